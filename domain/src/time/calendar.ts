/**
 * Which days are working days. In China that takes the State Council's notice of each year: weekdays become holidays and
 * weekends make-up workdays, so the calendar is data (M13, M14), handed in, and says how far it reaches.
 */
import * as z from 'zod/mini';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { text, textLimits } from '../kernel/text.ts';
import { publicationFields, requestFields } from '../measures/published.ts';
import { addDays, daysBetween, isPlainDate, PlainDate } from './time.ts';

function isWeekend(day: PlainDate): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Longer than any holiday there has been. */
const LONGEST_HOLIDAY = 15;
/** A year's notice may reach back into the December before: its New Year may begin there, or be made up for there. */
const REACHES_BACK_TO = '12-15';

/** Days off in one piece, weekends inside them included, as the notices name them. */
const Holiday = z
  .strictObject({
    name: text(20).check(z.describe('节日')),
    from: PlainDate.check(z.describe('放假第一天')),
    to: PlainDate.check(z.describe('放假最后一天')),
  })
  .check(
    z.refine(({ from, to }) => from <= to && daysBetween(from, to) < LONGEST_HOLIDAY, {
      error: 'not-a-span',
      path: ['to'],
    }),
  );

/** What the State Council arranged for one year. */
export const YearArrangement = z.strictObject({
  notice: text(textLimits.title).check(z.describe('通知文号')),
  holidays: z.array(Holiday).check(z.minLength(1), z.maxLength(20), z.describe('放假')),
  workdays: z.array(PlainDate).check(
    z.maxLength(20),
    z.refine((days) => days.every(isWeekend), { error: 'not-a-weekend' }),
    z.describe('调休上班'),
  ),
});
export type YearArrangement = z.infer<typeof YearArrangement>;

const Years = z.record(z.string().check(z.regex(/^2\d{3}$/)), YearArrangement).check(
  z.refine((years) => isUnbroken(Object.keys(years)), { error: 'years-missing' }),
  z.refine((years) => Object.entries(years).every(([year, one]) => isOfYear(Number(year), one)), {
    error: 'not-of-that-year',
  }),
  z.refine((years) => neverBoth(Object.values(years)), { error: 'both-off-and-on' }),
  z.describe('各年放假安排'),
);

/** The calendar as published; years follow each other without a gap. */
export const Calendar = z.strictObject({ version: z.int().check(z.gte(1)), years: Years });
export type Calendar = z.infer<typeof Calendar>;

/** `calendars/{version}`: as published, by whom and why. */
export const PublishedCalendar = z.extend(Calendar, publicationFields);
export type PublishedCalendar = z.infer<typeof PublishedCalendar>;

/** What is asked to be published: the version is counted, not chosen. */
export const CalendarProposal = z.strictObject({
  years: Years,
  reason: text(textLimits.short).check(z.describe('发布理由')),
});
export type CalendarProposal = z.infer<typeof CalendarProposal>;

/** `calendarRequests/{id}`: what somebody asked to publish, unchecked, and how it was answered. */
export const CalendarRequest = z.strictObject({ years: z.unknown(), ...requestFields });
export type CalendarRequest = z.infer<typeof CalendarRequest>;

function isUnbroken(years: readonly string[]): boolean {
  const numbers = years.map(Number).sort((one, other) => one - other);
  return numbers.length > 0 && numbers.every((year, index) => year === (numbers[0] ?? 0) + index);
}

function isOfYear(year: number, { holidays, workdays }: YearArrangement): boolean {
  const days = [...holidays.flatMap(({ from, to }) => [from, to]), ...workdays];
  return days.every((day) => day >= `${year - 1}-${REACHES_BACK_TO}` && day <= `${year}-12-31`);
}

function neverBoth(years: readonly YearArrangement[]): boolean {
  const holidays = years.flatMap((year) => year.holidays);
  return years.every(({ workdays }) =>
    workdays.every((day) => !holidays.some(({ from, to }) => from <= day && day <= to)),
  );
}

/** What the calendar cannot tell, since it does not reach so far (or begins later): a value, never a guess. */
export type Uncovered = Refusal<'calendar-missing'>;
export type Told<T> = { readonly ok: true; readonly value: T } | Uncovered;

function told<T>(value: T): Told<T> {
  return { ok: true, value };
}

/** The last day the calendar knows. */
export function coveredThrough({ years }: Pick<Calendar, 'years'>): PlainDate {
  const last = Object.keys(years).sort().at(-1) ?? '';
  const day = `${last}-12-31`;
  if (!isPlainDate(day)) throw new Error('a calendar without years');
  return day;
}

/** Whether that day is worked; refused outside the years the calendar has. */
export function isWorkday({ years }: Calendar, day: PlainDate): Told<boolean> {
  const year = day.slice(0, 4);
  const own = years[year];
  if (!own) return refuse('calendar-missing', { year: Number(year) });
  // The next year's notice has a word on the last days of this one.
  const notices = [own, years[String(Number(year) + 1)]];
  const holds = (of: (one: YearArrangement) => boolean): boolean => notices.some((one) => one !== undefined && of(one));
  if (holds(({ workdays }) => workdays.includes(day))) return told(true);
  return told(!isWeekend(day) && !holds(({ holidays }) => holidays.some(({ from, to }) => from <= day && day <= to)));
}

/** That day, or the first working day after it: where a limit ends that would end on a day off. */
export function workdayFrom(calendar: Calendar, day: PlainDate): Told<PlainDate> {
  return workdayAfter(calendar, addDays(day, -1), 1);
}

/**
 * The working day so many working days after a day, counted from the next.
 * @param counts days that do not count, though they are worked: a limit may be paused
 */
export function workdayAfter(
  calendar: Calendar,
  from: PlainDate,
  workdays: number,
  counts: (day: PlainDate) => boolean = () => true,
): Told<PlainDate> {
  let day = from;
  for (let left = workdays; left > 0; ) {
    day = addDays(day, 1);
    const worked = isWorkday(calendar, day);
    if (!worked.ok) return worked;
    if (worked.value && counts(day)) left -= 1;
  }
  return told(day);
}

/** How many working days lie after the first day up to and with the second; negative when it lies before. */
export function workdaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): Told<number> {
  if (to < from) {
    const back = workdaysBetween(calendar, to, from);
    return back.ok ? told(-back.value) : back;
  }
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const worked = isWorkday(calendar, day);
    if (!worked.ok) return worked;
    if (worked.value) count += 1;
  }
  return told(count);
}
