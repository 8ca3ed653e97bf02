import { randomBytes } from 'node:crypto';
import { type Decided, paths, writesOf } from '@rongcuo/domain';
import { Timestamp, type Transaction } from 'firebase-admin/firestore';
import { sha256 } from '../digest.ts';
import { db } from '../services.ts';

/** Writes a decision, in the transaction that made it. */
export function recordDecision(tx: Transaction, decided: Decided): void {
  const { creates, sets, deletes, face, result } = writesOf(decided, randomBytes(16).toString('hex'), sha256);
  // Creating, not setting: an event that exists already is never overwritten, whatever went wrong.
  for (const [path, data] of Object.entries(creates)) tx.create(db.doc(path), { ...data });
  for (const [path, data] of Object.entries(sets)) tx.set(db.doc(path), { ...data });
  for (const path of deletes) tx.delete(db.doc(path));
  const { createdAt: _, ...changed } = face;
  const updatedAt = Timestamp.fromMillis(Date.parse(face.updatedAt));
  tx.update(db.doc(paths.case(decided.caseId)), { ...changed, updatedAt });
  tx.update(db.doc(paths.action(decided.caseId, decided.actionId)), { result });
}
