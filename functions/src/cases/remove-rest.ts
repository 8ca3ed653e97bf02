import { filePaths, paths } from '@rongcuo/domain';
import { removeAll } from '../attachments/remove-all.ts';
import { db } from '../services.ts';

/**
 * Removes what is left of a deleted case: the draft of its application and its files; the trigger on each file takes its
 * chunks along. A case that somebody has begun anew under the same id, before a late delivery, keeps what it has.
 */
export async function removeRest(caseId: string): Promise<void> {
  const gone = await db.runTransaction(async (tx) => {
    if ((await tx.get(db.doc(paths.case(caseId)))).exists) return false;
    tx.delete(db.doc(paths.draft(caseId)));
    return true;
  });
  if (gone) await removeAll(db.collection(filePaths.files(caseId)));
}
