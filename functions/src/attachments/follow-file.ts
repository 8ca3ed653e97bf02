import { filePaths } from '@rongcuo/domain';
import { db } from '../services.ts';
import { checkFile } from './check-file.ts';
import { readFile } from './read-file.ts';
import { removeAll } from './remove-all.ts';

/**
 * Does what a file's state asks for, as it is now and not as the event had it: checks one whose chunks are all there,
 * and takes away the chunks of one that is gone or refused. Each change is an event of its own, so that what one run
 * left undone is done by the next delivery; however often it is delivered, the outcome is the same.
 */
export async function followFile(caseId: string, fileId: string): Promise<void> {
  const ref = db.doc(filePaths.file(caseId, fileId));
  const file = readFile(await ref.get());
  if (file?.state === 'checking') await checkFile(caseId, fileId, file);
  if (file === null || file.state === 'refused') await removeAll(db.collection(filePaths.chunks(caseId, fileId)));
}
