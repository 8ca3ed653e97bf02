import { type Instant, plainDateOf } from '@rongcuo/domain';

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

/** 2026年10月8日, of a calendar day; anything else is shown as it was typed. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? date : `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

export function dayText(instant: Instant): string {
  return dateText(plainDateOf(instant));
}
