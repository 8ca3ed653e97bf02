import * as z from 'zod/mini';
import { JsonRecord } from '../kernel/json.ts';
import { addDays, Instant, momentOn, PlainDate, plainDateOf } from '../time/time.ts';

/** What is to be asked, by the house itself, on the matter. */
const Ask = z.strictObject({ kind: z.string(), payload: JsonRecord });

/**
 * `deadlines/{matterId}-{name}`: what happens by itself on a matter, and when next. The sweep reads those whose `nextAt`
 * has come and asks what they say, as an action on the matter; it knows no limit and no procedure.
 */
export const Deadline = z.strictObject({
  /** Path of the matter. */
  matter: z.string(),
  name: z.string(),
  /** The department that handles the matter, and the last day where somebody is in delay after it: to be counted by. */
  department: z._default(z.nullable(z.string()), null),
  due: z._default(z.nullable(PlainDate), null),
  /** Tells one run of a limit from another: the ids of what is asked are made of it, so that nothing is asked twice. */
  run: z.string(),
  steps: z.array(z.strictObject({ id: z.string(), at: Instant, ask: Ask })).check(z.maxLength(20)),
  /** The last step comes again and again, so many days after the one before. */
  every: z.nullable(z.int().check(z.gte(1))),
  /** When the first of them is due; null: none is. */
  nextAt: z.nullable(Instant),
});
export type Deadline = z.infer<typeof Deadline>;
export type DeadlineStep = Deadline['steps'][number];

/** What it is made of; what it is counted by may be left out where nobody is in delay. */
type Draft = Omit<Deadline, 'nextAt' | 'steps' | 'department' | 'due'> &
  Partial<Pick<Deadline, 'department' | 'due'>> & { readonly steps: readonly DeadlineStep[] };

export function deadlineOf(draft: Draft): Deadline {
  const steps = [...draft.steps].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return { department: null, due: null, ...draft, steps, nextAt: steps[0]?.at ?? null };
}

/** What a deadline asks next, where that is due by now, and what is left of it then; null where nothing is. */
export function nextDue(
  deadline: Deadline,
  now: Instant,
): { readonly step: DeadlineStep; readonly left: Deadline } | null {
  const [step, ...others] = deadline.steps;
  if (!step || step.at > now) return null;
  const again = deadline.every === null || others.length > 0 ? [] : [nextTime(step, deadline.every)];
  return { step, left: deadlineOf({ ...deadline, steps: [...others, ...again] }) };
}

/** The same again, a number higher and so many days later. */
function nextTime(step: DeadlineStep, days: number): DeadlineStep {
  const n = Number(/\d+$/.exec(step.id)?.[0] ?? 0) + 1;
  const id = step.id.replace(/\d+$/, String(n));
  const at = momentOn(addDays(plainDateOf(step.at), days), MORNING);
  return { id, at, ask: { ...step.ask, payload: { ...step.ask.payload, step: id } } };
}
const MORNING = 8;

/** Derived from what is asked and when, so that however often it is asked, it is one action. */
export function deadlineActionId(
  { name, run }: Pick<Deadline, 'name' | 'run'>,
  { id }: Pick<DeadlineStep, 'id'>,
): string {
  return `${name}-${run}-${id}`;
}
