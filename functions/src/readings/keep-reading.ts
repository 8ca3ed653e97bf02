import {
  emptyBooks,
  filePaths,
  InvestigationBook,
  ItemOpening,
  isTracedShelf,
  type OpenedItem,
  paths,
  readingIdOf,
  readingOf,
  readingPaths,
  withInstants,
} from '@rongcuo/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { readFile } from '../attachments/read-file.ts';
import { createOnce } from '../create-once.ts';
import { readMember } from '../decode.ts';
import { db } from '../services.ts';

/**
 * M7.2a, M11b: files an opening in the log of the case. The opening is taken from the event and not read again: by the
 * time it is delivered, late or twice, the same person may have opened the same item once more.
 * @param shelf the collection of the item, as the path has it
 * @param written the opening as the event has it
 */
export async function keepReading(
  caseId: string,
  shelf: string,
  { item, uid }: Omit<OpenedItem, 'shelf'>,
  written: DocumentSnapshot | undefined,
): Promise<void> {
  if (!written?.exists || !isTracedShelf(shelf)) return;
  const opening = ItemOpening.parse(withInstants(written.data() ?? {}));
  const opened = { shelf, item, uid };
  const [memberDoc, bookDoc] = await db.getAll(db.doc(paths.member(uid)), db.doc(paths.book(caseId, 'investigation')));
  const book = bookDoc?.exists ? InvestigationBook.parse(bookDoc.data()) : emptyBooks.investigation;
  const file = shelf === 'files' ? readFile(await db.doc(filePaths.file(caseId, item)).get()) : null;
  const reading = readingOf(opened, opening, book, file, memberDoc ? readMember(memberDoc) : null);
  await createOnce(db.doc(readingPaths.reading(caseId, readingIdOf(opened, opening))), { ...reading });
}
