import { addDays, coveredThrough, firstCalendar, momentOn, type PlainDate, paths } from '@rongcuo/domain';
import { addDoc, collection, doc, getDoc, serverTimestamp } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadOn, type Stage } from '../../scripts/seed/lead.ts';
import { type Company, openCompany } from '../flows/cast.ts';
import { answerTo, deliver, runSchedule } from '../flows/delivery.ts';
import {
  act,
  actionsOf,
  as,
  eventsOf,
  expectRecord,
  led,
  office,
  reads,
  stored,
  submitted,
  theCase,
  usual,
} from '../flows/support.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { after, plain, workdayBefore, years } from './arranged.ts';
import { comeTo, dueOf, expectRemindedAt, morningOf, publishYears, remindersOf, settled, today } from './clock.ts';

/** Months pass here, one test after another: nobody does anything, and what is due happens by itself. */

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('time');
});

const begin = (): Promise<string> => submitted(cast.cadre, cast.place.application('cadre'));
async function ledTo(stage: Stage): Promise<string> {
  return led(cast, cast.place.application('cadre'), stage, { meetingOn: await today() });
}

describe('at the end of the years that are arranged', () => {
  it('[M13] what cannot be told stays open and blocks nothing; published, it is worked out, told and on record', async () => {
    await publishYears(firstCalendar.years);
    const last = coveredThrough(firstCalendar);
    // Whatever year it is: the first calendar ends with its last year, or has ended.
    if ((await today()) < addDays(last, -5)) await comeTo(morningOf(addDays(last, -5)));
    const waiting = await begin();
    expect((await theCase(waiting)).limits.acceptance).toMatchObject({ due: null });
    const served = await ledTo('served');
    expect((await theCase(served)).limits).toMatchObject({ appealSubject: { due: null }, appealUnit: { due: null } });
    await publishYears(years);
    await expect.poll(async () => (await theCase(waiting)).limits.acceptance?.due, { timeout: 90_000 }).toBeTruthy();
    await expect.poll(async () => (await theCase(served)).limits.appealUnit?.due, { timeout: 90_000 }).toBeTruthy();
    const recount = (await eventsOf(served)).at(-1);
    expect(recount).toMatchObject({ kind: 'recount', tells: ['applicant', 'subject', 'unit'] });
    await expectRecord(waiting, ['submit', 'recount']);
    // Gone through again, and published again without a change, nothing is asked twice.
    await runSchedule();
    await publishYears(years);
    await runSchedule();
    expect((await settled(served)).filter((kind) => kind === 'recount')).toHaveLength(1);
    const due = await dueOf(waiting, 'acceptance');
    await comeTo(morningOf(due));
    expect(await remindersOf(waiting, 'acceptance')).toContain('after-0');
  });
});

describe('an application that nobody answers', () => {
  it('[M7.1b] [M11a] is reminded of before, on the day, and goes up the chain step by step, each in the morning', async () => {
    const caseId = await begin();
    const due = await dueOf(caseId, 'acceptance');
    const staff = [...new Set([cast.clerk, cast.second, cast.head, ...(await theCase(caseId)).desk])];
    await comeTo(morningOf(addDays(await today(), 1)));
    expect(await remindersOf(caseId, 'acceptance')).toEqual([]);
    for (const [step, day] of [
      ['before-3', workdayBefore(due, 3)],
      ['before-1', workdayBefore(due, 1)],
      ['after-0', due],
    ] as const) {
      await comeTo(morningOf(day));
      await expectRemindedAt(caseId, 'acceptance', step, staff);
    }
    await comeTo(morningOf(after(due, 2)));
    await expectRemindedAt(caseId, 'acceptance', 'after-2', await heads(caseId));
    await assertDenied(reads('shen', paths.case(caseId)));
    await comeTo(morningOf(after(due, 5)));
    await expectRemindedAt(caseId, 'acceptance', 'after-5', ['shen']);
    // Whoever is to press for it can see it.
    await assertAllowed(reads('shen', paths.case(caseId)));
    expect(await remindersOf(caseId, 'acceptance')).toEqual(['before-3', 'before-1', 'after-0', 'after-2', 'after-5']);
    // Late, but still allowed; and nobody is told any more.
    await act(cast.clerk, caseId, 'accept');
    await comeTo(morningOf(addDays(await today(), 3)));
    expect(await remindersOf(caseId, 'acceptance')).toHaveLength(5);
    await assertDenied(reads(cast.cadre, paths.event(caseId, '000002')));
  });

  it('[M7.1b] stands still while it is returned, and goes on with what was left', async () => {
    const caseId = await begin();
    const start = await today();
    await comeTo(morningOf(after(start, 4)));
    await act(cast.clerk, caseId, 'return');
    const supplements = await dueOf(caseId, 'supplements');
    expect((await theCase(caseId)).limits.acceptance).toMatchObject({ due: null });
    await comeTo(morningOf(after(supplements, 2)));
    expect(await remindersOf(caseId, 'supplements')).toEqual(['before-3', 'before-1', 'after-0', 'after-2']);
    await expectRemindedAt(caseId, 'supplements', 'after-0', [cast.cadre]);
    expect(await remindersOf(caseId, 'acceptance')).toEqual([]);
    await act(cast.cadre, caseId, 'submit');
    expect(await dueOf(caseId, 'acceptance')).toBe(after(await today(), 6));
  });
});

