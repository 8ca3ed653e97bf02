import { liteStore } from '../data/stores.ts';
import type { FileDoor } from './file-door.ts';

/** The door to the files of one case; its SDK loads with the first one asked for. */
export async function openDoor(caseId: string): Promise<FileDoor> {
  const [{ db }, { openFiles }] = await Promise.all([liteStore(), import('./file-store.ts')]);
  return openFiles(db, caseId);
}
