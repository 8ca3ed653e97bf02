import { type CaseState, type InboxEntry, type Member, paths } from '@rongcuo/domain';
import type { FirebaseApp } from 'firebase/app';
import {
  clearIndexedDbPersistence,
  collection,
  connectFirestoreEmulator,
  type DocumentData,
  doc,
  getDocFromServer,
  initializeFirestore,
  limit,
  onSnapshot,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  type Query,
  type QueryConstraint,
  type QueryDocumentSnapshot,
  query,
  serverTimestamp,
  setDoc,
  setLogLevel,
  terminate,
  waitForPendingWrites,
  where,
} from 'firebase/firestore';
import type { ActionDoor } from '../ask.ts';
import type { Connection } from '../connection.ts';
import {
  type Decoder,
  decodeApplication,
  decodeCase,
  decodeEvent,
  decodeInboxEntry,
  decodeMember,
  decodeResult,
  type ShownEvent,
} from '../decode.ts';
import { failureOf } from '../failure.ts';
import type { LiveEvent } from '../live-state.ts';

/** Firestore with listeners and a cache that several tabs share: for lists, cases and the inbox. */
export type LiveStore = ReturnType<typeof openLive>;
export type Listener<T> = (event: LiveEvent<T>) => void;
export type Stop = () => void;

export interface CaseItem {
  readonly id: string;
  readonly state: CaseState;
}
export interface InboxItem extends InboxEntry {
  readonly id: string;
}

const LIST = 50;
const EVENTS = 200;
const LISTEN_AGAIN_MS = 2_000;
const WITH_METADATA = { includeMetadataChanges: true } as const;
const ESTIMATED = { serverTimestamps: 'estimate' } as const;

