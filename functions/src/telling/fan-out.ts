import {
  begun,
  type Channel,
  type Instant,
  isLegalService,
  isServedOn,
  type Member,
  newDelivery,
  paths,
  wants,
} from '@rongcuo/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { createOnce } from '../create-once.ts';
import { readCase } from '../decode.ts';
import { sha256 } from '../digest.ts';
import { carryOut } from './attempt.ts';
import type { Telling } from './open-telling.ts';
import { readRecipient } from './read-recipient.ts';

/**
 * After an entry came into somebody's inbox: one delivery for each channel that is set up and not switched off, each tried
 * at once and by itself. Ids are derived, so that delivered twice it is sent once.
 */
export async function fanOut(telling: Telling, uid: string, entryId: string, now: Instant): Promise<void> {
  const configured = Object.keys(telling.channels) as Channel[];
  if (configured.length === 0) return;
  const { db } = telling;
  const [found, recipient] = await Promise.all([db.doc(paths.inboxEntry(uid, entryId)).get(), readRecipient(db, uid)]);
  if (!found.exists || !recipient) return;
  const { member, preferences } = recipient;
  const legal = await isLegal(telling, found, member);
  const wanted = configured.filter((channel) => wants(preferences, channel, legal));
  const tried = await Promise.allSettled(
    wanted.map(async (channel) => {
      if (channel === 'push' && !(await hasDevice(telling, uid))) return;
      const id = deliveryIdOf(uid, entryId, channel);
      // Claimed as it comes into being: what is there already has been tried, or will be when it is due.
      const claimed = begun(newDelivery({ uid, entryId, channel, legal }, now), now);
      if (claimed && (await createOnce(db.doc(paths.delivery(id)), claimed))) {
        await carryOut(telling, id, claimed, recipient, now);
      }
    }),
  );
  const failures = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, 'some channels could not be tried');
}

/** Derived; and opaque, since an operator sees it of what was given up. */
export function deliveryIdOf(uid: string, entryId: string, channel: Channel): string {
  return sha256([uid, entryId, channel].join('\n'));
}

async function isLegal({ db }: Telling, entry: DocumentSnapshot, member: Member): Promise<boolean> {
  const [caseId, kind]: unknown[] = [entry.get('caseId'), entry.get('kind')];
  if (typeof caseId !== 'string' || typeof kind !== 'string' || !isLegalService(kind)) return false;
  const state = readCase(await db.doc(paths.case(caseId)).get());
  return state !== null && isServedOn({ kind }, state, member);
}

async function hasDevice({ db }: Telling, uid: string): Promise<boolean> {
  return !(await db.collection(paths.devices(uid)).limit(1).get()).empty;
}
