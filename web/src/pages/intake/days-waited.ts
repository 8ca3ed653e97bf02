import { daysBetween, type PlainDate } from '@rongcuo/domain';

/** Calendar days since an application was submitted; never negative. */
export function daysWaited(since: PlainDate, today: PlainDate): number {
  return Math.max(0, daysBetween(since, today));
}
