import {
  type BookName,
  type Books,
  type CalendarProposal,
  type CaseState,
  type CatalogueProposal,
  type DirectoryEntry,
  defaultPolicy,
  emptyBooks,
  type ImpactTableProposal,
  type InterpretationEntry,
  type InterpretationResult,
  type interpretationAsks,
  type Member,
  matterPaths,
  type Policy,
  type PolicyProposal,
  type PublishedCalendar,
  type PublishedPolicy,
  type PublishResult,
  paths,
  type Submission,
  type Tally,
} from '@rongcuo/domain';
import type { FirebaseApp } from 'firebase/app';
import {
  clearIndexedDbPersistence,
  collection,
  connectFirestoreEmulator,
  type DocumentData,
  doc,
  FieldPath,
  getDocFromServer,
  getDocsFromServer,
  initializeFirestore,
  limit,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  type QueryConstraint,
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
  type Determination,
  decodeBook,
  decodeCase,
  decodeDetermination,
  decodeDirectoryEntry,
  decodeEvent,
  decodeInterpretation,
  decodeInterpretationAnswer,
  decodeMember,
  decodeOpening,
  decodePolicy,
  decodePublishAnswer,
  decodePublishedCalendar,
  decodePublishedPolicy,
  decodeResult,
  decodeSubmission,
  decodeTally,
  type Fields,
  type Opening,
  type ShownEvent,
} from '../decode.ts';
import { wellFormedFields } from '../well-formed.ts';
import type { Circle } from './matters.ts';
import { ESTIMATED, type Listener, type Stop, watchAll, watchDocument } from './watching.ts';

/** Firestore with listeners and a cache that several tabs share: for lists, cases and the inbox. */
export type LiveStore = ReturnType<typeof openLive>;
export type { Listener, Stop };

export interface CaseItem {
  readonly id: string;
  readonly state: CaseState;
}

/** One result as determined, or as an appeal changed it, under its running number. */
export interface DeterminationItem extends Determination {
  readonly id: string;
}

/** Whose cases are asked for: somebody's by a circle, or those that concern a unit. */
export type CitingList = { readonly circle: Circle; readonly uid: string } | { readonly unitId: string };

export type InterpretationAsk = (typeof interpretationAsks)[number];

const LIST = 50;
const DIRECTORY = 200;
const INTERPRETATIONS = 200;
const EVENTS = 200;
const CURRENT = 'current';
const LISTEN_AGAIN_MS = 2_000;
const blankBooks: Books = emptyBooks;

