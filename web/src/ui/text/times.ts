import { dateText, type Instant, plainDateOf } from '@rongcuo/domain';

export { dateText };

const dayAndTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 2026年10月8日 09:30, in Asia/Shanghai wherever the reader is. */
export function timeText(instant: Instant): string {
  return dayAndTime.format(new Date(instant));
}

/** 2026年10月8日, of the day it was then in Asia/Shanghai. */
export function dayText(instant: Instant): string {
  return dateText(plainDateOf(instant));
}
