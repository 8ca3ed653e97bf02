import {
  capacityWords,
  defaultPolicy,
  instantFromMillis,
  type PublishedPolicy,
  paths,
  systemUid,
} from '@rongcuo/domain';
import { fingerprint, readHead, recordChange } from '@rongcuo/functions/record-change';
import { saveMember } from '@rongcuo/functions/save-member';
import { type DemoPerson, demoDepartments, demoEmail, demoPassword, demoPeople, demoUnits } from '@rongcuo/web/demo';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { text } from '../text/zh.ts';

/** The administrator's side of the emulators: what an institution sets up before anyone can act. */
export interface Office {
  readonly db: Firestore;
  readonly auth: Auth;
  close(): Promise<void>;
}

/** Needs FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST in the environment, as the SDK itself does. */
export function openOffice(projectId: string): Office {
  // The SDK would otherwise ask the network which cloud machine this is, and warn that it is none.
  process.env['METADATA_SERVER_DETECTION'] ??= 'none';
  const app = initializeApp({ projectId }, crypto.randomUUID());
  return { db: getFirestore(app), auth: getAuth(app), close: () => deleteApp(app) };
}

/** Makes an account and its member, and waits until the trigger has given the account its claims. */
export async function engage({ db, auth }: Office, person: DemoPerson): Promise<void> {
  const account = await auth.getUser(person.uid).catch(() => null);
  if (!account) {
    await auth.createUser({
      uid: person.uid,
      email: demoEmail(person.uid),
      password: demoPassword,
      displayName: person.name,
    });
  }
  const member = await saveMember(db, { department: null, kin: [], ...person, active: true });
  await claimsReach(auth, person.uid, member.version);
}

/** Resolves once the account's claims carry that version of the member record. */
export async function claimsReach(auth: Auth, uid: string, version: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await auth.getUser(uid)).customClaims?.['version'] !== version) {
    if (Date.now() > deadline) throw new Error(`the claims of ${uid} did not reach version ${version}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The parameters the institution begins with, units, departments, and the demo people of every role. */
export async function seedPeople(office: Office): Promise<void> {
  const batch = office.db.batch();
  const policy: PublishedPolicy = {
    ...defaultPolicy,
    publishedAt: instantFromMillis(Date.now()),
    publishedBy: systemUid,
    reason: text.firstPolicy,
  };
  batch.set(office.db.doc(paths.policy(policy.version)), policy);
  batch.set(office.db.doc(paths.policy('current')), { version: policy.version });
  for (const unit of demoUnits) batch.set(office.db.doc(paths.unit(unit.id)), unit);
  for (const department of demoDepartments) batch.set(office.db.doc(paths.department(department.id)), department);
  await batch.commit();
  await Promise.all(demoPeople.map((person) => engage(office, person)));
  await enterAll(office.db);
}

/** Enters all that was set up so, in one piece, where the administrator's changes will follow it. */
async function enterAll(db: Firestore): Promise<void> {
  await db.runTransaction(async (tx) => {
    const last = await readHead(tx, db);
    const there = await Promise.all(
      [paths.members, paths.units, paths.departments].map(async (from) => (await tx.get(db.collection(from))).docs),
    );
    recordChange(tx, db, last, {
      kind: 'enter',
      at: instantFromMillis(Date.now()),
      by: { uid: systemUid, name: capacityWords.system },
      request: '',
      asked: {},
      data: { of: '', name: text.everybody(demoPeople.length), before: null, after: {}, reason: '' },
      tells: [],
      writes: there.flat().map((one) => fingerprint(one.ref.path, one.data())),
    });
  });
}
