import { addDays, Delegation, eventIdOf, type PlainDate, paths, RecordedEvent } from '@rongcuo/domain';
import { addDoc, collection, serverTimestamp } from 'firebase/firestore';
import { expect } from 'vitest';
import { answerTo } from './delivery.ts';
import { as, office, stored } from './support.ts';

/** What members ask about deputies, as the page does, and what came of it. */

export interface Named {
  readonly to: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly reason: string;
}

export function forDays(to: string, from: PlainDate, days: number): Named {
  return { to, from, until: addDays(from, days), reason: '出国访问。' };
}

/** Sends it and returns where it lies. */
export async function sendDelegation(by: string, kind: string, payload: object): Promise<string> {
  const to = collection((await as(by)).db, paths.delegationRequests);
  return (await addDoc(to, { kind, payload, by, at: serverTimestamp() })).path;
}

/** Names a deputy, which must be granted; returns the delegation's id. */
export async function delegated(by: string, named: Named): Promise<string> {
  const path = await sendDelegation(by, 'delegate', named);
  const answer = await answerTo(path);
  if (answer['status'] !== 'applied') throw new Error(JSON.stringify(answer));
  return path.split('/').at(-1) ?? '';
}

export async function delegationNow(id: string): Promise<Delegation> {
  return Delegation.parse(await stored(paths.delegation(id)));
}

/** The kinds of the log's entries about it, in order. */
export async function logOf(id: string): Promise<string[]> {
  const found = await office.db.collection(paths.rosterEvents).where('data.of', '==', id).get();
  const events = found.docs.map((one) => RecordedEvent.parse(one.data()));
  return events.sort((one, other) => one.seq - other.seq).map(({ kind }) => kind);
}

/** The titles in somebody's inbox whose entry's id begins so, or which are of the roster. */
export async function toldTo(uid: string, begins: string): Promise<{ title: string; onBehalfOf: string | null }[]> {
  const found = await office.db.collection(paths.inbox(uid)).get();
  return found.docs
    .filter(({ id }) => id.startsWith(begins))
    .map((one) => ({ title: String(one.get('title')), onBehalfOf: one.get('onBehalfOf') }));
}

/** Waits until somebody has been told so much. */
export async function expectInbox(uid: string, begins: string, told: readonly object[]): Promise<void> {
  const sorted = async () => (await toldTo(uid, begins)).sort((one, other) => (one.title < other.title ? -1 : 1));
  await expect.poll(sorted, { timeout: 90_000 }).toEqual(told);
}

/** The path of the entry of the log by which something last happened to it. */
export async function lastEntryOf(id: string): Promise<string> {
  const found = await office.db.collection(paths.rosterEvents).where('data.of', '==', id).get();
  return paths.rosterEvent(eventIdOf(Math.max(...found.docs.map((one) => Number(one.get('seq'))))));
}
