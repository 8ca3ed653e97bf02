import {
  type CountedFile,
  Department,
  filePaths,
  type Member,
  matterPaths,
  type Policy,
  paths,
  storedFileOf,
  Unit,
  withInstants,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { readMember } from '../decode.ts';
import { policyAt } from '../policy/policy-at.ts';
import { db } from '../services.ts';

/** What decisions read of the house, and of any matter, inside their transaction. */

export async function dataAt(tx: Transaction, path: string | null): Promise<Record<string, unknown> | undefined> {
  return path === null || path === '' ? undefined : (await tx.get(db.doc(path))).data();
}

export async function memberAt(tx: Transaction, uid: string | null): Promise<Member | null> {
  return uid === null ? null : readMember(await tx.get(db.doc(paths.member(uid))));
}

export async function unitAt(tx: Transaction, unitId: string | null): Promise<Unit | null> {
  return Unit.safeParse(await dataAt(tx, unitId && paths.unit(unitId))).data ?? null;
}

export async function departmentAt(tx: Transaction, departmentId: string | null): Promise<Department | null> {
  return Department.safeParse(await dataAt(tx, departmentId && paths.department(departmentId))).data ?? null;
}

/** What was typed so far, without when. */
export async function draftAt(tx: Transaction, path: string): Promise<Record<string, unknown>> {
  const { updatedAt: _, ...draft } = (await dataAt(tx, path)) ?? {};
  return draft;
}

/** The parameters a matter began under, or, where it begins now, those in force. */
export async function policyOf(tx: Transaction, version: number | null): Promise<Policy> {
  return policyAt(tx, version ?? (await dataAt(tx, paths.policy('current')))?.['version']);
}

/** The last running number given in a series. */
export async function lastNumberIn(tx: Transaction, series: string): Promise<number> {
  const last = (await dataAt(tx, paths.counter(series)))?.['last'];
  return typeof last === 'number' ? last : 0;
}

/** The files of a matter that count; how many there can be is bounded where they come to count. */
export async function filesOf<const Owners extends readonly [string, ...string[]]>(
  tx: Transaction,
  matter: string,
  owners: Owners,
): Promise<CountedFile<Owners[number]>[]> {
  const schema = storedFileOf(owners);
  const found = await tx.get(db.collection(filePaths.files(matter)).where('state', '==', 'ready'));
  return found.docs.map((one) => ({ ...schema.parse(withInstants(one.data())), id: one.id }));
}

/** How each book of a matter is read. */
export function booksOf<Books extends object>(
  tx: Transaction,
  matter: string,
  schemas: { readonly [Name in keyof Books]: { parse(data: unknown): Books[Name] } },
  empty: Books,
): <Name extends keyof Books & string>(name: Name) => () => Promise<Books[Name]> {
  return (name) => () => bookOf(tx, matter, name, schemas[name], empty[name]);
}

/** Reads one book of a matter; a book nobody has written in is empty. */
export async function bookOf<Book>(
  tx: Transaction,
  matter: string,
  name: string,
  schema: { parse(data: unknown): Book },
  empty: Book,
): Promise<Book> {
  const data = await dataAt(tx, matterPaths.book(matter, name));
  return data ? schema.parse(data) : empty;
}
