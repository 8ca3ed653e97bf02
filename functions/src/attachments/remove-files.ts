import { filePaths } from '@rongcuo/domain';
import type { CollectionReference } from 'firebase-admin/firestore';
import { eachOf } from '../each-of.ts';
import { db } from '../services.ts';

/** Removes every file of a case; the trigger on each takes its chunks along. */
export async function removeFiles(caseId: string): Promise<void> {
  await removeAll(db.collection(filePaths.files(caseId)));
}

/** Removes the documents of a collection without reading what they hold. */
export async function removeAll(collection: CollectionReference): Promise<void> {
  await eachOf(collection.select(), async ({ ref }) => {
    await ref.delete();
  });
}
