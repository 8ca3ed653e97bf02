import { type Instant, paths, type ReadingKind, readingPaths } from '@rongcuo/domain';
import {
  collection,
  type Firestore,
  getDocs,
  limit,
  orderBy,
  type Query,
  type QueryDocumentSnapshot,
  query,
  startAfter,
  where,
} from 'firebase/firestore/lite';
import { type Decoder, decodeCase, decodeReading } from '../decode.ts';
import type { CaseItem } from './live.ts';

/** The log of reading, for who supervises: over the small SDK, which leaves none of it on the device. */
const LIST = 50;

export interface ReadingsAsked {
  readonly by?: string | undefined;
  readonly kind?: ReadingKind | undefined;
  readonly from?: Instant | undefined;
  /** Not this moment any more. */
  readonly before?: Instant | undefined;
}

/** So many at once, and where to go on; null: there are no more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly last: Cursor | null;
}
export type Cursor = QueryDocumentSnapshot;

async function pageOf<T>(of: Query, decode: Decoder<T>, after: Cursor | null): Promise<Page<{ id: string } & T>> {
  const { docs } = await getDocs(query(of, ...(after ? [startAfter(after)] : []), limit(LIST)));
  const items = docs.flatMap((one) => {
    const value = decode(one.data());
    return value ? [{ id: one.id, ...value }] : [];
  });
  return { items, last: docs.length === LIST ? (docs.at(-1) ?? null) : null };
}

/** What the case's log holds of what is asked for, the newest first. */
export function listReadings(
  db: Firestore,
  caseId: string,
  { by, kind, from, before }: ReadingsAsked,
  after: Cursor | null = null,
) {
  const filters = [
    ...(by === undefined ? [] : [where('by', '==', by)]),
    ...(kind === undefined ? [] : [where('kind', '==', kind)]),
    ...(from === undefined ? [] : [where('at', '>=', from)]),
    ...(before === undefined ? [] : [where('at', '<', before)]),
  ];
  const log = collection(db, readingPaths.readings(caseId));
  return pageOf(query(log, ...filters, orderBy('at', 'desc')), decodeReading, after);
}

/** The cases this person supervises, what changed last first. */
export function listWatched(db: Firestore, uid: string, after: Cursor | null = null): Promise<Page<CaseItem>> {
  const watched = query(
    collection(db, paths.cases),
    where('watch', 'array-contains', uid),
    orderBy('updatedAt', 'desc'),
  );
  return pageOf(
    watched,
    (fields) => {
      const state = decodeCase(fields);
      return state && { state };
    },
    after,
  );
}
