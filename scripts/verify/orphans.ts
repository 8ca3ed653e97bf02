import { matterAt } from '@rongcuo/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { recordedCollections } from './kinds.ts';
import { pagesOf } from './pages.ts';
import { isDraft } from './stored.ts';

const PAGE = 300;

/** The path of the matter that a document lies directly below, in a collection of it. */
function matterOf(path: string): string | null {
  const [collection, id, , , more] = path.split('/');
  const matter = `${collection}/${id}`;
  return more === undefined && matterAt(matter) ? matter : null;
}

/**
 * The matters of which there is a record but no matter: it was deleted, or turned back into a draft that nobody
 * submitted. Keys alone are read, and the matters they belong to, a page at a time.
 * @returns their paths
 */
export async function findOrphans(db: Firestore): Promise<string[]> {
  const gone = new Set<string>();
  for (const collection of ['events', 'seals', ...recordedCollections.filter((name) => name !== 'sealed')]) {
    for await (const page of pagesOf(db.collectionGroup(collection).select(), PAGE)) {
      const paths = new Set(page.flatMap(({ ref }) => matterOf(ref.path) ?? []));
      const unknown = [...paths].filter((path) => !gone.has(path)).map((path) => db.doc(path));
      if (unknown.length === 0) continue;
      const faces = await db.getAll(...unknown, { fieldMask: ['status', 'version'] });
      for (const face of faces) if (!face.exists || isDraft(face)) gone.add(face.ref.path);
    }
  }
  return [...gone].sort();
}
