import { type Instant, type MatterCollection, matterPathOf, type ReadingKind, readingPaths } from '@rongcuo/domain';
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
import { type Decoder, decodeReading, decodeWatched, type Fields } from '../decode.ts';

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

/** The kinds of matter that hold what is read under a trace. */
export const tracedCollections = ['cases', 'clarifications'] as const satisfies readonly MatterCollection[];
export type TracedCollection = (typeof tracedCollections)[number];

/** A matter that somebody supervises, as its log is listed under it. */
export interface Watched {
  /** Its path. */
  readonly matter: string;
  readonly number: string | null;
  readonly title: string | null;
  /** Of the people on it, by uid. */
  readonly names: Readonly<Record<string, string>>;
}

/** @param matter its path */
export function watchedIn(matter: string, fields: Fields): Watched | null {
  const found = decodeWatched(fields);
  return found && { matter, ...found };
}

/** What the matter's log holds of what is asked for, the newest first. */
export function listReadings(
  db: Firestore,
  matter: string,
  { by, kind, from, before }: ReadingsAsked,
  after: Cursor | null = null,
) {
  const filters = [
    ...(by === undefined ? [] : [where('by', '==', by)]),
    ...(kind === undefined ? [] : [where('kind', '==', kind)]),
    ...(from === undefined ? [] : [where('at', '>=', from)]),
    ...(before === undefined ? [] : [where('at', '<', before)]),
  ];
  const log = collection(db, readingPaths.readings(matter));
  return pageOf(query(log, ...filters, orderBy('at', 'desc')), decodeReading, after);
}

/** The matters of that kind which this person supervises, what changed last first. */
export async function listWatched(
  db: Firestore,
  of: TracedCollection,
  uid: string,
  after: Cursor | null = null,
): Promise<Page<Watched>> {
  const watched = query(collection(db, of), where('watch', 'array-contains', uid), orderBy('updatedAt', 'desc'));
  const { items, last } = await pageOf(watched, decodeWatched, after);
  return { items: items.map(({ id, ...found }) => ({ matter: matterPathOf(of, id), ...found })), last };
}
