import {
  type CaseState,
  type Department,
  type DirectoryEntry,
  defaultPolicy,
  type InterpretationEntry,
  type Member,
  matterPaths,
  newDraft,
  type Policy,
  paths,
  type Unit,
} from '@rongcuo/domain';
import type { FirebaseApp } from 'firebase/app';
import {
  addDoc,
  collection,
  connectFirestoreEmulator,
  doc,
  getCount,
  getDoc,
  getDocs,
  getFirestore,
  limit,
  orderBy,
  type Query,
  query,
  serverTimestamp,
  setDoc,
  setLogLevel,
  where,
  writeBatch,
} from 'firebase/firestore/lite';
import type { ActionDoor } from '../ask.ts';
import type { Connection } from '../connection.ts';
import {
  type Decoder,
  decodeCase,
  decodeDepartment,
  decodeDirectoryEntry,
  decodeInterpretation,
  decodeMember,
  decodePolicy,
  decodeResult,
  decodeUnit,
  type Fields,
} from '../decode.ts';
import { poll } from '../poll.ts';
import { wellFormedFields } from '../well-formed.ts';

/** Firestore without listeners or cache, a third of the size: all that filling in a form needs. */
export type LiteStore = ReturnType<typeof openLite>;

/** Something is stored there, but not what it should be. */
export class Unreadable extends Error {}

const LIST = 200;
const UNREAD_MOST = 100;

export function openLite(app: FirebaseApp, { emulators }: Connection) {
  // Its warnings would print what was being written.
  setLogLevel('error');
  const db = getFirestore(app);
  if (emulators?.firestore) connectFirestoreEmulator(db, emulators.firestore.host, emulators.firestore.port);

  async function readFields(path: string): Promise<Fields | null> {
    const found = await getDoc(doc(db, path));
    return found.data() ?? null;
  }
  async function readOne<T>(path: string, decode: Decoder<T>): Promise<T | null> {
    const fields = await readFields(path);
    if (!fields) return null;
    const value = decode(fields);
    if (value === null) throw new Unreadable(path);
    return value;
  }
  async function readAll<T>(from: Query, decode: Decoder<T>): Promise<T[]> {
    const found = await getDocs(from);
    return found.docs.flatMap((one) => decode(one.data()) ?? []);
  }

  const door: ActionDoor = {
    newActionId: (matter) => doc(collection(db, matterPaths.actions(matter))).id,
    send: (matter, actionId, action) =>
      setDoc(doc(db, matterPaths.action(matter, actionId)), { ...wellFormedFields(action), at: serverTimestamp() }),
    exists: async (matter, actionId) => (await readFields(matterPaths.action(matter, actionId))) !== null,
    watchResult: (matter, actionId, tell) =>
      poll(async () => {
        const result = (await readOne(matterPaths.action(matter, actionId), decodeResult))?.result;
        if (result) tell(result);
        return result !== undefined;
      }),
  };

  return {
    /** For what is kept beside the case, such as files. */
    db,
    door,
    readFields,
    readMember: (uid: string): Promise<Member | null> => readOne(paths.member(uid), decodeMember),
    readCase: (caseId: string): Promise<CaseState | null> => readOne(paths.case(caseId), decodeCase),
    readDraft: (caseId: string): Promise<Fields | null> => readFields(paths.draft(caseId)),
    /** How many entries of the inbox are unread; counting ends at a hundred. */
    countUnread: async (uid: string): Promise<number> => {
      const unread = query(collection(db, paths.inbox(uid)), where('readAt', '==', null), limit(UNREAD_MOST));
      return (await getCount(unread)).data().count;
    },
    writeDraft: (caseId: string, draft: Fields): Promise<void> =>
      setDoc(doc(db, paths.draft(caseId)), { ...wellFormedFields(draft), updatedAt: serverTimestamp() }),
    /** @returns the id of the new case */
    async createCase(uid: string): Promise<string> {
      const created = await addDoc(collection(db, paths.cases), { ...newDraft(uid), createdAt: serverTimestamp() });
      return created.id;
    },
    deleteDraft(caseId: string): Promise<void> {
      const both = writeBatch(db);
      both.delete(doc(db, paths.draft(caseId)));
      both.delete(doc(db, paths.case(caseId)));
      return both.commit();
    },
    listDepartments: (): Promise<Department[]> =>
      readAll(query(collection(db, paths.departments), limit(LIST)), decodeDepartment),
    listUnits: (): Promise<Unit[]> => readAll(query(collection(db, paths.units), limit(LIST)), decodeUnit),
    /** The parameters of a version; null: of the one in force. */
    async readPolicy(version: number | null): Promise<Policy> {
      const named = version ?? (await readFields(paths.policy('current')))?.['version'];
      const wanted = typeof named === 'number' ? named : defaultPolicy.version;
      const published = await readOne(paths.policy(wanted), decodePolicy);
      if (published) return published;
      // The first hold before anybody has published any.
      if (wanted === defaultPolicy.version) return defaultPolicy;
      throw new Unreadable(paths.policy(wanted));
    },
    listInterpretations: (): Promise<InterpretationEntry[]> =>
      readAll(
        query(collection(db, paths.interpretations), orderBy('number', 'desc'), limit(LIST)),
        decodeInterpretation,
      ),
    /** Somebody whom this person chooses from. */
    readDirectoryEntry: (uid: string): Promise<DirectoryEntry | null> =>
      readOne(paths.directoryEntry(uid), decodeDirectoryEntry),
    /** Cadres of a unit, for a department or the secretary who choose one of them. */
    listCadres: (unitId: string): Promise<DirectoryEntry[]> =>
      readAll(
        query(
          collection(db, paths.directory),
          where('unitId', '==', unitId),
          where('cadre', '==', true),
          where('active', '==', true),
          limit(LIST),
        ),
        decodeDirectoryEntry,
      ),
    /** The cases that this person has on their desk, what changed last first. */
    async listDesk(uid: string): Promise<{ readonly id: string; readonly state: CaseState }[]> {
      const desk = where('desk', 'array-contains', uid);
      const { docs } = await getDocs(query(collection(db, paths.cases), desk, orderBy('updatedAt', 'desc'), limit(50)));
      return docs.flatMap((one) => {
        const state = decodeCase(one.data());
        return state ? [{ id: one.id, state }] : [];
      });
    },
    listColleagues: (unitId: string): Promise<DirectoryEntry[]> =>
      readAll(
        query(collection(db, paths.directory), where('unitId', '==', unitId), where('active', '==', true), limit(LIST)),
        decodeDirectoryEntry,
      ),
  };
}
