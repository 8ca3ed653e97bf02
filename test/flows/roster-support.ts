import {
  ActionDocument,
  eventIdOf,
  Member,
  paths,
  RecordedEvent,
  type RosterKind,
  withInstants,
} from '@rongcuo/domain';
import { saveMember } from '@rongcuo/functions/save-member';
import { demoEmail } from '@rongcuo/web/demo';
import { addDoc, collection, serverTimestamp } from 'firebase/firestore';
import { claimsReach } from '../../scripts/seed/people.ts';
import { answerTo } from './delivery.ts';
import { as, office, stored } from './support.ts';

/** The administrator's requests, and what they leave. */

export async function memberNow(uid: string): Promise<Member> {
  return Member.parse(await stored(paths.member(uid)));
}

/** What the administrator's form sends of somebody, as on record now, with changes. */
export async function changed(uid: string, changes: object = {}): Promise<Record<string, unknown>> {
  const { version, name, post, unitId, department, roles, kin } = await memberNow(uid);
  return { of: uid, version, name, post, unitId, department, roles, kin, reason: '岗位调整', ...changes };
}

/** Asks and returns the request's path at once. */
export async function asked(by: string, kind: RosterKind, payload: object): Promise<string> {
  const request = { kind, payload, by, at: serverTimestamp() };
  return (await addDoc(collection((await as(by)).db, paths.rosterRequests), request)).path;
}

/** Asks, and waits for the answer. */
export async function answered(by: string, kind: RosterKind, payload: object): Promise<Record<string, unknown>> {
  return answerTo(await asked(by, kind, payload));
}

/** Asks what must be granted; returns the entry it left in the log. */
export async function granted(by: string, kind: RosterKind, payload: object): Promise<RecordedEvent> {
  const path = await asked(by, kind, payload);
  const answer = await answerTo(path);
  if (answer['status'] !== 'applied') throw new Error(`${kind}: ${JSON.stringify(answer)}`);
  const seq = ActionDocument.parse(withInstants(await stored(path))).result;
  if (seq?.status !== 'applied') throw new Error('not applied');
  return RecordedEvent.parse(await stored(paths.rosterEvent(eventIdOf(seq.seq))));
}

/** Resolves once the person's account carries what the member record says now. */
export async function inStep(uid: string): Promise<void> {
  await claimsReach(office.auth, uid, (await memberNow(uid)).version);
}

/** An administrator of the test's own, beside the demo's. */
export async function engageAdmin(uid: string): Promise<string> {
  await office.auth.createUser({ uid, email: demoEmail(uid), password: 'rongcuo-demo', displayName: uid });
  const bare = { uid, name: uid, post: '', unitId: null, department: null, kin: [], active: true };
  const { version } = await saveMember(office.db, { ...bare, roles: ['admin'] });
  await claimsReach(office.auth, uid, version);
  return uid;
}
