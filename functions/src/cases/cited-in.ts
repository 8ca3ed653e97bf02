import { type CitableFiling, filingKind, maxCitations, paths } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { idOf } from '../matters/id-of.ts';
import { readFace } from '../matters/read-face.ts';
import { db } from '../services.ts';

/**
 * The filings that a draft cites, as they stand within the transaction. One that is not there is left out, and so is
 * what lies beyond as many as can be cited: the decision says of both that they cannot.
 * @param typed the draft's own list, unchecked
 */
export async function citedIn(tx: Transaction, typed: unknown): Promise<CitableFiling[]> {
  const listed: readonly unknown[] = Array.isArray(typed) ? typed.slice(0, maxCitations) : [];
  const ids = [...new Set(listed.map(idOf))].filter((id) => id !== null);
  if (ids.length === 0) return [];
  const found = await tx.getAll(...ids.map((id) => db.doc(paths.filing(id))));
  return found.flatMap((one) => {
    const filing = readFace(filingKind, one);
    return filing ? [{ ...filing, id: one.id }] : [];
  });
}
