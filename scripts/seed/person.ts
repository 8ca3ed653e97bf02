import {
  ActionDocument,
  type ActionResult,
  type CaseActionKind,
  type MatterCollection,
  matterPathOf,
  matterPaths,
  newDraft,
  paths,
  withInstants,
} from '@rongcuo/domain';
import { deleteApp, initializeApp } from 'firebase/app';
import { connectAuthEmulator, initializeAuth, inMemoryPersistence, signInWithEmailAndPassword } from 'firebase/auth';
import {
  collection,
  connectFirestoreEmulator,
  doc,
  type Firestore,
  getFirestore,
  onSnapshot,
  serverTimestamp,
  setDoc,
} from 'firebase/firestore';

/** Where the emulators of one project answer. */
export interface Emulators {
  readonly projectId: string;
  /** host:port */
  readonly firestore: string;
  /** host:port */
  readonly auth: string;
}

/** Reads the addresses as firebase-tools hands them to a script; throws when they are not there. */
export function emulatorsOf(env: Readonly<Record<string, string | undefined>>): Emulators {
  const projectId = env['GCLOUD_PROJECT'];
  const firestore = env['FIRESTORE_EMULATOR_HOST'];
  const auth = env['FIREBASE_AUTH_EMULATOR_HOST'];
  if (!projectId || !firestore || !auth) throw new Error('the Firestore and Auth emulators are not running');
  return { projectId, firestore, auth };
}

/** One signed-in person at the real web SDK: everything they do passes the rules and the triggers. */
export interface Person {
  readonly uid: string;
  readonly db: Firestore;
  /** Begins a case and writes the draft of its application. */
  startCase(draft: Readonly<Record<string, unknown>>): Promise<string>;
  saveDraft(caseId: string, draft: Readonly<Record<string, unknown>>): Promise<void>;
  /**
   * Asks an action and waits for its answer. Rejects with `permission-denied` when the rules refuse it.
   * @param actionId where later actions are to name it: material, requests, objections are called by it
   */
  ask(
    caseId: string,
    kind: CaseActionKind,
    payload: Readonly<Record<string, unknown>>,
    actionId?: string,
  ): Promise<ActionResult>;
  /**
   * Begins a matter of any kind.
   * @param begun what a client writes of it
   * @returns its path
   */
  begin(of: MatterCollection, begun: object): Promise<string>;
  /** Saves what has been typed of a matter beside cases. */
  saveDraftOf(matter: string, draft: Readonly<Record<string, unknown>>): Promise<void>;
  /** As {@link ask}, of a matter of any kind by its path. */
  askOf(
    matter: string,
    kind: string,
    payload: Readonly<Record<string, unknown>>,
    actionId?: string,
  ): Promise<ActionResult>;
  leave(): Promise<void>;
}

/** Signs in with e-mail and password, as the app does. */
export async function signIn(emulators: Emulators, email: string, password: string): Promise<Person> {
  const app = initializeApp({ projectId: emulators.projectId, apiKey: 'demo' }, crypto.randomUUID());
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  connectAuthEmulator(auth, `http://${emulators.auth}`, { disableWarnings: true });
  const db = getFirestore(app);
  const [host = '', port = ''] = emulators.firestore.split(':');
  connectFirestoreEmulator(db, host, Number(port));
  const { user } = await signInWithEmailAndPassword(auth, email, password);
  const { uid } = user;

  async function saveDraft(caseId: string, draft: Readonly<Record<string, unknown>>): Promise<void> {
    await setDoc(doc(db, paths.draft(caseId)), { ...draft, updatedAt: serverTimestamp() });
  }

  async function begin(of: MatterCollection, begun: object): Promise<string> {
    const ref = doc(collection(db, of));
    await setDoc(ref, { ...begun, createdAt: serverTimestamp() });
    return matterPathOf(of, ref.id);
  }

  const askOf: Person['askOf'] = async (matter, kind, payload, actionId) => {
    const actions = collection(db, matterPaths.actions(matter));
    const ref = actionId === undefined ? doc(actions) : doc(actions, actionId);
    await setDoc(ref, { kind, payload, by: uid, at: serverTimestamp() });
    return answerOf(db, ref.path);
  };

  return {
    uid,
    db,
    saveDraft,
    begin,
    saveDraftOf: (matter, draft) =>
      setDoc(doc(db, matterPaths.draft(matter)), { ...draft, updatedAt: serverTimestamp() }),
    askOf,
    async startCase(draft) {
      const caseId = (await begin('cases', newDraft(uid))).slice('cases/'.length);
      await saveDraft(caseId, draft);
      return caseId;
    },
    ask: (caseId, kind, payload, actionId) => askOf(paths.case(caseId), kind, payload, actionId),
    leave: () => deleteApp(app),
  };
}

/** Resolves with what the trigger writes onto an action. */
function answerOf(db: Firestore, actionPath: string): Promise<ActionResult> {
  return new Promise((resolve, reject) => {
    const stop = onSnapshot(
      doc(db, actionPath),
      (snapshot) => {
        const data = snapshot.data({ serverTimestamps: 'estimate' });
        const result = data && ActionDocument.parse(withInstants(data)).result;
        if (!result) return;
        stop();
        resolve(result);
      },
      reject,
    );
  });
}
