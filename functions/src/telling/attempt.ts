import {
  attemptKeyOf,
  begun,
  Delivery,
  type Instant,
  isDue,
  letterOf,
  paths,
  type Sending,
  settled,
  wants,
} from '@rongcuo/domain';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { failed, nobody } from '../channels/channel.ts';
import type { Telling } from './open-telling.ts';
import { type Reached, readRecipient } from './read-recipient.ts';

/** As long as one attempt may take, whatever the channel does. */
const PATIENCE_MS = 15_000;

/**
 * Tries one delivery, if it is due. It is claimed first, in a transaction, so that however many come upon it at once it is
 * tried once, and what breaks off is taken up again.
 */
export async function attempt(telling: Telling, id: string, now: Instant): Promise<void> {
  const claimed = await claim(telling.db, id, now);
  if (claimed) await carryOut(telling, id, claimed, await readRecipient(telling.db, claimed.uid), now);
}

/** Sends what was claimed, and writes down what came of it. What a channel throws is its failure and nobody else's. */
export async function carryOut(
  telling: Telling,
  id: string,
  claimed: Delivery,
  to: Reached | null,
  now: Instant,
): Promise<void> {
  const { db } = telling;
  const sending = await send(telling, id, claimed, to);
  await db.runTransaction(async (tx) => {
    const delivery = await readDelivery(tx, db, id);
    const isOpen = delivery?.status === 'waiting' && isSameAttempt(delivery, claimed);
    if (isOpen) write(tx, db, id, settled(delivery, sending, now), now);
  });
}

export function isSameAttempt(
  one: Pick<Delivery, 'round' | 'attempts'>,
  other: Pick<Delivery, 'round' | 'attempts'>,
): boolean {
  return one.round === other.round && one.attempts === other.attempts;
}

export async function readDelivery(tx: Transaction, db: Firestore, id: string): Promise<Delivery | null> {
  const found = await tx.get(db.doc(paths.delivery(id)));
  return found.exists ? Delivery.parse(found.data()) : null;
}

/** A delivery as it is now; once it is given up, also what an operator may know of it. */
export function write(tx: Transaction, db: Firestore, id: string, delivery: Delivery, now: Instant): void {
  tx.set(db.doc(paths.delivery(id)), delivery);
  if (delivery.status === 'dead') tx.set(db.doc(paths.deadLetter(id)), letterOf(delivery, now));
}

function claim(db: Firestore, id: string, now: Instant): Promise<Delivery | null> {
  return db.runTransaction(async (tx) => {
    const delivery = await readDelivery(tx, db, id);
    if (!delivery || !isDue(delivery, now)) return null;
    const next = begun(delivery, now);
    write(tx, db, id, next ?? settled(delivery, failed('broken-off', true), now), now);
    return next;
  });
}

async function send(
  { notice, channels }: Telling,
  id: string,
  delivery: Delivery,
  to: Reached | null,
): Promise<Sending> {
  const { uid, channel, legal } = delivery;
  const by = channels[channel];
  if (!by) return failed('not-configured', true);
  // Left, or switched off, since.
  if (!to || !wants(to.preferences, channel, legal)) return nobody;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Sending>((resolve) => {
    timer = setTimeout(() => resolve(failed('timeout')), PATIENCE_MS);
  });
  const trying = by({ uid, preferences: to.preferences, attempt: attemptKeyOf(id, delivery) }, notice).catch(
    (error: unknown) => {
      console.error(`${channel}: ${error instanceof Error ? error.name : 'failed'}`);
      return failed('unreachable');
    },
  );
  return Promise.race([trying, late]).finally(() => clearTimeout(timer));
}