describe('after a standstill', () => {
  it('[M11a] one run, or two at once, does what punctual runs would have done, once', async () => {
    const caseId = await begin();
    const due = await dueOf(caseId, 'acceptance');
    const before = await actionsOf(caseId);
    const clock = office.db.doc(paths.demoClock);
    const moment = Date.parse(morningOf(after(due, 6))) + 60_000 - Date.now();
    await clock.set({ ahead: moment });
    await Promise.all([runSchedule(), runSchedule(), runSchedule()]);
    await runSchedule();
    expect(await remindersOf(caseId, 'acceptance')).toEqual(['before-3', 'before-1', 'after-0', 'after-2', 'after-5']);
    expect((await actionsOf(caseId)).length).toBe(before.length + 5);
    // Delivered once more, late and out of order, each has been answered already.
    const steps = await eventsOf(caseId);
    for (const { action } of [...steps].reverse()) await deliver('onAction', paths.action(caseId, action));
    expect(await eventsOf(caseId)).toEqual(steps);
    expect(await stored(paths.deadline(caseId, 'acceptance'))).toMatchObject({ steps: [], nextAt: null });
  });
});

describe('the other limits of a case', () => {
  it('[M7.2a] the investigation is told of by its new last day once it is extended', async () => {
    const caseId = await ledTo('investigating');
    const due = await dueOf(caseId, 'investigation');
    await act(cast.head, caseId, 'extend', { until: addDays(due, 20), reason: '需要向外单位取证。' });
    const later = await dueOf(caseId, 'investigation');
    expect(later > due).toBe(true);
    await comeTo(morningOf(after(due, 2)));
    expect(await remindersOf(caseId, 'investigation')).toEqual([]);
    await comeTo(morningOf(later));
    await expectRemindedAt(caseId, 'investigation', 'after-0', [cast.clerk, cast.second]);
    await comeTo(morningOf(after(later, 2)));
    await expectRemindedAt(caseId, 'investigation', 'after-2', await heads(caseId));
  });

  it('[M7.3b] the deliberation waits for the superior, of whom the secretary is told every week until the reply', async () => {
    const caseId = await ledTo('recommended');
    await act('xu', caseId, 'refer');
    const start = await today();
    await comeTo(morningOf(addDays(start, 15)));
    expect(await remindersOf(caseId, 'reply')).toEqual(['every-1', 'every-2']);
    await expectRemindedAt(caseId, 'reply', 'every-2', ['xu']);
    expect(await remindersOf(caseId, 'deliberation')).toEqual([]);
    await act('yang', caseId, 'recordReply');
    const due = await dueOf(caseId, 'deliberation');
    await comeTo(morningOf(due));
    expect((await remindersOf(caseId, 'reply')).length).toBe(2);
    await expectRemindedAt(caseId, 'deliberation', 'after-0', ['xu', 'shen']);
  });

  it('[M7.4a] a service that is not made is told to the investigators, the head and the supervisor', async () => {
    const caseId = await ledTo('determined');
    const due = await dueOf(caseId, 'service');
    await comeTo(morningOf(after(due, 5)));
    await expectRemindedAt(caseId, 'service', 'after-0', [cast.clerk, cast.second]);
    await expectRemindedAt(caseId, 'service', 'after-2', await heads(caseId));
    await expectRemindedAt(caseId, 'service', 'after-5', ['han']);
    await comeTo(morningOf(await dueOf(caseId, 'serviceAtLatest')));
    await expectRemindedAt(caseId, 'serviceAtLatest', 'after-0', ['han']);
  });

  it('[M7.4b] each window is told of to whom it is for, and with the later one the case closes, at midnight in Shanghai', async () => {
    const caseId = await ledTo('determined');
    const serve = async (to: string) => act(cast.clerk, caseId, 'serve', { to, how: 'inPerson', on: await today() });
    await serve('subject');
    await comeTo(morningOf(addDays(await today(), 2)));
    await serve('unit');
    const [first, later] = [await dueOf(caseId, 'appealSubject'), await dueOf(caseId, 'appealUnit')];
    await comeTo(morningOf(workdayBefore(later, 1)));
    await expectRemindedAt(caseId, 'appealSubject', 'before-1', [cast.cadre]);
    await expectRemindedAt(caseId, 'appealUnit', 'before-1', [cast.party]);
    expect(first <= later).toBe(true);
    await comeTo(morningOf(later));
    expect((await theCase(caseId)).status).toBe('served');
    await comeTo(midnightAfter(later));
    await expect.poll(async () => (await theCase(caseId)).status, { timeout: 90_000 }).toBe('closed');
    expect((await theCase(caseId)).limits).toEqual({});
    const kept = await office.db.collection(paths.deadlines).where('matter', '==', paths.case(caseId)).get();
    expect(kept.docs.map(({ id }) => id)).toEqual([]);
  });

  it('[M7.4b] an appeal that nobody decides is told of; where both have appealed the case closes with the last decision', async () => {
    const caseId = await ledTo('served');
    await act(cast.cadre, caseId, 'appeal');
    const due = await dueOf(caseId, 'appealDecision');
    await comeTo(morningOf(after(due, 5)));
    await expectRemindedAt(caseId, 'appealDecision', 'after-0', ['yang']);
    await expectRemindedAt(caseId, 'appealDecision', 'after-2', ['xu']);
    await expectRemindedAt(caseId, 'appealDecision', 'after-5', ['han']);
    await act('yang', caseId, 'decideAppeal');
    await act(cast.party, caseId, 'appeal');
    await act('yang', caseId, 'decideAppeal');
    expect((await theCase(caseId)).status).toBe('served');
    await runSchedule();
    await expect.poll(async () => (await theCase(caseId)).status, { timeout: 90_000 }).toBe('closed');
  });

  it('[M7.2b] an invitation ends with its last day, whatever the case has come to', async () => {
    const caseId = await ledTo('investigating');
    const until = addDays(await today(), 3);
    await act(cast.head, caseId, 'invite', { ...usual.invite, until }, 'guest-of-time');
    await leadOn(act, caseId, cast, ['investigating', 'recommended'], { meetingOn: await today() });
    await comeTo(morningOf(until));
    expect((await theCase(caseId)).guests).toHaveLength(1);
    await comeTo(midnightAfter(until));
    await settled(caseId);
    expect((await theCase(caseId)).guests).toEqual([]);
    expect(await stored(paths.book(caseId, 'investigation'))).toMatchObject({
      invitations: { 'guest-of-time': { ended: true } },
    });
    expect(await stored(paths.invitation(caseId, 'guest-guest-of-time'))).toMatchObject({ ended: true });
  });
});

