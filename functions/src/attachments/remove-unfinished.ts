import { type FileState, filePaths, UNFINISHED_DAYS } from '@rongcuo/domain';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { eachOf } from '../each-of.ts';

const unfinished: readonly FileState[] = ['uploading', 'checking', 'refused'];
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes files that were begun long ago and never came to count; the trigger on a file takes its chunks along. Its
 * cost follows what is unfinished, not what is kept.
 */
export async function removeUnfinished(db: Firestore, nowMs: number): Promise<void> {
  const before = Timestamp.fromMillis(nowMs - UNFINISHED_DAYS * DAY_MS);
  for (const state of unfinished) {
    await eachOf(db.collectionGroup(filePaths.group).where('state', '==', state), async (found) => {
      const at: unknown = found.get('at');
      // Not if it has changed meanwhile: it may have become ready.
      if (at instanceof Timestamp && at < before) {
        await found.ref.delete({ lastUpdateTime: found.updateTime }).catch(ignoreChanged);
      }
    });
  }
}

const FAILED_PRECONDITION = 9;
const NOT_FOUND = 5;

function ignoreChanged(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== FAILED_PRECONDITION && code !== NOT_FOUND) throw error;
}
