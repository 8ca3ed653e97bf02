/** What is to happen by itself on a matter after a decision: kept beside it in deadline documents, which the sweep reads. */
import type { DeadlineStep } from '../limits/deadline.ts';
import { stepsOf } from '../limits/steps.ts';
import { type Instant, momentOn, type PlainDate } from '../time/time.ts';
import type { JsonObject } from './json.ts';
import type { Limits, Timing } from './limits.ts';

/** An action that the house itself asks. */
export interface Ask {
  readonly kind: string;
  readonly payload: JsonObject;
}

/** To be asked on that day, at its first moment. */
export interface Alarm {
  readonly on: PlainDate;
  readonly ask: Ask;
}

export interface DeadlineDraft {
  /** Null: of this very decision. */
  readonly run: string | null;
  readonly steps: readonly DeadlineStep[];
  readonly every: number | null;
}

/** By name: what is to be kept from now on; null: nothing any more. What a decision does not touch is not among them. */
export type DeadlineDrafts = Readonly<Record<string, DeadlineDraft | null>>;

interface Decided<Limit extends string, State> {
  readonly before: State & { readonly limits: Limits<Limit> };
  readonly after: State & { readonly limits: Limits<Limit> };
  readonly alarms: Readonly<Record<string, Alarm | null>>;
  readonly now: Instant;
}

interface Keeping<Limit extends string, State> {
  readonly limits: Readonly<Record<Limit, { readonly rule: string }>>;
  readonly timing: () => Timing;
  /** How somebody is told of a limit. */
  readonly reminds: (limit: Limit, run: string, step: string) => Ask;
  /** What happens by itself on a day that follows from the state. */
  readonly automatic: Readonly<Record<string, (state: State) => PlainDate | null>>;
}

export function deadlinesAfter<Limit extends string, State>(
  { limits, timing, reminds, automatic }: Keeping<Limit, State>,
  { before, after, alarms, now }: Decided<Limit, State>,
): DeadlineDrafts {
  const drafts: Record<string, DeadlineDraft | null> = {};
  for (const limit of keysOf(limits)) {
    if (after.limits[limit] === before.limits[limit]) continue;
    drafts[limit] = after.limits[limit]
      ? reminders(limit, after.limits[limit], limits[limit].rule, timing(), reminds, now)
      : null;
  }
  for (const [kind, dayOf] of Object.entries(automatic)) {
    const on = dayOf(after);
    if (on !== dayOf(before)) drafts[kind] = on && alarmed({ on, ask: { kind, payload: {} } });
  }
  for (const [name, alarm] of Object.entries(alarms)) drafts[name] = alarm && alarmed(alarm);
  return drafts;
}

/** What one limit has ahead; reminders whose time has passed are of no use to anybody. */
export function reminders<Limit extends string>(
  limit: Limit,
  open: NonNullable<Limits<Limit>[Limit]>,
  rule: string,
  { rules, calendar }: Timing,
  reminds: Keeping<Limit, unknown>['reminds'],
  now: Instant,
): DeadlineDraft {
  const own = rules[rule];
  const run = open.due ?? open.opened;
  const steps = own ? stepsOf(open, own, calendar) : [];
  return {
    run,
    every: open.due === null ? (own?.every?.days ?? null) : null,
    steps: steps
      .filter(({ id, at }) => !id.startsWith('before-') || at > now)
      .map(({ id, at }) => ({ id, at, ask: reminds(limit, run, id) })),
  };
}

function alarmed({ on, ask }: Alarm): DeadlineDraft {
  return { run: null, every: null, steps: [{ id: 'due', at: momentOn(on, 0), ask: { ...ask } }] };
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[];
}