describe('versions and holidays', () => {
  it('[M13] a running case keeps the length and the steps of its own version', async () => {
    const running = await begin();
    const due = await dueOf(running, 'acceptance');
    const inForce = await stored(paths.policy(Number((await stored(paths.policy('current')))['version'] ?? 1)));
    const limits = JSON.parse(JSON.stringify(inForce['limits']));
    limits.acceptance.length = { workingDays: 3 };
    limits.acceptance.escalation = [{ after: 1, tells: 'supervisor' }];
    const policy = { meeting: inForce['meeting'], investigators: inForce['investigators'], limits };
    const publish = async (asked: object) => {
      const request = { policy: asked, reason: '缩短受理期限。', by: 'wu', at: serverTimestamp() };
      const { path } = await addDoc(collection((await as('wu')).db, paths.policyRequests), request);
      expect(await answerTo(path)).toMatchObject({ status: 'applied' });
    };
    await publish(policy);
    const later = await begin();
    await publish({ ...policy, limits: inForce['limits'] });
    expect(await dueOf(later, 'acceptance')).toBe(after(await today(), 3));
    expect(await dueOf(running, 'acceptance')).toBe(due);
    await comeTo(morningOf(after(due, 2)));
    expect(await remindersOf(later, 'acceptance')).toEqual(['before-1', 'after-1']);
    await expectRemindedAt(later, 'acceptance', 'after-1', ['han']);
    await expectRemindedAt(running, 'acceptance', 'after-2', await heads(running));
  });

  it('[M13] nothing falls into a holiday week', async () => {
    const now = await today();
    const year = now.slice(5) < '09-20' ? now.slice(0, 4) : String(Number(now.slice(0, 4)) + 1);
    await comeTo(morningOf(plain(`${year}-09-26`)));
    const caseId = await begin();
    const due = await dueOf(caseId, 'acceptance');
    expect(due > `${year}-10-07`).toBe(true);
    await comeTo(morningOf(plain(`${year}-10-06`)));
    expect(await remindersOf(caseId, 'acceptance')).toEqual([]);
    await comeTo(morningOf(due));
    expect((await remindersOf(caseId, 'acceptance')).length).toBeGreaterThan(0);
    const days = (await eventsOf(caseId)).filter(({ kind }) => kind === 'remind').map(({ at }) => at.slice(5, 10));
    expect(days.filter((day) => day >= '10-01' && day <= '10-07')).toEqual([]);
  });

  it('[M11a] nobody reads what is to happen by itself, nor sets the clock', async () => {
    for (const path of [paths.deadline('case', 'acceptance'), paths.recount, paths.demoClock]) {
      for (const uid of ['chen', 'sun', 'wu', 'han', 'you']) await assertDenied(getDoc(doc((await as(uid)).db, path)));
    }
  });
});

const midnightAfter = (day: PlainDate) => momentOn(addDays(day, 1), 0);

async function heads(caseId: string): Promise<string[]> {
  const { desk } = await theCase(caseId);
  const members = await office.db.getAll(...desk.map((uid) => office.db.doc(paths.member(uid))));
  return members.filter((member) => member.get('roles').includes('head')).map(({ id }) => id);
}
