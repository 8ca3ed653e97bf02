import { filePaths, matterPathOf, type Recorded } from '@rongcuo/domain';
import type { Wiring } from '../matters/wiring.ts';
import { db } from '../services.ts';
import { checkFile } from './check-file.ts';
import { readFile } from './read-file.ts';
import { removeAll } from './remove-all.ts';

/**
 * Does what a file's state asks for, as it is now and not as the event had it: checks one whose chunks are all there,
 * and takes away the chunks of one that is gone or refused. Each change is an event of its own, so that what one run
 * left undone is done by the next delivery; however often it is delivered, the outcome is the same.
 */
export async function followFile<V extends Recorded>(
  { kind }: Wiring<V>,
  matterId: string,
  fileId: string,
): Promise<void> {
  const matter = matterPathOf(kind.collection, matterId);
  const file = readFile(await db.doc(filePaths.file(matter, fileId)).get());
  if (file?.state === 'checking') await checkFile(kind, matter, fileId, file);
  if (file === null || file.state === 'refused') await removeAll(db.collection(filePaths.chunks(matter, fileId)));
}
