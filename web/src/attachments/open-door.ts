import type { Firestore } from 'firebase/firestore/lite';
import { liteStore } from '../data/stores.ts';
import type { FileDoor } from './file-door.ts';

/**
 * The door to the files of one matter; its SDK loads with the first one asked for.
 * @param matter its path
 * @param store whose they are read as: a guest is signed in apart from the house
 */
export async function openDoor(
  matter: string,
  store: () => Promise<{ readonly db: Firestore }> = liteStore,
): Promise<FileDoor> {
  const [{ db }, { openFiles }] = await Promise.all([store(), import('./file-store.ts')]);
  return openFiles(db, matter);
}
