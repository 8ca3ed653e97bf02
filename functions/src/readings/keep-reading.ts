import {
  filePaths,
  ItemOpening,
  isTracedShelf,
  matterPathOf,
  type OpenedItem,
  paths,
  type Reading,
  type Recorded,
  readingIdOf,
  readingOf,
  readingPaths,
  withInstants,
} from '@rongcuo/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { readFile } from '../attachments/read-file.ts';
import { createOnce } from '../create-once.ts';
import { readMember } from '../decode.ts';
import type { Wiring } from '../matters/wiring.ts';
import { db } from '../services.ts';

/**
 * M7.2a, M10.2, M11b: files an opening in the log of the matter. The opening is taken from the event and not read again:
 * by the time it is delivered, late or twice, the same person may have opened the same item once more.
 * @param shelf the collection of the item, as the path has it
 * @param written the opening as the event has it
 */
export async function keepReading<V extends Recorded>(
  wiring: Wiring<V>,
  matterId: string,
  shelf: string,
  { item, uid }: Omit<OpenedItem, 'shelf'>,
  written: DocumentSnapshot | undefined,
): Promise<void> {
  if (!written?.exists || !isTracedShelf(shelf)) return;
  const opening = ItemOpening.parse(withInstants(written.data() ?? {}));
  const opened = { shelf, item, uid };
  const matter = matterPathOf(wiring.kind.collection, matterId);
  const [what, memberDoc] = await Promise.all([whatIs(wiring, matter, opened), db.doc(paths.member(uid)).get()]);
  const reading = readingOf(opened, opening, what, readMember(memberDoc));
  await createOnce(db.doc(readingPaths.reading(matter, readingIdOf(opened, opening))), { ...reading });
}

async function whatIs<V extends Recorded>(
  { item: itemOf }: Wiring<V>,
  matter: string,
  { shelf, item }: OpenedItem,
): Promise<Pick<Reading, 'kind' | 'title'>> {
  if (shelf === 'sealed') return { kind: 'reporter', title: '' };
  if (shelf === 'bodies') return (await itemOf?.(matter, item)) ?? { kind: 'material', title: '' };
  return { kind: 'file', title: readFile(await db.doc(filePaths.file(matter, item)).get())?.name ?? '' };
}
