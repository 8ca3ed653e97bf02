/** The figures of a week for those who lead (article 11): how much is open, due and overdue; no name and no matter. */
import * as z from 'zod/mini';
import { houseEntryOf, type InboxEntry } from '../case/inbox.ts';
import { open } from '../case/rows.ts';
import type { CaseLimitKind, CaseStatus } from '../case/state.ts';
import { type Calendar, isWorkday } from '../time/calendar.ts';
import { addDays, Instant, momentOn, mondayOf, PlainDate, plainDateOf } from '../time/time.ts';
import { digestTitle } from './text/zh.ts';

/** The states that are counted, in the order of the procedure. */
export const countedStages: readonly CaseStatus[] = open;

/**
 * The limits that are counted. A window to appeal lapses and nobody is in delay, a reply has no day, and the latest day of
 * service runs beside the service itself.
 */
export const countedLimits = [
  'acceptance',
  'supplements',
  'investigation',
  'deliberation',
  'service',
  'appealDecision',
] as const satisfies readonly CaseLimitKind[];
export type CountedLimit = (typeof countedLimits)[number];

const count = z.int().check(z.gte(0));

/** `digests/{week}-leaders` and `digests/{week}-of-{departmentId}`: written once, and never changed. */
export const Digest = z.strictObject({
  /** The Monday it begins with. */
  week: PlainDate,
  /** `leaders`: secretary, deputies and supervisors, of all departments; `department`: the heads of one, of its own. */
  audience: z.enum(['leaders', 'department']),
  department: z.nullable(z.string()),
  departmentName: z.nullable(z.string()),
  at: Instant,
  stages: z.record(z.string(), count),
  limits: z.record(z.string(), z.strictObject({ due: count, overdue: count })),
});
export type Digest = z.infer<typeof Digest>;

/** Which days are counted as due and as overdue, told on that day. */
export function digestDays(today: PlainDate): { readonly week: PlainDate; readonly through: PlainDate } {
  const week = mondayOf(today);
  return { week, through: addDays(week, 6) };
}

const MORNING = 8;

/**
 * Whether the figures of this week can be told by now: from Monday morning on, or, where that is a day off, from the first
 * working day after it. Of a week in which nobody works nothing is told. Where the calendar does not reach, Monday to
 * Friday count as worked.
 */
export function isDigestTime(now: Instant, calendar: Calendar): boolean {
  const today = plainDateOf(now);
  if (now < momentOn(today, MORNING)) return false;
  const worked = isWorkday(calendar, today);
  return worked.ok ? worked.value : today < addDays(mondayOf(today), 5);
}

export function digestIdOf({ week, department }: Pick<Digest, 'week' | 'department'>): string {
  return department === null ? `${week}-leaders` : `${week}-of-${department}`;
}

/** All of it in three figures. */
export function sumsOf({ stages, limits }: Pick<Digest, 'stages' | 'limits'>): {
  readonly open: number;
  readonly due: number;
  readonly overdue: number;
} {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const each = Object.values(limits);
  return {
    open: sum(Object.values(stages)),
    due: sum(each.map(({ due }) => due)),
    overdue: sum(each.map(({ overdue }) => overdue)),
  };
}

export const DIGEST_KIND = 'digest';

export function digestEntryOf(digest: Digest): InboxEntry {
  const { at, departmentName } = digest;
  const title = digestTitle(sumsOf(digest));
  return houseEntryOf({ seq: 0, kind: DIGEST_KIND, about: 'limit', subject: departmentName ?? '', title, at });
}
