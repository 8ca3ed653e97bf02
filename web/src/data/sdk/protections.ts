import { type LookupQuestion, type Protection, type ProtectionLookup, paths } from '@rongcuo/domain';
import {
  addDoc,
  collection,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  orderBy,
  type QueryDocumentSnapshot,
  query,
  serverTimestamp,
  startAfter,
  where,
} from 'firebase/firestore/lite';
import { decodeLookup, decodeProtection } from '../decode.ts';
import { wellFormedFields } from '../well-formed.ts';
import { Unreadable } from './lite.ts';
import type { Page } from './roster.ts';

/** What is protected, and what was asked about it: over the small SDK, which leaves none of it on the device. */
export interface LookupItem extends ProtectionLookup {
  readonly id: string;
}

const LIST = 50;

/** Asks about one cadre, and so puts on record that it was asked. @returns the id under which the answer will be */
export async function askLookup(db: Firestore, by: string, question: LookupQuestion): Promise<string> {
  const asked = { ...wellFormedFields({ question, by }), at: serverTimestamp() };
  return (await addDoc(collection(db, paths.protectionLookups), asked)).id;
}

export async function readLookup(db: Firestore, id: string): Promise<LookupItem | null> {
  const path = paths.protectionLookup(id);
  const fields = (await getDoc(doc(db, path))).data();
  if (!fields) return null;
  const lookup = decodeLookup(fields);
  if (lookup === null) throw new Unreadable(path);
  return { id, ...lookup };
}

/** By whom it was asked, and about whom; null: by anybody, about anybody. */
export interface LookupsAsked {
  readonly by: string | null;
  readonly subjectId: string | null;
}

/** The latest first. */
export async function listLookups(
  db: Firestore,
  asked: LookupsAsked,
  after?: QueryDocumentSnapshot,
): Promise<Page<LookupItem>> {
  const { docs } = await getDocs(
    query(
      collection(db, paths.protectionLookups),
      ...(asked.by === null ? [] : [where('by', '==', asked.by)]),
      ...(asked.subjectId === null ? [] : [where('question.subjectId', '==', asked.subjectId)]),
      orderBy('at', 'desc'),
      ...(after ? [startAfter(after)] : []),
      limit(LIST),
    ),
  );
  const last = docs.at(-1);
  return {
    items: docs.flatMap((one) => {
      const lookup = decodeLookup(one.data());
      return lookup ? [{ id: one.id, ...lookup }] : [];
    }),
    next: last && docs.length === LIST ? () => listLookups(db, asked, last) : null,
  };
}

/** What is protected of one cadre, for themselves; or of the cadres of a unit, for who speaks for it. */
export async function listProtections(
  db: Firestore,
  [field, value]: readonly ['subjectId' | 'unitId', string],
): Promise<Protection[]> {
  const found = await getDocs(query(collection(db, paths.protections), where(field, '==', value), limit(LIST)));
  return found.docs.flatMap((one) => decodeProtection(one.data()) ?? []);
}
