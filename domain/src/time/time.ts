/**
 * The two kinds of time, and the only place that turns one into the other.
 *
 * - `Instant`: a moment, UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order.
 * - `PlainDate`: a calendar day where the university is (Asia/Shanghai), `YYYY-MM-DD`.
 *
 * Nothing here reads a clock: whoever needs "now" is handed it.
 */
import * as z from 'zod/mini';

/** A moment in UTC with millisecond precision, e.g. `2026-10-08T01:30:00.000Z`. */
export type Instant = string & { readonly __kind: 'Instant' };
/** A calendar day in Asia/Shanghai, e.g. `2026-10-08`. */
export type PlainDate = string & { readonly __kind: 'PlainDate' };

/** China has kept UTC+8 all year round since 1991, so no time-zone table is needed (or trusted from the machine). */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

export function isInstant(text: string): text is Instant {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

/** True only for days that exist: `2026-02-30` is not one. */
export function isPlainDate(text: string): text is PlainDate {
  if (!PLAIN_DATE.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

export const Instant = z.string().check(z.refine(isInstant)) as unknown as z.ZodMiniType<Instant>;
export const PlainDate = z.string().check(z.refine(isPlainDate)) as unknown as z.ZodMiniType<PlainDate>;

/** @param epochMs milliseconds since 1970-01-01T00:00Z; throws RangeError outside the years 0–9999. */
export function instantFromMillis(epochMs: number): Instant {
  const text = new Date(epochMs).toISOString();
  if (!isInstant(text)) throw new RangeError(`not an instant of the years 0-9999: ${text}`);
  return text;
}

/** The day on the university's wall calendar at that moment. */
export function plainDateOf(instant: Instant): PlainDate {
  const text = new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new RangeError(`no calendar day for ${instant}`);
  return text;
}

/** The moment at which the university's clocks show that full hour of that day. */
export function momentOn(day: PlainDate, hour: number): Instant {
  return instantFromMillis(Date.parse(day) + hour * 60 * 60 * 1000 - SHANGHAI_OFFSET_MS);
}

/** The calendar year in Asia/Shanghai, as case numbers carry it. */
export function yearOf(instant: Instant): number {
  return Number(plainDateOf(instant).slice(0, 4));
}

/** The day so many months later: the same day number, or the month's last (measures on time limits). */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  const text = first.toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new RangeError(`no such day: ${day} + ${months} months`);
  return text;
}

/** The moment at which that day begins in Shanghai. */
export function startOf(day: PlainDate): Instant {
  return instantFromMillis(Date.parse(day) - SHANGHAI_OFFSET_MS);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(day: PlainDate, days: number): PlainDate {
  const text = new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new RangeError(`no such day: ${day} + ${days} days`);
  return text;
}

/** The Monday of that day's week. */
export function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
}

/** How many days the second lies after the first; negative where it lies before it. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
