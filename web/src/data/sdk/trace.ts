import { type ItemOpening, paths, readingPaths, type TracedShelf } from '@rongcuo/domain';
import { doc, type Firestore, getDoc, serverTimestamp, setDoc } from 'firebase/firestore/lite';
import { decodeBody } from '../decode.ts';
import { Unreadable } from './lite.ts';

/** Who opens what, by which list of the case. */
export interface Opener {
  readonly uid: string;
  readonly as: ItemOpening['as'];
}

/** Leaves the trace without which the rules show nothing of the item; at the server's time. */
export async function recordOpening(
  db: Firestore,
  caseId: string,
  shelf: TracedShelf,
  item: string,
  { uid, as }: Opener,
): Promise<void> {
  await setDoc(doc(db, readingPaths.opening(caseId, shelf, item, uid)), { as, at: serverTimestamp() });
}

/** The text of a material, a statement or an opinion; null when there is none. The small SDK keeps it nowhere. */
export async function readBody(db: Firestore, caseId: string, id: string): Promise<string | null> {
  const path = paths.body(caseId, id);
  const fields = (await getDoc(doc(db, path))).data();
  if (!fields) return null;
  const text = decodeBody(fields);
  if (text === null) throw new Unreadable(path);
  return text;
}
