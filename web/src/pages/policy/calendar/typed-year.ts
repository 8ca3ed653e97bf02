import { type Calendar, CalendarProposal, coveredThrough, type YearArrangement } from '@rongcuo/domain';
import * as z from 'zod/mini';
import { calendarFormWords as words } from './text/zh.ts';

/** The arrangement of a year as it stands in its fields; a row without a day is none. */
export interface TypedYear {
  year: string;
  notice: string;
  holidays: { name: string; from: string; to: string }[];
  workdays: { on: string }[];
  reason: string;
}

/** What a year's notice has room for; the rest can be added. */
const ROWS = 8;

export function typedYear(year: string, { notice, holidays, workdays }: YearArrangement): TypedYear {
  return {
    year,
    notice,
    holidays: holidays.map(({ name, from, to }): TypedYear['holidays'][number] => ({ name, from, to })),
    workdays: [...workdays, ...blanks(ROWS - workdays.length)].map((on) => ({ on })),
    reason: '',
  };
}

/** An empty form for a year that has none yet, with the names that every notice has. */
export function blankYear(year: string): TypedYear {
  const holidays = words.usual.map((name) => ({ name, from: '', to: '' }));
  return { year, notice: '', holidays, workdays: blanks(ROWS).map((on) => ({ on })), reason: '' };
}

function blanks(length: number): string[] {
  return Array.from({ length: Math.max(0, length) }, () => '');
}

/** The years that can be chosen: the next one, which the offices wait for, and those there are, to be corrected. */
export function yearsOf(calendar: Calendar): string[] {
  const next = Number(coveredThrough(calendar).slice(0, 4)) + 1;
  return [String(next), ...Object.keys(calendar.years).sort().reverse()];
}

export type YearErrors = Readonly<Partial<Record<'notice' | 'holidays' | 'workdays' | 'reason', string>>>;

/** Checked by the very schema the server will use. */
export function proposalWith(
  calendar: Calendar,
  typed: TypedYear,
): { readonly proposal: CalendarProposal | null; readonly errors: YearErrors } {
  const arrangement = {
    notice: typed.notice,
    holidays: typed.holidays.filter(({ from, to }) => from !== '' || to !== ''),
    workdays: typed.workdays.map(({ on }) => on).filter((day) => day !== ''),
  };
  const years = { ...calendar.years, [typed.year]: arrangement };
  const parsed = z.safeParse(CalendarProposal, { years, reason: typed.reason });
  if (parsed.success) return { proposal: parsed.data, errors: {} };
  const errors: { -readonly [Field in keyof YearErrors]: string } = {};
  for (const { path, message } of parsed.error.issues) {
    const field = path[0] === 'reason' ? 'reason' : path[2];
    if (field === 'reason' || field === 'notice') errors[field] ??= words.wrong[field];
    else if (field === 'workdays' || message === 'both-off-and-on') errors.workdays ??= words.wrong.workdays;
    else errors.holidays ??= words.wrong.holidays;
  }
  return { proposal: null, errors };
}