export function openLive(app: FirebaseApp, { emulators }: Connection) {
  // Its warnings would print what was being written.
  setLogLevel('error');
  const db = initializeFirestore(app, {
    localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
  });
  if (emulators?.firestore) connectFirestoreEmulator(db, emulators.firestore.host, emulators.firestore.port);

  async function readOne<T>(path: string, decode: Decoder<T>): Promise<T | null> {
    const fields = (await getDocFromServer(doc(db, path))).data();
    return fields ? decode(fields) : null;
  }

  function watchOne<T>(path: string, decode: Decoder<T>, listener: Listener<T>): Stop {
    return onSnapshot(
      doc(db, path),
      WITH_METADATA,
      (found) => {
        const { fromCache } = found.metadata;
        const fields = found.data(ESTIMATED);
        if (!fields) return listener({ type: 'nothing', fromCache });
        const value = decode(fields);
        listener(value === null ? { type: 'unreadable' } : { type: 'value', value, fromCache });
      },
      (error) => listener({ type: 'failed', failure: failureOf(error) }),
    );
  }

  function watchAll<T>(
    of: Query,
    decode: (one: QueryDocumentSnapshot<DocumentData>) => T | null,
    listener: Listener<readonly T[]>,
  ): Stop {
    return onSnapshot(
      of,
      WITH_METADATA,
      (found) => {
        const { fromCache } = found.metadata;
        const value = found.docs.flatMap((one) => decode(one) ?? []);
        // An empty answer from the cache proves nothing: the server may well have something.
        listener(found.empty && fromCache ? { type: 'nothing', fromCache } : { type: 'value', value, fromCache });
      },
      (error) => listener({ type: 'failed', failure: failureOf(error) }),
    );
  }

  function watchCases(listener: Listener<readonly CaseItem[]>, ...constraints: QueryConstraint[]): Stop {
    return watchAll(
      query(collection(db, paths.cases), ...constraints, limit(LIST)),
      (one) => {
        const state = decodeCase(one.data(ESTIMATED));
        return state && { id: one.id, state };
      },
      listener,
    );
  }

  const door: ActionDoor = {
    newActionId: (caseId) => doc(collection(db, paths.actions(caseId))).id,
    send: (caseId, actionId, action) =>
      setDoc(doc(db, paths.action(caseId, actionId)), { ...action, at: serverTimestamp() }),
    exists: async (caseId, actionId) => (await getDocFromServer(doc(db, paths.action(caseId, actionId)))).exists(),
    watchResult(caseId, actionId, tell) {
      let again: ReturnType<typeof setTimeout> | undefined;
      let stop: Stop = () => {};
      const listen = (): void => {
        stop = watchOne(paths.action(caseId, actionId), decodeResult, (event) => {
          if (event.type === 'value' && event.value.result) tell(event.value.result);
          // Denied for a moment, while a new token is on its way: the result will still be there.
          else if (event.type === 'failed') again = setTimeout(listen, LISTEN_AGAIN_MS);
        });
      };
      listen();
      return () => {
        clearTimeout(again);
        stop();
      };
    },
  };

  return {
    door,
    listLength: LIST,
    watchMember: (uid: string, listener: Listener<Member>) => watchOne(paths.member(uid), decodeMember, listener),
    watchCase: (caseId: string, listener: Listener<CaseState>) => watchOne(paths.case(caseId), decodeCase, listener),
    watchSubmission: (
      caseId: string,
      n: number,
      listener: Listener<NonNullable<ReturnType<typeof decodeApplication>>>,
    ) => watchOne(paths.submission(caseId, n), decodeApplication, listener),
    watchDraftTitle: (caseId: string, listener: Listener<string>) =>
      watchOne(paths.draft(caseId), titleOfDraft, listener),
    watchEvents: (caseId: string, listener: Listener<readonly ShownEvent[]>) =>
      watchAll(
        query(collection(db, paths.events(caseId)), where('class', '==', 'face'), orderBy('seq'), limit(EVENTS)),
        (one) => decodeEvent(one.data()),
        listener,
      ),
    watchInbox: (uid: string, listener: Listener<readonly InboxItem[]>) =>
      watchAll(
        query(collection(db, paths.inbox(uid)), orderBy('at', 'desc'), limit(LIST)),
        (one) => {
          const entry = decodeInboxEntry(one.data());
          return entry && { id: one.id, ...entry };
        },
        listener,
      ),

    /** The lists of cases that the rules allow, each to whom it is for. */
    watchMine: (uid: string, listener: Listener<readonly CaseItem[]>) =>
      watchCases(listener, where('parties', 'array-contains', uid), orderBy('createdAt', 'desc')),
    watchUnit: (unitId: string, listener: Listener<readonly CaseItem[]>) =>
      watchCases(
        listener,
        where('unitConcerned', '==', true),
        where('unitId', '==', unitId),
        orderBy('updatedAt', 'desc'),
      ),
    watchIntake: (uid: string, listener: Listener<readonly CaseItem[]>) =>
      watchCases(
        listener,
        where('desk', 'array-contains', uid),
        where('status', '==', 'submitted'),
        orderBy('updatedAt', 'asc'),
      ),
    watchDesk: (uid: string, listener: Listener<readonly CaseItem[]>) =>
      watchCases(listener, where('desk', 'array-contains', uid), orderBy('updatedAt', 'desc')),
    watchRecord: (listener: Listener<readonly CaseItem[]>) =>
      watchCases(listener, where('onRecord', '==', true), orderBy('updatedAt', 'desc')),

    /** As the server has them now, past the cache. */
    readCase: (caseId: string): Promise<CaseState | null> => readOne(paths.case(caseId), decodeCase),
    readMember: (uid: string): Promise<Member | null> => readOne(paths.member(uid), decodeMember),
    /** Resolves once everything asked here has reached the server. */
    allSent: (): Promise<void> => waitForPendingWrites(db),
    /** Empties the cache on this device; fails while another tab still has it open. */
    async forget(): Promise<void> {
      await terminate(db);
      await clearIndexedDbPersistence(db);
    },
  };
}

function titleOfDraft(fields: DocumentData): string {
  const matter: unknown = fields['matter'];
  const title = typeof matter === 'object' && matter !== null && 'title' in matter ? matter.title : '';
  return typeof title === 'string' ? title.trim() : '';
}
