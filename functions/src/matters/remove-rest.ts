import { filePaths, matterPathOf, type Recorded } from '@rongcuo/domain';
import { removeAll } from '../attachments/remove-all.ts';
import { db } from '../services.ts';
import type { Wiring } from './wiring.ts';

/**
 * Removes what is left of a deleted draft: what was typed and its files; the trigger on each file takes its chunks along.
 * A matter that somebody has begun anew under the same id, before a late delivery, keeps what it has.
 */
export async function removeRest<V extends Recorded>({ kind, draftParts }: Wiring<V>, matterId: string): Promise<void> {
  const matter = matterPathOf(kind.collection, matterId);
  const gone = await db.runTransaction(async (tx) => {
    if ((await tx.get(db.doc(matter))).exists) return false;
    for (const part of draftParts) tx.delete(db.doc(`${matter}/${part}`));
    return true;
  });
  if (gone) await removeAll(db.collection(filePaths.files(matter)));
}
