import {
  type ItemOpening,
  matterAt,
  matterPaths,
  paths,
  type Reporter,
  readingPaths,
  type TracedShelf,
} from '@rongcuo/domain';
import { doc, type Firestore, getDoc, serverTimestamp, setDoc } from 'firebase/firestore/lite';
import { decodeBody, decodeReporter } from '../decode.ts';
import { Unreadable } from './lite.ts';

/** Who opens what, by which list of the matter. */
export interface Opener {
  readonly uid: string;
  readonly as: ItemOpening['as'];
}

/** Leaves the trace without which the rules show nothing of the item; at the server's time. */
export async function recordOpening(
  db: Firestore,
  matter: string,
  shelf: TracedShelf,
  item: string,
  { uid, as }: Opener,
): Promise<void> {
  await setDoc(doc(db, readingPaths.opening(matter, shelf, item, uid)), { as, at: serverTimestamp() });
}

/** The text of a material, a statement or an opinion; null when there is none. The small SDK keeps it nowhere. */
export async function readBody(db: Firestore, matter: string, id: string): Promise<string | null> {
  const path = matterPaths.body(matter, id);
  const fields = (await getDoc(doc(db, path))).data();
  if (!fields) return null;
  const text = decodeBody(fields);
  if (text === null) throw new Unreadable(path);
  return text;
}

/** Who reported, as the sealed part of the clarification has it; null where nobody is kept. */
export async function readReporter(db: Firestore, clarification: string): Promise<Reporter | null> {
  const path = paths.reporter(matterAt(clarification)?.id ?? '');
  const fields = (await getDoc(doc(db, path))).data();
  if (!fields) return null;
  const reporter = decodeReporter(fields);
  if (reporter === null) throw new Unreadable(path);
  return reporter;
}
