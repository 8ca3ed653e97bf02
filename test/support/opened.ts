import { type ReadingCircle, readingCircles, readingPaths, type TracedShelf } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { isDenied } from './rules-env.ts';

/** Something that is read under a trace: the body of a material, a statement or an opinion, or a file. */
export interface Item {
  readonly caseId: string;
  readonly shelf: TracedShelf;
  readonly id: string;
}

export const body = (caseId: string, id: string): Item => ({ caseId, shelf: 'bodies', id });
export const file = (caseId: string, id: string): Item => ({ caseId, shelf: 'files', id });
export const openingPath = ({ caseId, shelf, id }: Item, uid: string): string =>
  readingPaths.opening(caseId, shelf, id, uid);

/** Records an opening as the app does, by that list of the case. */
export async function recordOpening(db: lite.Firestore, uid: string, item: Item, as: ReadingCircle): Promise<void> {
  await lite.setDoc(lite.doc(db, openingPath(item, uid)), { as, at: lite.serverTimestamp() });
}

/** As {@link recordOpening}, by whichever list opens it to them; denied where none does. */
export async function openItem(db: lite.Firestore, uid: string, item: Item): Promise<ReadingCircle> {
  let denied: unknown;
  for (const as of readingCircles) {
    try {
      await recordOpening(db, uid, item, as);
      return as;
    } catch (error) {
      if (!isDenied(error)) throw error;
      denied = error;
    }
  }
  throw denied;
}

/** Opens a body and reads it. */
export async function readOpened(db: lite.Firestore, uid: string, item: Item, path: string): Promise<unknown> {
  await openItem(db, uid, item);
  return lite.getDoc(lite.doc(db, path));
}
