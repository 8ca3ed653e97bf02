import { type InboxEntry, type InboxGroup, paths } from '@rongcuo/domain';
import {
  collection,
  type DocumentData,
  doc,
  type Firestore,
  getDocFromServer,
  getDocsFromServer,
  limit,
  onSnapshot,
  orderBy,
  type Query,
  type QueryConstraint,
  type QueryDocumentSnapshot,
  query,
  serverTimestamp,
  startAfter,
  updateDoc,
  where,
} from 'firebase/firestore';
import { decodeInboxEntry } from '../decode.ts';
import { failureOf } from '../failure.ts';
import { ESTIMATED, type Listener, type Stop, watchAll } from './watching.ts';

/** One's own inbox: what is in it, and that it was read. */
export interface InboxItem extends InboxEntry {
  readonly id: string;
}

/** What of it is looked for. */
export type InboxFilter = 'all' | 'unread' | InboxGroup;

export const INBOX_PAGE = 50;
/** As many as are counted, and marked at a time. */
const UNREAD_MOST = 100;

function itemOf(one: QueryDocumentSnapshot<DocumentData>): InboxItem | null {
  const entry = decodeInboxEntry(one.data(ESTIMATED));
  return entry && { id: one.id, ...entry };
}

function entries(db: Firestore, uid: string, filter: InboxFilter, ...more: readonly QueryConstraint[]): Query {
  const of = filter === 'unread' ? [where('readAt', '==', null)] : [where('about', '==', filter)];
  return query(collection(db, paths.inbox(uid)), ...(filter === 'all' ? [] : of), orderBy('at', 'desc'), ...more);
}

/** The newest, as they come and are read. */
export function watchInbox(
  db: Firestore,
  uid: string,
  filter: InboxFilter,
  listener: Listener<readonly InboxItem[]>,
): Stop {
  return watchAll(entries(db, uid, filter, limit(INBOX_PAGE)), itemOf, listener);
}

/** Those before the entry of that id. */
export async function readOlder(
  db: Firestore,
  uid: string,
  filter: InboxFilter,
  before: string,
): Promise<readonly InboxItem[]> {
  const last = await getDocFromServer(doc(db, paths.inboxEntry(uid, before)));
  const found = await getDocsFromServer(entries(db, uid, filter, startAfter(last), limit(INBOX_PAGE)));
  return found.docs.flatMap((one) => itemOf(one) ?? []);
}

function unread(db: Firestore, uid: string): Query {
  return query(collection(db, paths.inbox(uid)), where('readAt', '==', null), limit(UNREAD_MOST));
}

/** Tells how many are unread, as often as that changes; counting ends at a hundred. */
export function watchUnread(db: Firestore, uid: string, tell: (count: number) => void): Stop {
  // Denied for a moment while a new token is on its way: with the token it is listened to again.
  return onSnapshot(
    unread(db, uid),
    (found) => tell(found.size),
    () => {},
  );
}

/** Sets that it was read now; who did so in another window first is no mistake. */
export async function markRead(
  db: Firestore,
  uid: string,
  { id, kind }: Pick<InboxItem, 'id' | 'kind'>,
): Promise<void> {
  try {
    // The kind as it is: not every engine takes a write that holds a time of the server's and nothing else.
    await updateDoc(doc(db, paths.inboxEntry(uid, id)), { kind, readAt: serverTimestamp() });
  } catch (error) {
    if (failureOf(error) !== 'denied') throw error;
  }
}

/** Marks everything unread, however much there is. */
export async function markAllRead(db: Firestore, uid: string): Promise<void> {
  for (;;) {
    const found = await getDocsFromServer(unread(db, uid));
    const items = found.docs.flatMap((one) => itemOf(one) ?? []);
    await Promise.all(items.map((item) => markRead(db, uid, item)));
    if (found.size < UNREAD_MOST) return;
  }
}
