/**
 * What a decision does to the time limits of a matter. A procedure says in which states each limit runs and pauses;
 * everything else follows: it opens on entering them, closes on leaving, and a matter that has ended has none. The
 * kernel knows no limit by name, and a limit never stops anybody from acting.
 */

import { computed, extendedTo, type OpenLimit, openedOn, pausedOn, resumedOn } from '../limits/open-limit.ts';
import type { LimitRule } from '../limits/rules.ts';
import type { Calendar } from '../time/calendar.ts';
import type { PlainDate } from '../time/time.ts';

/** One row of a procedure's table of limits. */
export interface LimitRow<Status extends string, Recipient extends string> {
  /** Its parameters in the policy. */
  readonly rule: string;
  /** Whose step it is: reminded of it, and named with it. */
  readonly holder: Recipient;
  /** The states in which it counts. */
  readonly runs: readonly Status[];
  /** The states in which it stands still. */
  readonly pauses: readonly Status[];
  /** On entering a state in which it runs, or only when an action says so, from the day it says. */
  readonly opens: 'onEntering' | 'whenSaid';
  /** When it is over a right has lapsed, and nobody is in delay. */
  readonly lapses: boolean;
}

/** What an action says of a limit beyond its move: the day it opens, the day it is extended to, that it has ended, or
 * that its days are to be worked out anew. */
export type LimitSaid =
  | { readonly opened: PlainDate; readonly until?: PlainDate }
  | { readonly extendedTo: PlainDate }
  | 'recounted'
  | 'ended';

export type Limits<Limit extends string> = Readonly<Partial<Record<Limit, OpenLimit>>>;

/** What the days are worked out with; asked for only when a limit changes. */
export interface Timing {
  readonly rules: Readonly<Record<string, LimitRule>>;
  readonly calendar: Calendar;
}

interface Move<Status extends string, Limit extends string> {
  readonly from: Status;
  readonly to: Status;
  readonly today: PlainDate;
  readonly said: Partial<Record<Limit, LimitSaid>>;
}

/** The limits of the matter after the move; the same object where it touches nothing. */
export function limitsAfter<Status extends string, Limit extends string>(
  table: Readonly<Record<Limit, LimitRow<Status, string>>>,
  before: Limits<Limit>,
  move: Move<Status, Limit>,
  timing: () => Timing,
): Limits<Limit> {
  if (move.from === move.to && Object.keys(move.said).length === 0) return before;
  const after: Partial<Record<Limit, OpenLimit>> = {};
  for (const kind of keysOf(table)) {
    const limit = nextOf(table[kind], before[kind], move, move.said[kind], timing);
    if (limit) after[kind] = limit;
  }
  return after;
}

function nextOf<Status extends string, Limit extends string>(
  row: LimitRow<Status, string>,
  before: OpenLimit | undefined,
  { from, to, today }: Move<Status, Limit>,
  said: LimitSaid | undefined,
  timing: () => Timing,
): OpenLimit | undefined {
  const within = [...row.runs, ...row.pauses];
  if (said === 'ended' || !within.includes(to)) return undefined;
  const lengthNow = () => timing().rules[row.rule]?.length ?? null;
  if (typeof said === 'object' && 'opened' in said) {
    return computed(openedOn(said.opened, lengthNow(), said.until ?? null), timing().calendar);
  }
  if (!before) {
    const enters = row.opens === 'onEntering' && row.runs.includes(to) && !within.includes(from);
    return enters ? computed(openedOn(today, lengthNow()), timing().calendar) : undefined;
  }
  if (said === 'recounted') {
    const anew = computed(before, timing().calendar);
    return anew.due === before.due ? before : anew;
  }
  if (said) return computed(extendedTo(before, said.extendedTo), timing().calendar);
  const moved = row.pauses.includes(to) ? pausedOn(before, today) : resumedOn(before, today);
  return moved === before ? before : computed(moved, timing().calendar);
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[];
}
