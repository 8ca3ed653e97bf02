import { paths, type RelatedCase } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { readCase } from '../decode.ts';
import { db } from '../services.ts';
import { idOf } from './id-of.ts';

/**
 * The case that something is to stand beside.
 * @param named as somebody named it
 */
export async function relatedCaseAt(tx: Transaction, named: unknown): Promise<RelatedCase | null> {
  const caseId = idOf(named);
  const found = caseId === null ? null : readCase(await tx.get(db.doc(paths.case(caseId))));
  return found?.onRecord ? { subjectId: found.subjectId, number: found.number } : null;
}
