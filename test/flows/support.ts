import {
  ActionDocument,
  type ActionResult,
  type CaseActionKind,
  CaseState,
  findChainFault,
  inboxEntryIdOf,
  type MatterCollection,
  matterKeyOf,
  matterPaths,
  paths,
  RecordedEvent,
  withInstants,
} from '@rongcuo/domain';
import { sha256 } from '@rongcuo/functions/record';
import { demoEmail, demoPassword } from '@rongcuo/web/demo';
import type { FirebaseApp } from 'firebase/app';
import { type DocumentSnapshot, doc, type Firestore, getDoc, setLogLevel } from 'firebase/firestore';
import * as lite from 'firebase/firestore/lite';
import { afterAll, expect } from 'vitest';
import { applicationOf, demoMatters } from '../../scripts/seed/applications.ts';
import { type Cast, leadOn, type Plan, type Stage } from '../../scripts/seed/lead.ts';
import { openOffice } from '../../scripts/seed/people.ts';
import { emulatorsOf, type Person, signIn } from '../../scripts/seed/person.ts';
import { body, openItem } from '../support/opened.ts';
import { type Payload, usual } from './usual.ts';

export type { Payload };
export { usual };

/** What people ask, and how it is answered: the whole product runs, and a test only does what its people could do. */

// A request that the rules refuse is an expected outcome here; the SDK would print each one.
setLogLevel('silent');

export const emulators = emulatorsOf(process.env);
/** The administrator's side, to look at what is stored. */
export const office = openOffice(emulators.projectId);

const people = new Map<string, Promise<Person>>();

afterAll(async () => {
  await Promise.all([...people.values()].map(async (person) => (await person).leave()));
  await office.close();
});

/** The person, signed in at the web SDK: once in each test file, with the token of that moment. */
export function as(uid: string): Promise<Person> {
  const known = people.get(uid) ?? signIn(emulators, demoEmail(uid), demoPassword);
  people.set(uid, known);
  return known;
}

/** Signs the person in anew, so that their token carries the claims of now. */
export async function signInAgain(uid: string): Promise<Person> {
  const before = people.get(uid);
  people.delete(uid);
  await (await before)?.leave();
  return as(uid);
}

export type Draft = Readonly<Record<string, unknown>>;

/** A complete application of chen, a cadre of the unit `it`, to the organization department; with changes to its parts. */
export function application(changes: Draft = {}): Draft {
  return { ...applicationOf(demoMatters.credits), ...changes };
}

/** Begins and submits a case. */
export async function submitted(uid: string, draft: Draft): Promise<string> {
  const caseId = await (await as(uid)).startCase(draft);
  await act(uid, caseId, 'submit');
  return caseId;
}

/** Asks what must be granted; returns the number of the event it left. */
export function act(
  uid: string,
  caseId: string,
  kind: CaseActionKind,
  payload: Payload = usual[kind],
  actionId?: string,
): Promise<number> {
  return actOn(uid, paths.case(caseId), kind, payload, actionId);
}

/** As {@link act}, on a matter of any kind by its path. */
export async function actOn(
  uid: string,
  matter: string,
  kind: string,
  payload: Payload = {},
  actionId?: string,
): Promise<number> {
  const result = await (await as(uid)).askOf(matter, kind, payload, actionId);
  if (result.status === 'refused') throw new Error(`${uid} ${kind}: ${result.code} ${JSON.stringify(result.facts)}`);
  return result.seq;
}

/** Begins a case of the cast's cadre and leads it to a stage, by what its people ask at each. */
export async function led(cast: Cast, draft: Draft, to: Stage, plan: Partial<Plan> = {}): Promise<string> {
  const caseId = await (await as(cast.cadre)).startCase(draft);
  await leadOn(act, caseId, cast, ['draft', to], plan);
  return caseId;
}

type Refused = Extract<ActionResult, { status: 'refused' }>;

/** Asks what must be refused; returns why. */
export function refusal(
  uid: string,
  caseId: string,
  kind: CaseActionKind,
  payload: Payload = usual[kind],
): Promise<Refused> {
  return refusalOn(uid, paths.case(caseId), kind, payload);
}

/** As {@link refusal}, on a matter of any kind. */
export async function refusalOn(uid: string, matter: string, kind: string, payload: Payload = {}): Promise<Refused> {
  const result = await (await as(uid)).askOf(matter, kind, payload);
  if (result.status === 'applied') throw new Error(`${uid} ${kind} was applied as event ${result.seq}`);
  return result;
}

