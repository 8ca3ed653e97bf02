import { attemptOf, type Instant, paths, settled } from '@rongcuo/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { failed, sent } from '../channels/channel.ts';
import { isSameAttempt, readDelivery, write } from './attempt.ts';

/**
 * What the extension says of a mail becomes the delivery's: not delivered, it is tried again like any failure. Of an
 * attempt that is over it says nothing any more, however late or often its events come.
 */
export async function followMail(db: Firestore, attemptKey: string, now: Instant): Promise<void> {
  const of = attemptOf(attemptKey);
  if (!of) return;
  await db.runTransaction(async (tx) => {
    const mail = await tx.get(db.doc(paths.mail(attemptKey)));
    const delivery = await readDelivery(tx, db, of.id);
    if (!delivery || !isSameAttempt(delivery, of)) return;
    const state: unknown = mail.get('delivery.state');
    const { status } = delivery;
    if (state === 'ERROR' && (status === 'sent' || status === 'waiting')) {
      write(tx, db, of.id, settled(delivery, failed('mail-undelivered'), now), now);
    }
    if (state === 'SUCCESS' && (status === 'failed' || status === 'waiting')) {
      write(tx, db, of.id, settled(delivery, sent, now), now);
    }
  });
}
