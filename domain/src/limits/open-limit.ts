/**
 * One limit as it runs on a matter: kept in the matter's face, so that whoever sees the face sees it. What it began with
 * and what happened to it is kept; the day it is due is worked out from that, again when a calendar is published.
 */
import * as z from 'zod/mini';
import {
  type Calendar,
  coveredThrough,
  type Told,
  workdayAfter,
  workdayFrom,
  workdaysBetween,
} from '../time/calendar.ts';
import { addDays, addMonths, daysBetween, PlainDate } from '../time/time.ts';
import { Length } from './length.ts';

/** Counting stops after `from` and goes on after `to`; null: it still stands. */
const Pause = z.strictObject({ from: PlainDate, to: z.nullable(PlainDate) });

export const OpenLimit = z.strictObject({
  /** It counts from the next day. */
  opened: PlainDate,
  /** As the matter's own version of the parameters had it; null: set by a paper, or endless. */
  length: z.nullable(Length),
  /** The day set for it instead: by the paper that opened it, or by its extension. */
  until: z.nullable(PlainDate),
  extended: z.boolean(),
  pauses: z.array(Pause).check(z.maxLength(20)),
  /** Its last day. Null while it pauses, where it has no end, and where the calendar does not reach so far yet. */
  due: z.nullable(PlainDate),
});
export type OpenLimit = z.infer<typeof OpenLimit>;

export function isPaused({ pauses }: Pick<OpenLimit, 'pauses'>): boolean {
  return pauses.at(-1)?.to === null;
}

/** Whether its last day is behind: what cannot be counted yet is not over. */
export function isPast({ due }: Pick<OpenLimit, 'due'>, today: PlainDate): boolean {
  return due !== null && today > due;
}

/** The last day of a limit that is counted in natural time, before a day off moves it; null for working days. */
function naturalEnd({ opened, length, pauses }: OpenLimit): PlainDate | null {
  if (length === null || 'workingDays' in length) return null;
  const end = 'months' in length ? addMonths(opened, length.months) : addDays(opened, length.days);
  // What begins when the limit is over already moves nothing.
  return pauses.reduce(
    (at, { from, to }) => (to === null || from >= at ? at : addDays(at, daysBetween(from, to))),
    end,
  );
}

/** Its last day by this calendar; null where it has none: it pauses, or lasts as long as it lasts. */
export function lastDayOf(limit: OpenLimit, calendar: Calendar): Told<PlainDate | null> {
  if (isPaused(limit)) return { ok: true, value: null };
  const own = ownLastDay(limit, calendar);
  if (limit.until === null || !own.ok) return own;
  const set = workdayFrom(calendar, limit.until);
  // A day set while the calendar did not reach so far never turns out to cut the limit short.
  return set.ok && own.value !== null && own.value > set.value ? own : set;
}

/** By its length alone. */
function ownLastDay(limit: OpenLimit, calendar: Calendar): Told<PlainDate | null> {
  const { opened, length, pauses } = limit;
  const end = naturalEnd(limit);
  if (end !== null) return workdayFrom(calendar, end);
  if (length === null || !('workingDays' in length)) return { ok: true, value: null };
  const counts = (day: PlainDate): boolean => !pauses.some(({ from, to }) => from < day && to !== null && day <= to);
  return workdayAfter(calendar, opened, length.workingDays, counts);
}

/** The limit with its last day worked out, or left open where the calendar does not reach. */
export function computed(limit: OpenLimit, calendar: Calendar): OpenLimit {
  const told = lastDayOf(limit, calendar);
  return { ...limit, due: told.ok ? told.value : null };
}

export function openedOn(opened: PlainDate, length: Length | null, until: PlainDate | null = null): OpenLimit {
  return { opened, length, until, extended: false, pauses: [], due: null };
}

/** Stops counting after that day. */
export function pausedOn(limit: OpenLimit, day: PlainDate): OpenLimit {
  if (isPaused(limit)) return limit;
  const last = limit.pauses.at(-1)?.to ?? limit.opened;
  // Moments of neighbouring actions may lie the wrong way round by seconds: a pause never begins before the last ended.
  return { ...limit, due: null, pauses: [...limit.pauses, { from: day < last ? last : day, to: null }] };
}

/** Goes on counting after that day. */
export function resumedOn(limit: OpenLimit, day: PlainDate): OpenLimit {
  const pause = limit.pauses.at(-1);
  if (pause?.to !== null || pause === undefined) return limit;
  return { ...limit, pauses: [...limit.pauses.slice(0, -1), { ...pause, to: day < pause.from ? pause.from : day }] };
}

/** Ends on that day instead. */
export function extendedTo(limit: OpenLimit, until: PlainDate): OpenLimit {
  return { ...limit, until, extended: true };
}

/** No extension may end before this day: its last one, or where the calendar does not reach, the soonest it could be. */
export function soonestEnd(limit: OpenLimit): PlainDate {
  const { due, opened, length } = limit;
  return due ?? naturalEnd(limit) ?? (length && 'workingDays' in length ? addDays(opened, length.workingDays) : opened);
}

/**
 * The farthest day an extension may reach: the limit's own end moved by the most that may be added. Null where only a
 * calendar that is not out yet could tell: then nobody is held up.
 */
export function farthestExtension(limit: OpenLimit, most: Length, calendar: Calendar): PlainDate | null {
  const told = lastDayOf(limit, calendar);
  const end = naturalEnd(limit) ?? (told.ok ? told.value : null);
  if (end === null) return null;
  if ('workingDays' in most) {
    const working = workdayAfter(calendar, end, most.workingDays);
    return working.ok ? working.value : null;
  }
  const natural = 'months' in most ? addMonths(end, most.months) : addDays(end, most.days);
  const rolled = workdayFrom(calendar, natural);
  return rolled.ok ? rolled.value : natural;
}

/** Days left or past, in the unit the limit is counted in. */
export interface DayCount {
  readonly unit: 'workingDays' | 'days';
  readonly count: number;
}

/** Where a limit stands on a day, for whoever looks at it. */
export type LimitStanding =
  | { readonly state: 'paused' }
  | { readonly state: 'endless'; readonly since: number }
  /** `year`: the first one whose arrangement is not out yet. */
  | { readonly state: 'uncomputed'; readonly year: number }
  | { readonly state: 'running'; readonly due: PlainDate; readonly left: DayCount }
  | { readonly state: 'over'; readonly due: PlainDate; readonly past: DayCount };

export function limitStandingOf(limit: OpenLimit, calendar: Calendar, today: PlainDate): LimitStanding {
  const { due, length, until, opened } = limit;
  if (isPaused(limit)) return { state: 'paused' };
  if (due === null && length === null && until === null) {
    return { state: 'endless', since: Math.max(0, daysBetween(opened, today)) };
  }
  if (due === null) return { state: 'uncomputed', year: Number(coveredThrough(calendar).slice(0, 4)) + 1 };
  const between = length !== null && 'workingDays' in length ? workdaysBetween(calendar, today, due) : null;
  const unit = between?.ok ? 'workingDays' : 'days';
  const left = between?.ok ? between.value : daysBetween(today, due);
  if (due >= today) return { state: 'running', due, left: { unit, count: left } };
  return { state: 'over', due, past: { unit, count: -left } };
}
