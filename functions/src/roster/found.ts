import {
  capacityWords,
  Department,
  decideFirstAdmin,
  type FirstAdmin,
  type FoundAccount,
  foundingDepartments,
  type Instant,
  paths,
  type Refusal,
  type RosterCode,
  type RosterDecision,
  type RosterWrite,
  systemUid,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { findAccount, type House, makeAccount, removeAccount } from './accounts.ts';
import { adminsOf } from './load-facts.ts';
import { readHead, recordChange, writeChange } from './record-change.ts';

type Outcome = RosterDecision | Refusal<RosterCode | 'admin-exists'>;

/**
 * Makes the first administrator, once: while nobody in office administers; and lays down the departments that the
 * measures name where they are not there. For the command alone (docs/OPERATIONS.md); no trigger leads here.
 */
export async function foundHouse(house: House, { email, name }: FirstAdmin, at: Instant): Promise<Outcome> {
  const newUid = `member-${crypto.randomUUID()}`;
  const account = await findAccount(house, { email }, newUid);
  // First without writing: an account is made only where it will be needed.
  const early = await decideOnce(house, name, account, null);
  if (!early.ok) return early;
  const isNew = account.state === 'new';
  const isTaken = isNew && !(await makeAccount(house, newUid, email, name));
  const outcome = await decideOnce(house, name, isTaken ? { ...account, state: 'member' } : account, at);
  if (!outcome.ok && isNew && !isTaken) await removeAccount(house, newUid);
  return outcome;
}

async function decideOnce({ db }: House, name: string, account: FoundAccount, at: Instant | null): Promise<Outcome> {
  return db.runTransaction(async (tx) => {
    const isTaken = (await tx.get(db.doc(paths.member(account.uid)))).exists;
    const now: FoundAccount = isTaken ? { ...account, state: 'member' } : account;
    const decision = decideFirstAdmin(name, { admins: await adminsOf(tx, db), account: now });
    if (!decision.ok || at === null) return decision;
    const last = await readHead(tx, db);
    const departments = await missingDepartments(tx, db);
    recordChange(tx, db, last, {
      kind: 'found',
      at,
      by: { uid: systemUid, name: capacityWords.system },
      request: '',
      asked: {},
      data: decision.data,
      tells: decision.tells,
      writes: [decision.write, ...departments].map((write) => writeChange(tx, db, write)),
    });
    return decision;
  });
}

async function missingDepartments(tx: Transaction, db: House['db']): Promise<RosterWrite[]> {
  const there = await tx.getAll(...foundingDepartments.map(({ id }) => db.doc(paths.department(id))));
  return foundingDepartments.flatMap((department, index): RosterWrite[] =>
    Department.safeParse(there[index]?.data()).success ? [] : [{ of: 'department', department }],
  );
}
