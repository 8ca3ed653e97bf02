import { type Instant, type PlainDate, plainDateOf } from '@rongcuo/domain';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Calendar days in Asia/Shanghai between a moment and today; never negative. */
export function daysWaited(since: Instant, today: PlainDate): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(plainDateOf(since))) / DAY_MS));
}
