import {
  type DelegationAsk,
  type Department,
  type DirectoryEntry,
  paths,
  type Role,
  type RosterAsk,
  type Unit,
} from '@rongcuo/domain';
import {
  collection,
  doc,
  type Firestore,
  getDocsFromServer,
  limit,
  onSnapshot,
  orderBy,
  type Query,
  type QueryDocumentSnapshot,
  query,
  serverTimestamp,
  setDoc,
  startAfter,
  where,
} from 'firebase/firestore';
import {
  decodeDepartment,
  decodeDirectoryEntry,
  decodeEvent,
  decodeResult,
  decodeUnit,
  type Fields,
  type ShownEvent,
} from '../decode.ts';
import { wellFormedFields } from '../well-formed.ts';
import type { Stop } from './live.ts';

/** What the administrator reads and asks of people, units and departments; and, with supervision, the log of it. */

const PEOPLE = 50;
const EVENTS = 30;
const PLACES = 200;
/** After every character that a name begins with. */
const LAST = '\uf8ff';

/** Whom to look for: one condition beside whether they are in office, and how the name begins. */
export interface Looking {
  readonly among: { readonly unit: string } | { readonly department: string } | { readonly role: Role } | null;
  readonly active: boolean;
  readonly name: string;
}

/** As many as are read at a time, and how to read on; null where there are no more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: (() => Promise<Page<T>>) | null;
}

export async function pageOf<T>(
  from: Query,
  size: number,
  decode: (data: Fields, id: string) => T | null,
  after?: QueryDocumentSnapshot,
): Promise<Page<T>> {
  const found = await getDocsFromServer(query(from, ...(after ? [startAfter(after)] : []), limit(size)));
  const last = found.docs.at(-1);
  return {
    items: found.docs.flatMap((one) => decode(one.data(), one.id) ?? []),
    next: last && found.size === size ? () => pageOf(from, size, decode, last) : null,
  };
}

/** Members of the house by name, and no guests: the administrator knows of none. */
export function listPeople(db: Firestore, { among, active, name }: Looking): Promise<Page<DirectoryEntry>> {
  const begins = name.trim();
  return pageOf(
    query(
      collection(db, paths.directory),
      where('house', '==', true),
      where('active', '==', active),
      ...(among === null
        ? []
        : 'unit' in among
          ? [where('unitId', '==', among.unit)]
          : 'department' in among
            ? [where('department', '==', among.department)]
            : [where('roles', 'array-contains', among.role)]),
      ...(begins === '' ? [] : [where('name', '>=', begins), where('name', '<', begins + LAST)]),
      orderBy('name'),
    ),
    PEOPLE,
    decodeDirectoryEntry,
  );
}

export interface Places {
  readonly units: readonly Unit[];
  readonly departments: readonly Department[];
}

export async function readPlaces(db: Firestore): Promise<Places> {
  const all = (path: string) => getDocsFromServer(query(collection(db, path), limit(PLACES)));
  const [units, departments] = await Promise.all([all(paths.units), all(paths.departments)]);
  return {
    units: units.docs.flatMap((one) => decodeUnit(one.data()) ?? []),
    departments: departments.docs.flatMap((one) => decodeDepartment(one.data()) ?? []),
  };
}

/** The log of changes, the newest first. */
export function listChanges(db: Firestore): Promise<Page<ShownEvent>> {
  return pageOf(query(collection(db, paths.rosterEvents), orderBy('seq', 'desc')), EVENTS, decodeEvent);
}

/** Asks something of people: of the roster, or of who stands in. @returns where its answer will be found */
export async function requestAbout(
  db: Firestore,
  requests: string,
  by: string,
  { kind, payload }: RosterAsk | DelegationAsk,
): Promise<string> {
  const ref = doc(collection(db, requests));
  await setDoc(ref, { ...wellFormedFields({ kind, payload }), by, at: serverTimestamp() });
  return ref.path;
}

type Answer = NonNullable<NonNullable<ReturnType<typeof decodeResult>>['result']>;

const LISTEN_AGAIN_MS = 2_000;

export function watchAnswerOf(db: Firestore, path: string, tell: (answer: Answer) => void): Stop {
  return watchAnswerAt(db, path, (fields) => decodeResult(fields)?.result, tell);
}

/** Tells how what was asked there is answered, as soon as it is. */
export function watchAnswerAt<T>(
  db: Firestore,
  path: string,
  answerIn: (fields: Fields) => T | undefined,
  tell: (answer: T) => void,
): Stop {
  let again: ReturnType<typeof setTimeout> | undefined;
  let stop: Stop = () => {};
  function listen(): void {
    stop = onSnapshot(
      doc(db, path),
      (found) => {
        const fields = found.data({ serverTimestamps: 'estimate' });
        const result = fields && answerIn(fields);
        if (result) tell(result);
      },
      // Denied for a moment: whoever puts their own name right gets a new token by it.
      () => {
        again = setTimeout(listen, LISTEN_AGAIN_MS);
      },
    );
  }
  listen();
  return () => {
    clearTimeout(again);
    stop();
  };
}
