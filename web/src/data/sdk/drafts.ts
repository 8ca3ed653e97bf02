import { type MatterCollection, matterPathOf, matterPaths } from '@rongcuo/domain';
import {
  addDoc,
  collection,
  deleteDoc,
  doc,
  type Firestore,
  serverTimestamp,
  setDoc,
  writeBatch,
} from 'firebase/firestore/lite';
import type { Fields } from '../decode.ts';
import { wellFormedFields } from '../well-formed.ts';

/** Drafts of what stands beside cases: begun, written again and again, and perhaps given up. */

/**
 * @param begun what a client writes to begin one of that kind
 * @returns its id
 */
export async function beginMatter(db: Firestore, of: MatterCollection, begun: object): Promise<string> {
  return (await addDoc(collection(db, of), { ...begun, createdAt: serverTimestamp() })).id;
}

export function writeDraft(db: Firestore, matter: string, draft: Fields): Promise<void> {
  return setDoc(doc(db, matterPaths.draft(matter)), { ...wellFormedFields(draft), updatedAt: serverTimestamp() });
}

/** Only what was never put on record can be given up. */
export function deleteDraft(db: Firestore, of: MatterCollection, id: string): Promise<void> {
  const matter = matterPathOf(of, id);
  const both = writeBatch(db);
  both.delete(doc(db, matterPaths.draft(matter)));
  both.delete(doc(db, matter));
  return both.commit();
}

/** As {@link deleteDraft}, of what has nothing typed beside it on the server. */
export function deleteBegun(db: Firestore, of: MatterCollection, id: string): Promise<void> {
  return deleteDoc(doc(db, matterPathOf(of, id)));
}
