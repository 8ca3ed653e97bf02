import { createHash } from 'node:crypto';
import { chunkIdOf, filePaths, MatterFile, withInstants } from '@rongcuo/domain';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { faultyDocument, type MatterFault } from './faults.ts';
import { pagesOf } from './pages.ts';

/** Holds the bytes of a file that counts against its entry, a chunk at a time. */
export async function checkBytes(
  db: Firestore,
  matter: string,
  found: QueryDocumentSnapshot,
): Promise<readonly MatterFault[]> {
  if (found.get('state') !== 'ready') return [];
  const entry = `files/${found.id}`;
  const file = MatterFile.safeParse(withInstants(found.data())).data;
  if (!file) return [faultyDocument(entry, 'altered')];
  const faults: MatterFault[] = [];
  const wanted = new Set(Array.from({ length: file.chunks }, (_, index) => chunkIdOf(index)));
  const hash = createHash('sha256');
  let size = 0;
  for await (const [chunk] of pagesOf(db.collection(filePaths.chunks(matter, found.id)), 1)) {
    if (!chunk) continue;
    if (!wanted.delete(chunk.id)) {
      faults.push(faultyDocument(`${entry}/chunks/${chunk.id}`, 'extra'));
      continue;
    }
    const bytes: unknown = chunk.get('bytes');
    if (!(bytes instanceof Uint8Array)) faults.push(faultyDocument(`${entry}/chunks/${chunk.id}`, 'altered'));
    else {
      hash.update(bytes);
      size += bytes.length;
    }
  }
  for (const id of wanted) faults.push(faultyDocument(`${entry}/chunks/${id}`, 'missing'));
  const isWhole = size === file.size && hash.digest('hex') === file.sha256;
  // What is missing or no bytes at all has been named; bytes that are others show in the whole alone.
  return faults.length > 0 || isWhole ? faults : [faultyDocument(`${entry}/chunks`, 'altered')];
}
