import type { DelegationChange, Instant, JsonObject, Member } from '@rongcuo/domain';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { type RosterHead, recordChange, writeChange } from '../roster/record-change.ts';

/** Writes a change of a delegation, and its entry in the log of changes. @returns the number of the entry */
export function recordDelegation(
  tx: Transaction,
  db: Firestore,
  last: RosterHead,
  { kind, delegation, data, tells }: DelegationChange,
  asked: {
    readonly at: Instant;
    readonly by: Pick<Member, 'uid' | 'name'>;
    /** Empty where it happened by itself. */
    readonly request: string;
    readonly asked: JsonObject;
  },
): number {
  const writes = [writeChange(tx, db, { of: 'delegation', delegation })];
  return recordChange(tx, db, last, { kind, data, tells, writes, ...asked });
}
