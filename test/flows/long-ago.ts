import { instantFromMillis, plainDateOf } from '@rongcuo/domain';
import { expect } from 'vitest';
import { leadOn, type Plan } from '../../scripts/seed/lead.ts';
import type { Company } from './cast.ts';
import { answerTo, askWithEventHeldBack, deliver, runSchedule } from './delivery.ts';
import { act, as, type Draft, type Payload, theCase, usual } from './support.ts';

/** A window ends by itself after a month. A test does not wait for it: it has the meeting held long ago. */

const LONG_AGO_MS = 70 * 86_400_000;
const longAgo = new Date(Date.now() - LONG_AGO_MS);
export const that = plainDateOf(instantFromMillis(longAgo.getTime()));

interface Course {
  readonly draft?: Draft;
  readonly plan?: Partial<Plan>;
  /** What becomes of everything that anybody asks. */
  readonly said?: (payload: object) => Payload;
}

/** Determined on that day; what the secretary asked arrives late. */
export async function determinedLongAgo(
  cast: Company,
  { draft = cast.place.application('cadre'), plan = {}, said = (payload) => ({ ...payload }) }: Course = {},
): Promise<string> {
  const caseId = await (await as(cast.cadre)).startCase(draft);
  await leadOn(
    (uid, id, kind, payload, actionId) => act(uid, id, kind, said(payload), actionId),
    caseId,
    cast,
    ['draft', 'voted'],
    { meetingOn: that, ...plan },
  );
  const asked = { ...usual.determine, ...(plan.result && { result: plan.result }) };
  const path = await askWithEventHeldBack('xu', caseId, 'determine', said(asked), longAgo);
  await deliver('onAction', path);
  expect(await answerTo(path)).toMatchObject({ status: 'applied' });
  return caseId;
}

export async function servedLongAgo(cast: Company, course: Course = {}): Promise<string> {
  const caseId = await determinedLongAgo(cast, course);
  await leadOn(act, caseId, cast, ['determined', 'served'], { meetingOn: that });
  return caseId;
}

export async function untilClosed(caseId: string): Promise<void> {
  await expect.poll(async () => (await theCase(caseId)).status, { timeout: 90_000 }).toBe('closed');
}

/** Served long ago, and closed by itself since. @returns its id */
export async function closedByItself(cast: Company, course: Course = {}): Promise<string> {
  const caseId = await servedLongAgo(cast, course);
  await runSchedule();
  await untilClosed(caseId);
  return caseId;
}
