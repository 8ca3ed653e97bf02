import {
  Department,
  type FoundAccount,
  type Member,
  paths,
  type RecordedEvent,
  type RosterFacts,
  type RosterNeeds,
  Unit,
} from '@rongcuo/domain';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { readEvent, readMember } from '../decode.ts';

/** Everyone in office who administers. */
export async function adminsOf(tx: Transaction, db: Firestore): Promise<string[]> {
  const inOffice = db.collection(paths.members).where('active', '==', true);
  return (await tx.get(inOffice.where('roles', 'array-contains', 'admin').select())).docs.map(({ id }) => id);
}

/** Reads, inside the transaction, what a decision about people looks at. */
export async function loadRosterFacts(
  tx: Transaction,
  db: Firestore,
  request: { readonly id: string; readonly by: string },
  needs: RosterNeeds,
  account: FoundAccount | null,
): Promise<RosterFacts> {
  const [actor = null] = await membersOf(tx, db, [request.by]);
  const asked = await membersOf(tx, db, needs.members);
  const person = asked.find(({ uid }) => uid === needs.of) ?? null;
  // As the log tells what was, it needs the names of that too.
  const before = (person?.kin ?? []).filter((uid) => !needs.members.includes(uid));
  const others = await membersOf(tx, db, account ? [account.uid, ...before] : before);
  return {
    actor,
    requestId: request.id,
    account,
    admins: await adminsOf(tx, db),
    members: [...asked, ...others],
    units: await placesOf(tx, db, Unit, [...needs.units, person?.unitId ?? null].map(at(paths.unit))),
    departments: await placesOf(
      tx,
      db,
      Department,
      [...needs.departments, person?.department ?? null].map(at(paths.department)),
    ),
    nameTaken: await isNameTaken(tx, db, needs.name),
    last: person && (await lastAbout(tx, db, person.uid)),
  };
}

const at = (path: (id: string) => string) => (id: string | null) => (id === null ? null : path(id));

async function membersOf(tx: Transaction, db: Firestore, uids: readonly string[]): Promise<Member[]> {
  if (uids.length === 0) return [];
  const found = await tx.getAll(...[...new Set(uids)].map((uid) => db.doc(paths.member(uid))));
  return found.map(readMember).filter((member) => member !== null);
}

async function placesOf<T>(
  tx: Transaction,
  db: Firestore,
  schema: { safeParse(data: unknown): { readonly data?: T | undefined } },
  named: readonly (string | null)[],
): Promise<T[]> {
  const wanted = [...new Set(named.filter((path) => path !== null))];
  if (wanted.length === 0) return [];
  const found = await tx.getAll(...wanted.map((path) => db.doc(path)));
  return found.flatMap((one) => schema.safeParse(one.data()).data ?? []);
}

async function isNameTaken(tx: Transaction, db: Firestore, wanted: RosterNeeds['name']): Promise<boolean> {
  if (!wanted) return false;
  const found = await tx.get(db.collection(wanted.among).where('name', '==', wanted.name).limit(2));
  return found.docs.some(({ id }) => id !== wanted.of);
}

async function lastAbout(tx: Transaction, db: Firestore, uid: string): Promise<RecordedEvent | null> {
  const found = await tx.get(db.collection(paths.rosterEvents).where('data.of', '==', uid));
  const events = found.docs.map(readEvent).filter((event) => event !== null);
  return events.reduce<RecordedEvent | null>((last, one) => (last && last.seq > one.seq ? last : one), null);
}
