import { isPlainDate, type PlainDate } from './time.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day so many days later, or earlier when negative. */
export function addDays(day: PlainDate, days: number): PlainDate {
  const text = new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new RangeError(`no such day: ${day} + ${days} days`);
  return text;
}

/** How many days the second lies after the first; negative when before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function isWeekend(day: PlainDate): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}
