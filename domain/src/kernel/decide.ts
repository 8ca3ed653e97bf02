import * as z from 'zod/mini';
import { plainDateOf } from '../time/time.ts';
import { type DeadlineDrafts, deadlinesAfter } from './deadlines.ts';
import { type JsonObject, plainJson } from './json.ts';
import { type Limits, limitsAfter } from './limits.ts';
import type { CodeOf, DocumentDraft, EventDraft, Outcome, Procedure, Row, Standing, Vocabulary } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface Decision<V extends Vocabulary> {
  readonly ok: true;
  readonly next: V['state'];
  readonly from: V['status'];
  readonly to: V['status'];
  /** In which of the row's capacities the actor was entitled to it. */
  readonly capacity: V['capacity'];
  readonly event: EventDraft<V>;
  readonly documents: readonly DocumentDraft[];
  readonly adopts: readonly DocumentDraft[];
  readonly books: readonly DocumentDraft[];
  readonly counter: Outcome<V>['counter'] | null;
  /** What is to happen by itself from now on. */
  readonly deadlines: DeadlineDrafts;
}

type AnyRow<V extends Vocabulary> = Row<V, unknown>;

function rowOf<V extends Vocabulary>(procedure: Procedure<V>, kind: string): AnyRow<V> | null {
  // A row's payload type is only known once its own schema has parsed the payload; until then it is unknown.
  return Object.hasOwn(procedure.actions, kind) ? (procedure.actions[kind] as unknown as AnyRow<V>) : null;
}

/**
 * Whether this person may ask this now, before any payload: authority first, then the state, then the guards that
 * need nothing typed. The web shows buttons by it, `decide` starts with it.
 * @returns null when nothing stands against it
 */
export function whyNot<V extends Vocabulary>(
  procedure: Procedure<V>,
  kind: string,
  standing: Standing<V>,
): Refusal<CodeOf<V>> | null {
  const row = rowOf(procedure, kind);
  if (!row) return refuse('unknown-action', { kind });
  const { state, facts } = standing;
  if (!facts.actor.active) return refuse('inactive');
  if (!procedure.capacitiesOf(facts.actor, state).some((c) => row.by.includes(c))) return refuse('not-yours', { kind });
  if (!row.from.includes(state.status)) return refuse('wrong-state', { kind, status: state.status });
  for (const guard of row.allow) {
    const refusal = guard(standing);
    if (refusal) return refusal;
  }
  return null;
}

/** The kinds of action this person may ask now, in the order of the table. */
export function available<V extends Vocabulary>(
  procedure: Procedure<V>,
  standing: Standing<V>,
): (keyof V['actions'] & string)[] {
  return Object.keys(procedure.actions).filter((kind) => whyNot(procedure, kind, standing) === null);
}

/**
 * Decides one action. Pure: same state, action and facts, same answer; nothing is read or written.
 * @param ask what the person sent, unchecked
 */
export function decide<V extends Vocabulary>(
  procedure: Procedure<V>,
  state: V['state'],
  ask: { readonly kind: string; readonly payload: unknown },
  facts: V['facts'],
): Decision<V> | Refusal<CodeOf<V>> {
  const barred = whyNot(procedure, ask.kind, { state, facts });
  if (barred) return barred;
  const row = rowOf(procedure, ask.kind);
  if (!row) throw new Error(`row vanished: ${ask.kind}`);
  const parsed = z.safeParse(row.payload, ask.payload);
  if (!parsed.success) return refuse('payload-invalid', { problems: schemaProblems(parsed.error.issues) });
  const asking = { state, facts, payload: parsed.data };
  for (const guard of row.require) {
    const refusal = guard(asking);
    if (refusal) return refusal;
  }
  const outcome = row.apply(asking);
  const to = row.to === 'same' ? state.status : (outcome.to ?? row.to[0]);
  if (row.to !== 'same' && !row.to.includes(to))
    throw new Error(`${ask.kind} led to ${to}, which its row does not name`);
  const capacity = procedure.capacitiesOf(facts.actor, state).find((c) => row.by.includes(c));
  if (capacity === undefined) throw new Error(`capacity vanished: ${ask.kind}`);
  const limits = limitsAfter(
    procedure.limits,
    state.limits,
    { from: state.status, to, today: plainDateOf(facts.now), said: outcome.limits ?? {} },
    () => procedure.timing(facts),
  );
  const next = { ...state, ...outcome.patch, status: to, limits };
  const deadlines = deadlinesAfter(
    { ...procedure, timing: () => procedure.timing(facts) },
    { before: state, after: next, alarms: outcome.alarms ?? {}, now: facts.now },
  );
  return {
    ok: true,
    next,
    deadlines,
    from: state.status,
    to,
    capacity,
    event: { ...outcome.event, data: { ...outcome.event.data, ...changesOf(state.limits, limits) } },
    documents: outcome.documents ?? [],
    adopts: outcome.adopts ?? [],
    books: outcome.books ?? [],
    counter: outcome.counter ?? null,
  };
}

/** The record holds what became of each limit, so that they can be worked out from it alone; null: it ended. */
function changesOf(before: Limits<string>, after: Limits<string>): JsonObject {
  if (before === after) return {};
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (kind) => before[kind] !== after[kind],
  );
  const limits = Object.fromEntries(kinds.map((kind) => [kind, after[kind] ?? null]));
  return kinds.length === 0 ? {} : { limits: plainJson(limits) };
}

/** What a schema has against something, field by field, for a refusal's facts. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[]): JsonObject[] {
  return issues.map((issue) => ({ field: issue.path.join('.'), code: issue.code }));
}