export function openLive(app: FirebaseApp, { emulators }: Connection) {
  // Its warnings would print what was being written.
  setLogLevel('error');
  const db = initializeFirestore(app, {
    localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
  });
  if (emulators?.firestore) connectFirestoreEmulator(db, emulators.firestore.host, emulators.firestore.port);

  async function readFields(path: string): Promise<Fields | null> {
    return (await getDocFromServer(doc(db, path))).data() ?? null;
  }

  async function readOne<T>(path: string, decode: Decoder<T>): Promise<T | null> {
    const fields = await readFields(path);
    return fields && decode(fields);
  }

  function watchOne<T>(path: string, decode: Decoder<T>, listener: Listener<T>): Stop {
    return watchDocument(doc(db, path), decode, listener);
  }

  function watchBookAt<T>(path: string, decode: Decoder<T>, blank: T, listener: Listener<T>): Stop {
    return watchOne(path, decode, (event) => {
      // A book nobody has written in is empty, as it is for the functions.
      const isBlank = event.type === 'nothing' && !event.fromCache;
      listener(isBlank ? { type: 'value', value: blank, fromCache: false } : event);
    });
  }

  async function readDirectory(...constraints: QueryConstraint[]): Promise<DirectoryEntry[]> {
    const found = await getDocsFromServer(query(collection(db, paths.directory), ...constraints, limit(DIRECTORY)));
    return found.docs.flatMap((one) => decodeDirectoryEntry(one.data()) ?? []).filter(({ active }) => active);
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

  /** @returns where the request is, and its answer will be */
  async function requestAt(requests: string, by: string, proposal: object): Promise<string> {
    const ref = doc(collection(db, requests));
    await setDoc(ref, { ...wellFormedFields(proposal), by, at: serverTimestamp() });
    return ref.path;
  }

  /** Tells how something that was asked is answered, as soon as it is. */
  function watchAnswer<Result>(
    path: string,
    decode: Decoder<{ readonly result?: Result | undefined }>,
    tell: (result: Result) => void,
  ): Stop {
    let again: ReturnType<typeof setTimeout> | undefined;
    let stop: Stop = () => {};
    const listen = (): void => {
      stop = watchOne(path, decode, (event) => {
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
  }

  const door: ActionDoor = {
    newActionId: (matter) => doc(collection(db, matterPaths.actions(matter))).id,
    send: (matter, actionId, action) =>
      setDoc(doc(db, matterPaths.action(matter, actionId)), { ...wellFormedFields(action), at: serverTimestamp() }),
    exists: async (matter, actionId) =>
      (await getDocFromServer(doc(db, matterPaths.action(matter, actionId)))).exists(),
    watchResult: (matter, actionId, tell) => watchAnswer(matterPaths.action(matter, actionId), decodeResult, tell),
  };

  return {
    /** For what only few pages read. */
    db,
    door,
    listLength: LIST,
    watchMember: (uid: string, listener: Listener<Member>) => watchOne(paths.member(uid), decodeMember, listener),
    watchCase: (caseId: string, listener: Listener<CaseState>) => watchOne(paths.case(caseId), decodeCase, listener),
    watchSubmission: (caseId: string, n: number, listener: Listener<Submission>) =>
      watchOne(paths.submission(caseId, n), decodeSubmission, listener),
    watchDraftTitle: (caseId: string, listener: Listener<string>) =>
      watchOne(paths.draft(caseId), titleOfDraft, listener),
    /** What the department wrote when it opened the case itself. */
    watchOpening: (caseId: string, listener: Listener<Opening>) =>
      watchOne(`${paths.evidence(caseId)}/opening`, decodeOpening, listener),
    watchBook: <Name extends BookName>(caseId: string, name: Name, listener: Listener<Books[Name]>): Stop =>
      watchBookAt(paths.book(caseId, name), decodeBook(name), blankBooks[name], listener),
    watchBookAt,
    watchAt: watchOne,
    /** What a book held before, by the id that the step which superseded it names. */
    readArchived: <Name extends BookName>(caseId: string, id: string, name: Name): Promise<Books[Name] | null> =>
      readOne(paths.archived(caseId, id), decodeBook(name)),
    readTally: (caseId: string, id: string): Promise<Tally | null> => readOne(paths.archived(caseId, id), decodeTally),
    watchPolicy: (version: number, listener: Listener<Policy>): Stop =>
      watchOne(paths.policy(version), decodePolicy, (event) => {
        // The first parameters hold before anybody has published any; the functions never publish others under their
        // version, so that without a connection too they are what they are.
        const unpublished = event.type === 'nothing' && version === defaultPolicy.version;
        listener(unpublished ? { ...event, type: 'value', value: defaultPolicy } : event);
      }),
    /** Every version published, the newest first; none while the first parameters still hold. */
    watchPolicies: (listener: Listener<readonly PublishedPolicy[]>) =>
      watchAll(
        query(collection(db, paths.policies), orderBy('version', 'desc'), limit(LIST)),
        // Beside the versions lies the document that names the one in force.
        (one) => (one.id === CURRENT ? null : decodePublishedPolicy(one.data())),
        listener,
      ),
    /** The working days as published, the newest first; none while the first calendar still holds. */
    watchCalendars: (most: number, listener: Listener<readonly PublishedCalendar[]>) =>
      watchAll(
        query(collection(db, paths.calendars), orderBy('version', 'desc'), limit(most + 1)),
        (one) => (one.id === CURRENT ? null : decodePublishedCalendar(one.data())),
        listener,
      ),
    requestPolicy: (by: string, proposal: PolicyProposal | CatalogueProposal): Promise<string> =>
      requestAt(paths.policyRequests, by, proposal),
    requestCalendar: (by: string, proposal: CalendarProposal): Promise<string> =>
      requestAt(paths.calendarRequests, by, proposal),
    requestImpactTable: (by: string, proposal: ImpactTableProposal): Promise<string> =>
      requestAt(paths.impactTableRequests, by, proposal),
    /** @param requestPath as those who ask to publish are given it */
    watchPublishAnswer: (requestPath: string, tell: (result: PublishResult) => void): Stop =>
      watchAnswer(requestPath, decodePublishAnswer, tell),
    /** Every interpretation and withdrawal, the newest first. */
    watchInterpretations: (listener: Listener<readonly InterpretationEntry[]>) =>
      watchAll(
        query(collection(db, paths.interpretations), orderBy('number', 'desc'), limit(INTERPRETATIONS)),
        (one) => decodeInterpretation(one.data()),
        listener,
      ),
    requestInterpretation: (by: string, kind: InterpretationAsk, payload: object): Promise<string> =>
      requestAt(paths.interpretationRequests, by, { kind, payload }),
    /** @param requestPath as `requestInterpretation` gives it */
    watchInterpretationAnswer: (requestPath: string, tell: (result: InterpretationResult) => void): Stop =>
      watchAnswer(requestPath, decodeInterpretationAnswer, tell),
    watchDeterminations: (caseId: string, listener: Listener<readonly DeterminationItem[]>) =>
      watchAll(
        query(collection(db, paths.determinations(caseId)), orderBy('on', 'desc'), limit(LIST)),
        (one) => {
          const determination = decodeDetermination(one.data());
          return determination && { id: one.id, ...determination };
        },
        listener,
      ),
    /** One class of the record of a matter, which is at that path. */
    watchEvents: (matter: string, of: string, listener: Listener<readonly ShownEvent[]>) =>
      watchAll(
        query(collection(db, matterPaths.events(matter)), where('class', '==', of), orderBy('seq'), limit(EVENTS)),
        (one) => decodeEvent(one.data()),
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
    watchRecord: (uid: string, listener: Listener<readonly CaseItem[]>) =>
      watchCases(listener, where('watch', 'array-contains', uid), orderBy('updatedAt', 'desc')),
    watchBench: (uid: string, listener: Listener<readonly CaseItem[]>) =>
      watchCases(listener, where('bench', 'array-contains', uid), orderBy('updatedAt', 'desc')),
    watchOffice: (uid: string, listener: Listener<readonly CaseItem[]>) =>
      watchCases(listener, where('office', 'array-contains', uid), orderBy('updatedAt', 'desc')),
    /**
     * The cases that cite a filing, of one of these lists. It has no order: so the indexes that every field has of itself
     * serve it, which there can be no other of for a field named by an id.
     */
    watchCiting: (filingId: string, of: CitingList, listener: Listener<readonly CaseItem[]>) =>
      watchCases(
        listener,
        ...('circle' in of
          ? [where(of.circle, 'array-contains', of.uid)]
          : [where('unitConcerned', '==', true), where('unitId', '==', of.unitId)]),
        where(new FieldPath('citedFilings', filingId), '==', true),
      ),
    watchSuperior: (uid: string, listener: Listener<readonly CaseItem[]>) =>
      watchCases(listener, where('superiors', 'array-contains', uid), orderBy('updatedAt', 'desc')),

    /** Who works in a department, for its own people to choose from. */
    listDepartment: (departmentId: string): Promise<DirectoryEntry[]> =>
      readDirectory(where('department', '==', departmentId)),
    /** Who sits on the committee, for its secretary's office. */
    listCommittee: (): Promise<DirectoryEntry[]> => readDirectory(where('roles', 'array-contains', 'committee')),

    /** As the server has them now, past the cache. */
    readFields,
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
