import { paths } from '@rongcuo/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { isDraft } from './check-case.ts';
import { recordedCollections } from './check-documents.ts';
import { pagesOf } from './pages.ts';

const PAGE = 300;
const CASE = new RegExp(`^${paths.cases}/([^/]+)/[^/]+/[^/]+$`);

/**
 * The cases of which there is a record but no case: it was deleted, or turned back into a draft that nobody submitted.
 * Keys alone are read, and the cases they belong to, a page at a time.
 */
export async function findOrphans(db: Firestore): Promise<string[]> {
  const gone = new Set<string>();
  for (const collection of ['events', 'seals', ...recordedCollections]) {
    for await (const page of pagesOf(db.collectionGroup(collection).select(), PAGE)) {
      const ids = new Set(page.flatMap(({ ref }) => CASE.exec(ref.path)?.[1] ?? []));
      const unknown = [...ids].filter((id) => !gone.has(id)).map((id) => db.doc(paths.case(id)));
      if (unknown.length === 0) continue;
      const faces = await db.getAll(...unknown, { fieldMask: ['status', 'version'] });
      for (const face of faces) if (!face.exists || isDraft(face)) gone.add(face.id);
    }
  }
  return [...gone].sort();
}
