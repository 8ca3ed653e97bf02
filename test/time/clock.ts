import { type Instant, instantFromMillis, momentOn, type PlainDate, paths, plainDateOf } from '@rongcuo/domain';
import { addDoc, collection, serverTimestamp } from 'firebase/firestore';
import { expect } from 'vitest';
import { answerTo, runSchedule } from '../flows/delivery.ts';
import { actionsAt, as, eventsAt, eventsOf, expectTold, office, theCase } from '../flows/support.ts';

/** The clock of the product, moved as a developer moves it, and what is seen to happen by itself then. */

const clock = office.db.doc(paths.demoClock);
const MARGIN_MS = 60_000;

async function ahead(): Promise<number> {
  const known: unknown = (await clock.get()).get('ahead');
  return typeof known === 'number' ? known : 0;
}

export async function today(): Promise<PlainDate> {
  return plainDateOf(instantFromMillis(Date.now() + (await ahead())));
}

/** Sets the clock to a little after that moment, and lets the scheduler run as it would. It never goes back. */
export async function comeTo(moment: Instant): Promise<void> {
  const wanted = Date.parse(moment) + MARGIN_MS - Date.now();
  if (wanted < (await ahead())) throw new Error(`${moment} is over already`);
  await clock.set({ ahead: wanted });
  await runSchedule();
}

/** The hour at which people are told of what is due that day. */
export const morningOf = (day: PlainDate): Instant => momentOn(day, 8);

/** Waits until every action asked of the case has been answered; returns its steps, each told in a word. */
export function settled(caseId: string): Promise<string[]> {
  return settledAt(paths.case(caseId));
}

/** As {@link settled}, of a matter of any kind. */
export async function settledAt(matter: string): Promise<string[]> {
  const open = async () => (await actionsAt(matter)).filter(({ result }) => result === undefined).length;
  await expect.poll(open, { timeout: 90_000 }).toBe(0);
  return (await eventsAt(matter)).map(({ kind, data }) =>
    kind === 'remind' ? `${String(data['limit'])} ${String(data['step'])}` : kind,
  );
}

/** What the house has told of one limit, in the order in which it came to be on record. */
export async function remindersOf(caseId: string, limit: string): Promise<string[]> {
  const prefix = `${limit} `;
  return (await settled(caseId)).filter((step) => step.startsWith(prefix)).map((step) => step.slice(prefix.length));
}

/** Waits until exactly these people have been told at that step. */
export async function expectRemindedAt(
  caseId: string,
  limit: string,
  step: string,
  uids: readonly string[],
): Promise<void> {
  await settled(caseId);
  const event = (await eventsOf(caseId)).find(({ data }) => data['limit'] === limit && data['step'] === step);
  if (!event) throw new Error(`nobody was told of ${limit} at ${step}`);
  await expectTold(caseId, event.seq, uids);
}

export async function dueOf(
  caseId: string,
  limit: keyof Awaited<ReturnType<typeof theCase>>['limits'],
): Promise<PlainDate> {
  const due = (await theCase(caseId)).limits[limit]?.due;
  if (!due) throw new Error(`${limit} is not counted`);
  return due;
}

/** Publishes a calendar as the head of the organization department does. */
export async function publishYears(years: object): Promise<void> {
  const asked = { years, reason: '放假安排已经公布。', by: 'wu', at: serverTimestamp() };
  const { path } = await addDoc(collection((await as('wu')).db, paths.calendarRequests), asked);
  const answer = await answerTo(path);
  if (answer['status'] !== 'applied') throw new Error(`not published: ${JSON.stringify(answer)}`);
}
