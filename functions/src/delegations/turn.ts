import {
  capacityWords,
  changed,
  Delegation,
  type DelegationChange,
  ended,
  type Instant,
  isOpen,
  paths,
  type RosterRecipient,
  systemUid,
  turnedBy,
} from '@rongcuo/domain';
import type { DocumentReference } from 'firebase-admin/firestore';
import { readHead } from '../roster/record-change.ts';
import { db } from '../services.ts';
import { recordDelegation } from './record-delegation.ts';

const PAGE = 100;
const system = { uid: systemUid, name: capacityWords.system };

/**
 * Enters what becomes of delegations by itself: begun on their first day, over after their last. It reads what is due and
 * nothing else; each is turned in a transaction that looks at it first, so running twice or late enters the same, once.
 */
export async function turnDelegations(now: Instant): Promise<void> {
  const due = db.collection(paths.delegations).where('nextAt', '<=', now).orderBy('nextAt').limit(PAGE);
  // After a standstill one may be due twice: whatever was entered has moved on, so the first page is another one then.
  for (;;) {
    const page = await due.get();
    const entered = await Promise.allSettled(page.docs.map(({ ref }) => enter(ref, now, (one) => turn(one, now))));
    const failures = entered.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failures.length > 0) throw new AggregateError(failures, 'some delegations could not be turned');
    if (page.empty) return;
  }
}

function turn(delegation: Delegation, now: Instant): DelegationChange | null {
  const turned = turnedBy(delegation, now);
  if (!turned) return null;
  const tells: readonly RosterRecipient[] =
    turned.kind === 'delegationOver' ? ['supervisor', 'principal', 'standIn'] : ['principal', 'standIn'];
  return changed(turned.kind, delegation, turned.next, { tells });
}

/** Nobody is away, or stands in, who has left: at once, and told to the other. */
export async function lapseDelegations(uid: string, now: Instant): Promise<void> {
  for (const side of ['of', 'to'] as const) {
    const open = db.collection(paths.delegations).where('state', 'in', ['named', 'running']).where(side, '==', uid);
    for (const { ref } of (await open.get()).docs) {
      await enter(ref, now, (delegation) =>
        isOpen(delegation)
          ? changed('delegationLapsed', delegation, ended(delegation), {
              tells: ['supervisor', 'principal', 'standIn'],
            })
          : null,
      );
    }
  }
}

async function enter(
  ref: DocumentReference,
  at: Instant,
  turn: (delegation: Delegation) => DelegationChange | null,
): Promise<void> {
  await db.runTransaction(async (tx) => {
    const last = await readHead(tx, db);
    const found = await tx.get(ref);
    const change = found.exists ? turn(Delegation.parse(found.data())) : null;
    if (change) recordDelegation(tx, db, last, change, { at, by: system, request: '', asked: {} });
  });
}
