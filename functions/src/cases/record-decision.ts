import { randomBytes } from 'node:crypto';
import {
  type ActionDocument,
  archivedBy,
  type CaseState,
  type CaseVocabulary,
  caseUnsealed,
  type Decision,
  type DocumentDraft,
  digestOfSeals,
  eventIdOf,
  genesis,
  type Member,
  paths,
  plainJson,
  seal,
  sealsOf,
} from '@rongcuo/domain';
import { type DocumentReference, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { sha256 } from '../digest.ts';
import { db } from '../services.ts';

interface Decided {
  readonly caseRef: DocumentReference;
  readonly actionRef: DocumentReference;
  readonly state: CaseState;
  readonly action: ActionDocument;
  readonly actor: Member;
  readonly decision: Decision<CaseVocabulary>;
}

/** Writes a decision: the case, the next link of its record, what goes with it, and the answer on the action. */
export function recordDecision(tx: Transaction, decided: Decided): void {
  const { caseRef, actionRef, state, action, actor, decision } = decided;
  const seq = state.version + 1;
  const eventId = eventIdOf(seq);
  const seals = sealsOf(
    caseUnsealed,
    {
      salt: randomBytes(16).toString('hex'),
      documents: [...decision.documents, ...decision.books, ...decision.adopts, asked(actionRef, action)],
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
      at: action.at,
      by: actor.uid,
      byName: actor.name,
      capacity: decision.capacity,
      action: actionRef.id,
      seals: digestOfSeals(seals, sha256),
      prev: state.version === 0 ? genesis(caseRef.path, sha256) : state.head,
    },
    sha256,
  );
  // Creating, not setting: an event that exists already is never overwritten, whatever went wrong.
  tx.create(db.doc(paths.event(caseRef.id, eventId)), { ...event });
  tx.create(db.doc(paths.sealsOf(caseRef.id, eventId)), { ...seals });
  for (const { path, data } of decision.documents)
    tx.create(caseRef.firestore.doc(`${caseRef.path}/${path}`), { ...data });
  for (const { path, data } of decision.books) tx.set(caseRef.firestore.doc(`${caseRef.path}/${path}`), { ...data });
  const { counter } = decision;
  if (counter) tx.set(db.doc(paths.counter(counter.series)), { last: counter.value });
  const { createdAt: _, ...next } = decision.next;
  const updatedAt = Timestamp.fromMillis(Date.parse(action.at));
  tx.update(caseRef, { ...next, version: seq, head: event.hash, updatedAt });
  tx.update(actionRef, { result: { status: 'applied', seq } });
}

/** What was asked is part of the record too, without the answer that is only being written. */
function asked({ id }: DocumentReference, { result: _, ...action }: ActionDocument): DocumentDraft {
  return { path: `actions/${id}`, data: plainJson(action) };
}
