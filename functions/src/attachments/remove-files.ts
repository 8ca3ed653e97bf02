import { filePaths } from '@rongcuo/domain';
import { db } from '../services.ts';

/** Removes every file of a case, chunks and all. */
export async function removeFiles(caseId: string): Promise<void> {
  await db.recursiveDelete(db.collection(filePaths.files(caseId)));
}
