/** What the house does by itself about the time limits of any matter: it tells of them, and works their days out anew. */
import type { LimitSaid, Limits, Timing } from '../kernel/limits.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/time.ts';
import { computed, type OpenLimit } from './open-limit.ts';
import { type LimitStep, stepNamed } from './steps.ts';

/** Somebody is told of a limit: which, of which run, and at which of its steps. */
export interface Reminder<Limit extends string> {
  readonly limit: Limit;
  readonly run: string;
  readonly step: string;
}

/**
 * The step that is to be told of now; null where between the sweep and the decision the limit has ended, paused or moved,
 * or its time has not come.
 */
export function stepDue<Limit extends string>(
  { limit: name, run, step }: Reminder<Limit>,
  limits: Limits<Limit>,
  table: Readonly<Record<Limit, { readonly rule: string }>>,
  { rules, calendar }: Timing,
  now: Instant,
): LimitStep | null {
  const limit = limits[name];
  const rule = rules[table[name].rule];
  if (!limit || !rule || (limit.due ?? limit.opened) !== run) return null;
  const found = stepNamed(step, limit, rule, calendar);
  return found && found.at <= now ? found : null;
}

/** Whether by this calendar any of these limits has another last day. */
export function movesAny(limits: readonly OpenLimit[], calendar: Calendar): boolean {
  return limits.some((limit) => computed(limit, calendar).due !== limit.due);
}

interface Counted {
  readonly state: { readonly limits: Limits<string> };
  readonly facts: { readonly calendar: Calendar };
}

/** M13: a calendar that moves nothing of a matter is no step of it. */
export function daysMove({ state, facts }: Counted): Refusal<'no-such-request'> | null {
  const limits = Object.values(state.limits).filter((limit) => limit !== undefined);
  return movesAny(limits, facts.calendar) ? null : refuse('no-such-request');
}

/** All of them are to be worked out anew. */
export function recountedAll<Limit extends string>(limits: Limits<Limit>): Partial<Record<Limit, LimitSaid>> {
  const said: Partial<Record<Limit, LimitSaid>> = {};
  for (const limit of keysOf(limits)) if (limits[limit]) said[limit] = 'recounted';
  return said;
}

function keysOf<Key extends string>(table: Readonly<Partial<Record<Key, unknown>>>): Key[] {
  return Object.keys(table) as Key[];
}
