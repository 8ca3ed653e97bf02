import { paths, type ReadingCircle, readingCircles, readingPaths, type TracedShelf } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { isDenied } from './rules-env.ts';

/** Something that is read under a trace: the body of a material, a statement or an opinion, a file, or who reported. */
export interface Item {
  /** Path of what it belongs to. */
  readonly matter: string;
  readonly shelf: TracedShelf;
  readonly id: string;
}

export const body = (caseId: string, id: string): Item => ({
  matter: paths.case(caseId),
  shelf: 'bodies',
  id,
});
export const file = (caseId: string, id: string): Item => ({
  matter: paths.case(caseId),
  shelf: 'files',
  id,
});
/** Who reported, of a clarification at that path. */
export const sealed = (matter: string): Item => ({ matter, shelf: 'sealed', id: 'reporter' });
export const openingPath = ({ matter, shelf, id }: Item, uid: string): string =>
  readingPaths.opening(matter, shelf, id, uid);

/** Records an opening as the app does, by that list of the matter. */
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
