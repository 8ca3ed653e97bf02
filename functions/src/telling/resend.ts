import { again, type Instant, paths } from '@rongcuo/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { eachOf } from '../each-of.ts';
import { readDelivery, write } from './attempt.ts';

/**
 * Has what was given up sent again: the next run of the schedule tries it, from the first attempt on. What somebody else
 * has had sent already is left alone.
 * @param letter one of them; null: all
 * @returns how many there were
 */
export async function resend(db: Firestore, letter: string | null, now: Instant): Promise<number> {
  if (letter !== null) return (await revive(db, letter, now)) ? 1 : 0;
  let count = 0;
  await eachOf(db.collection(paths.deadLetters), async ({ id }) => {
    if (await revive(db, id, now)) count += 1;
  });
  return count;
}

function revive(db: Firestore, id: string, now: Instant): Promise<boolean> {
  return db.runTransaction(async (tx) => {
    const delivery = await readDelivery(tx, db, id);
    tx.delete(db.doc(paths.deadLetter(id)));
    if (delivery?.status !== 'dead') return false;
    write(tx, db, id, again(delivery, now), now);
    return true;
  });
}