/** Begins a matter beside cases; returns its path. */
export async function begun(uid: string, of: MatterCollection, face: object): Promise<string> {
  return (await as(uid)).begin(of, face);
}

/** Whether the person may read it now, at the web SDK. */
export async function reads(uid: string, path: string): Promise<DocumentSnapshot> {
  return readsAt((await as(uid)).db, uid, path);
}

/** As {@link reads}, for whoever is signed in there; a body is opened first, as the app does. */
export async function readsAt(db: Firestore, uid: string, path: string): Promise<DocumentSnapshot> {
  const [, caseId, id] = BODY.exec(path) ?? [];
  if (caseId !== undefined && id !== undefined) await openItem(liteOf(db.app), uid, body(caseId, id));
  return getDoc(doc(db, path));
}
const BODY = /^cases\/([^/]+)\/bodies\/([^/]+)$/;

/** The small SDK of the same app, signed in as the same person. */
export function liteOf(app: FirebaseApp): lite.Firestore {
  const small = lite.getFirestore(app);
  if (!connected.has(small)) {
    const [host = '', port = ''] = emulators.firestore.split(':');
    lite.connectFirestoreEmulator(small, host, Number(port));
    connected.add(small);
  }
  return small;
}
const connected = new WeakSet<lite.Firestore>();

/** A document as the administrator sees it. */
export async function stored(path: string): Promise<Record<string, unknown>> {
  return (await office.db.doc(path).get()).data() ?? {};
}

export async function theCase(caseId: string): Promise<CaseState> {
  return faceOf(CaseState, paths.case(caseId));
}

/** The face of a matter of any kind, as it stands. */
export async function faceOf<State>(of: { parse(stored: unknown): State }, matter: string): Promise<State> {
  return of.parse(withInstants(await stored(matter)));
}

export function eventsOf(caseId: string): Promise<RecordedEvent[]> {
  return eventsAt(paths.case(caseId));
}

export async function eventsAt(matter: string): Promise<RecordedEvent[]> {
  const found = await office.db.collection(matterPaths.events(matter)).orderBy('seq').get();
  return found.docs.map((event) => RecordedEvent.parse(event.data()));
}

export function actionsOf(caseId: string): Promise<ActionDocument[]> {
  return actionsAt(paths.case(caseId));
}

export async function actionsAt(matter: string): Promise<ActionDocument[]> {
  const found = await office.db.collection(matterPaths.actions(matter)).orderBy('at').get();
  return found.docs.map((action) => ActionDocument.parse(withInstants(action.data())));
}

/** The record is exactly these steps, and no link of its chain is missing, moved or altered. */
export function expectRecord(caseId: string, kinds: readonly string[]): Promise<void> {
  return expectRecordAt(paths.case(caseId), kinds);
}

export async function expectRecordAt(matter: string, kinds: readonly string[]): Promise<void> {
  const [events, { head, version }] = await Promise.all([eventsAt(matter), stored(matter)]);
  expect(events.map(({ kind }) => kind)).toEqual(kinds);
  expect(version).toBe(kinds.length);
  expect(findChainFault(matter, events, String(head), sha256)).toBeNull();
}

/**
 * Everyone who has been told of that event by now, whoever they are.
 * @param key of the matter, which for a case is its id
 */
export async function toldOf(key: string, seq: number): Promise<string[]> {
  const members = await office.db.collection(paths.members).select().get();
  const entryId = inboxEntryIdOf(key, seq);
  const entries = await office.db.getAll(...members.docs.map(({ id }) => office.db.doc(paths.inboxEntry(id, entryId))));
  return entries.flatMap(({ exists, ref }) => (exists ? [ref.parent.parent?.id ?? ''] : [])).sort();
}

/** Waits until exactly these people have been told. */
export async function expectTold(caseId: string, seq: number, uids: readonly string[]): Promise<void> {
  await expect.poll(() => toldOf(caseId, seq), { timeout: 90_000 }).toEqual([...uids].sort());
}

/** As {@link expectTold}, on a matter of any kind. */
export function expectToldAt(matter: string, seq: number, uids: readonly string[]): Promise<void> {
  return expectTold(matterKeyOf(matter), seq, uids);
}
