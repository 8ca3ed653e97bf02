import type { Decision } from '../kernel/decide.ts';
import { plainJson } from '../kernel/json.ts';
import type { Limits } from '../kernel/limits.ts';
import type { DocumentDraft } from '../kernel/procedure.ts';
import { deadlineOf } from '../limits/deadline.ts';
import { type MatterKind, matterKeyOf, matterPathOf, type Recorded } from '../matters/kind.ts';
import { eventIdOf, matterPaths, paths } from '../paths.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import type { ActionDocument, ActionResult } from './action-document.ts';
import { genesis, type RecordedEvent, type Sha256, seal } from './chain.ts';
import { archivedBy, digestOfSeals, sealsOf } from './seals.ts';

export interface DecidedOn<V extends Recorded> {
  readonly kind: MatterKind<V>;
  readonly matterId: string;
  readonly actionId: string;
  readonly state: V['state'];
  /** As it was asked. */
  readonly action: ActionDocument;
  /** When, by the clock of the product; by whom; and what else the decision rests on. */
  readonly facts: V['facts'];
  readonly decision: Decision<V>;
}

/** All that a decision puts into the database, by path: one transaction's worth. */
export interface WritesOn<V extends Recorded> {
  /** What comes into being. Whatever is there already must never be overwritten. */
  readonly creates: Readonly<Record<string, object>>;
  readonly sets: Readonly<Record<string, object>>;
  readonly deletes: readonly string[];
  /** The face from now on. */
  readonly face: V['state'] & { readonly version: number; readonly head: string; readonly updatedAt: Instant };
  /** The answer on the action. */
  readonly result: ActionResult;
  readonly event: RecordedEvent;
}

/**
 * The matter, the next link of its record, what goes with it, and the answer on the action; whichever procedure it is of.
 * @param salt random, see {@link sealsOf}
 */
export function writesOn<V extends Recorded>(decided: DecidedOn<V>, salt: string, sha256: Sha256): WritesOn<V> {
  const { kind, matterId, actionId, state, action, facts, decision } = decided;
  const { now: at, actor } = facts;
  const { unsealed } = kind;
  const matter = matterPathOf(kind.collection, matterId);
  const key = matterKeyOf(matter);
  const seq = state.version + 1;
  const eventId = eventIdOf(seq);
  const seals = sealsOf(
    unsealed,
    {
      salt,
      documents: [...decision.documents, ...decision.books, ...decision.adopts, asked(actionId, action)],
      before: state.version === 0 ? null : state,
      after: decision.next,
    },
    sha256,
  );
  const event = seal(
    {
      class: decision.event.class,
      data: { ...decision.event.data, ...archivedBy(decision.documents) },
      tells: [...decision.event.tells],
      seq,
      kind: action.kind,
      from: decision.from,
      to: decision.to,
      at,
      by: actor.uid,
      byName: actor.name,
      capacity: decision.capacity,
      action: actionId,
      seals: digestOfSeals(seals, sha256),
      prev: state.version === 0 ? genesis(matter, sha256) : state.head,
    },
    sha256,
  );
  const below = (drafts: readonly DocumentDraft[]) =>
    Object.fromEntries(drafts.map(({ path, data }) => [`${matter}/${path}`, data]));
  const { counter } = decision;
  const deadlines = Object.entries(decision.deadlines);
  const kept = deadlines.flatMap(([name, draft]) => {
    const run = draft?.run ?? String(seq);
    const counted = { department: kind.departmentOf(decision.next), due: lateAfter(kind, decision.next, name) };
    const deadline = draft && deadlineOf({ ...draft, ...counted, matter, name, run });
    return deadline ? [[paths.deadline(key, name), deadline]] : [];
  });
  const face = { ...decision.next, version: seq, head: event.hash, updatedAt: at };
  const beside = kind.also?.({ matterId, decision, facts, face }) ?? {};
  return {
    creates: {
      [matterPaths.event(matter, eventId)]: event,
      [matterPaths.sealsOf(matter, eventId)]: seals,
      ...below(decision.documents),
      ...beside.creates,
    },
    sets: {
      ...below(decision.books),
      ...(counter ? { [paths.counter(counter.series)]: { last: counter.value } } : {}),
      ...Object.fromEntries(kept),
      ...beside.sets,
    },
    deletes: [
      ...deadlines.flatMap(([name, draft]) => (draft === null ? [paths.deadline(key, name)] : [])),
      ...(beside.deletes ?? []),
    ],
    face,
    result: { status: 'applied', seq },
    event,
  };
}

/** For the figures of a week: the last day of a limit of that name, where somebody is in delay after it. */
function lateAfter<V extends Recorded>(
  { procedure }: MatterKind<V>,
  state: V['state'],
  name: string,
): PlainDate | null {
  const rows: Readonly<Record<string, { readonly lapses: boolean }>> = procedure.limits;
  const limits: Limits<string> = state.limits;
  return Object.hasOwn(rows, name) && rows[name]?.lapses === false ? (limits[name]?.due ?? null) : null;
}

/** What was asked is part of the record too, without the answer that is only being written. */
function asked(id: string, { result: _, ...action }: ActionDocument): DocumentDraft {
  return { path: `actions/${id}`, data: plainJson(action) };
}
