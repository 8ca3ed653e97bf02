import {
  eventIdOf,
  type Fingerprint,
  genesis,
  type Instant,
  isDelegationKind,
  type JsonObject,
  type Member,
  paths,
  plainJson,
  type RosterDecision,
  type RosterWrite,
  seal,
} from '@rongcuo/domain';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { digest, sha256 } from '../digest.ts';
import { putMember } from '../members/save-member.ts';

/** Where the log of changes stands: how long it is, and the hash of its last entry. */
export interface RosterHead {
  readonly version: number;
  readonly head: string;
}

export async function readHead(tx: Transaction, db: Firestore): Promise<RosterHead> {
  const current = await tx.get(db.doc(paths.roster('current')));
  const [version, head]: [unknown, unknown] = [current.get('version'), current.get('head')];
  return typeof version === 'number' && typeof head === 'string'
    ? { version, head }
    : { version: 0, head: genesis(paths.rosterEvents, sha256) };
}

export interface RosterChange {
  readonly kind: string;
  readonly at: Instant;
  readonly by: Pick<Member, 'uid' | 'name'>;
  /** The request that asked for it, by its id; empty where the system itself did it. */
  readonly request: string;
  /** What was asked, of which the entry keeps the fingerprint. */
  readonly asked: JsonObject;
  readonly data: JsonObject;
  readonly tells: RosterDecision['tells'];
  /** See {@link writeChange} and {@link fingerprint}. */
  readonly writes: readonly Fingerprint[];
}

/**
 * Writes the next link of the log, which keeps a fingerprint of each document that the change wrote: whoever changes one
 * behind the log is found out by `npm run verify`.
 * @returns the number of the entry
 */
export function recordChange(tx: Transaction, db: Firestore, last: RosterHead, change: RosterChange): number {
  const seq = last.version + 1;
  const event = seal(
    {
      seq,
      kind: change.kind,
      class: 'roster',
      from: '',
      to: '',
      at: change.at,
      by: change.by.uid,
      byName: change.by.name,
      capacity: change.request === '' ? 'system' : isDelegationKind(change.kind) ? 'member' : 'admin',
      action: change.request,
      data: { ...change.data, writes: [...change.writes] },
      tells: [...change.tells],
      seals: digest(change.asked),
      prev: last.head,
    },
    sha256,
  );
  // Creating, not setting: an entry that exists already is never overwritten, whatever went wrong.
  tx.create(db.doc(paths.rosterEvent(eventIdOf(seq))), { ...event });
  tx.set(db.doc(paths.roster('current')), { version: seq, head: event.hash });
  return seq;
}

/** Of a document as the change left it. */
export function fingerprint(path: string, data: object): Fingerprint {
  return { path, digest: digest(plainJson(data)) };
}

/** Writes what was decided. */
export function writeChange(tx: Transaction, db: Firestore, write: RosterWrite): Fingerprint {
  switch (write.of) {
    case 'member': {
      const member = putMember(tx, db, write.after, write.before);
      return fingerprint(paths.member(member.uid), member);
    }
    case 'unit':
      return put(tx, db, paths.unit(write.unit.id), write.unit);
    case 'department':
      return put(tx, db, paths.department(write.department.id), write.department);
    case 'delegation':
      return put(tx, db, paths.delegation(write.delegation.id), write.delegation);
  }
}

function put(tx: Transaction, db: Firestore, path: string, data: object): Fingerprint {
  tx.set(db.doc(path), { ...data });
  return fingerprint(path, data);
}
