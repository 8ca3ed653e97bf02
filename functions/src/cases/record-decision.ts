import {
  type ActionDocument,
  type CaseState,
  type CaseVocabulary,
  type Decision,
  eventIdOf,
  genesis,
  type Member,
  paths,
  seal,
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
  const event = seal(
    {
      class: decision.event.class,
      data: decision.event.data,
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
      prev: state.version === 0 ? genesis(caseRef.path, sha256) : state.head,
    },
    sha256,
  );
  // Creating, not setting: an event that exists already is never overwritten, whatever went wrong.
  tx.create(db.doc(paths.event(caseRef.id, eventIdOf(seq))), { ...event });
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
