import type { Decision } from '../kernel/decide.ts';
import { plainJson } from '../kernel/json.ts';
import type { DocumentDraft } from '../kernel/procedure.ts';
import { deadlineOf } from '../limits/deadline.ts';
import { eventIdOf, paths } from '../paths.ts';
import type { Member } from '../people/member.ts';
import { genesis, type RecordedEvent, type Sha256, seal } from '../record/chain.ts';
import { archivedBy, digestOfSeals, sealsOf } from '../record/seals.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import type { ActionDocument, ActionResult } from './action-document.ts';
import { caseLimits } from './limits.ts';
import { type CaseState, caseLimitKinds } from './state.ts';
import { caseUnsealed } from './unsealed.ts';
import type { CaseVocabulary } from './vocabulary.ts';

export interface Decided {
  readonly caseId: string;
  readonly actionId: string;
  readonly state: CaseState;
  /** As it was asked. */
  readonly action: ActionDocument;
  /** When, by the clock of the product. */
  readonly at: Instant;
  readonly actor: Member;
  readonly decision: Decision<CaseVocabulary>;
}

/** All that a decision puts into the database, by path: one transaction's worth. */
export interface Writes {
  /** What comes into being. Whatever is there already must never be overwritten. */
  readonly creates: Readonly<Record<string, object>>;
  readonly sets: Readonly<Record<string, object>>;
  readonly deletes: readonly string[];
  /** The face from now on. */
  readonly face: CaseState & { readonly updatedAt: Instant };
  /** The answer on the action. */
  readonly result: ActionResult;
  readonly event: RecordedEvent;
}

/**
 * The case, the next link of its record, what goes with it, and the answer on the action.
 * @param salt random, see {@link sealsOf}
 */
export function writesOf(decided: Decided, salt: string, sha256: Sha256): Writes {
  const { caseId, actionId, state, action, at, actor, decision } = decided;
  const seq = state.version + 1;
  const eventId = eventIdOf(seq);
  const casePath = paths.case(caseId);
  const seals = sealsOf(
    caseUnsealed,
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
      prev: state.version === 0 ? genesis(casePath, sha256) : state.head,
    },
    sha256,
  );
  const below = (drafts: readonly DocumentDraft[]) =>
    Object.fromEntries(drafts.map(({ path, data }) => [`${casePath}/${path}`, data]));
  const { counter } = decision;
  const deadlines = Object.entries(decision.deadlines);
  const kept = deadlines.flatMap(([name, draft]) => {
    const counted = { department: decision.next.departmentId, due: lateAfter(decision.next, name) };
    const run = draft?.run ?? String(seq);
    const deadline = draft && deadlineOf({ ...draft, ...counted, matter: casePath, name, run });
    return deadline ? [[paths.deadline(caseId, name), deadline]] : [];
  });
  return {
    creates: {
      [paths.event(caseId, eventId)]: event,
      [paths.sealsOf(caseId, eventId)]: seals,
      ...below(decision.documents),
    },
    sets: {
      ...below(decision.books),
      ...(counter ? { [paths.counter(counter.series)]: { last: counter.value } } : {}),
      ...Object.fromEntries(kept),
    },
    deletes: deadlines.flatMap(([name, draft]) => (draft === null ? [paths.deadline(caseId, name)] : [])),
    face: { ...decision.next, version: seq, head: event.hash, updatedAt: at },
    result: { status: 'applied', seq },
    event,
  };
}

/** The last day of a limit of that name, where somebody is in delay after it. */
function lateAfter({ limits }: CaseState, name: string): PlainDate | null {
  const kind = caseLimitKinds.find((known) => known === name);
  return kind === undefined || caseLimits[kind].lapses ? null : (limits[kind]?.due ?? null);
}

/** What was asked is part of the record too, without the answer that is only being written. */
function asked(id: string, { result: _, ...action }: ActionDocument): DocumentDraft {
  return { path: `actions/${id}`, data: plainJson(action) };
}
