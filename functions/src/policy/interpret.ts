import { decideInterpretation, InterpretationEntry, interpretationAskedAbout, paths } from '@rongcuo/domain';
import type { Query, Transaction } from 'firebase-admin/firestore';
import { readInterpretationRequest, readMember } from '../decode.ts';
import { db } from '../services.ts';

/**
 * M14: enters an interpretation, or the withdrawal of one, under the next number, in one transaction that looks at the
 * request's result first. Every transaction takes the last number, so two that bear on the same interpretation are
 * decided one after the other.
 */
export async function interpret(requestId: string): Promise<void> {
  const ref = db.doc(paths.interpretationRequest(requestId));
  const current = db.doc(paths.interpretation('current'));
  await db.runTransaction(async (tx) => {
    const request = readInterpretationRequest(await tx.get(ref));
    if (!request || request.result) return;
    const [publisher, counted] = await tx.getAll(db.doc(paths.member(request.by)), current);
    const last: unknown = counted?.get('last');
    const decision = decideInterpretation(request, {
      publisher: publisher ? readMember(publisher) : null,
      last: typeof last === 'number' ? last : 0,
      entries: await entriesAbout(tx, interpretationAskedAbout(request)),
    });
    if (!decision.ok) {
      const { code, facts } = decision;
      tx.update(ref, { result: { status: 'refused', code, facts } });
      return;
    }
    const { number } = decision.entry;
    tx.create(db.doc(paths.interpretation(number)), decision.entry);
    tx.set(current, { last: number });
    tx.update(ref, { result: { status: 'applied', number } });
  });
}

/** What the decision looks at: the interpretation, what replaces or withdraws it, and what withdraws its successors. */
async function entriesAbout(tx: Transaction, number: number | null): Promise<InterpretationEntry[]> {
  if (number === null || number < 1) return [];
  const all = db.collection(paths.interpretations);
  const itself = await entriesOf(tx, all.where('number', '==', number));
  const [successors, withdrawals] = await Promise.all([
    entriesOf(tx, all.where('replaces', '==', number)),
    entriesOf(tx, all.where('of', '==', number)),
  ]);
  const later = await Promise.all(successors.map((one) => entriesOf(tx, all.where('of', '==', one.number))));
  return [itself, successors, withdrawals, ...later].flat();
}

async function entriesOf(tx: Transaction, query: Query): Promise<InterpretationEntry[]> {
  const found = await tx.get(query);
  return found.docs.map((one) => InterpretationEntry.parse(one.data()));
}
