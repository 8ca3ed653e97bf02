import { addDays, addMonths, matterAt, momentOn, type PlainDate, paths, Submission } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { orderFound, orderReport } from '../../scripts/seed/orders.ts';
import { dossierAbout, ledFiling, theFiling } from '../flows/filings-support.ts';
import { ledOrder, theOrder } from '../flows/orders-support.ts';
import { openPlace, type Place } from '../flows/place.ts';
import { recorded, theSanction } from '../flows/sanctions-support.ts';
import { actOn, eventsAt, expectRecordAt, expectToldAt, refusalOn, stored, submitted } from '../flows/support.ts';
import { after, workdayBefore, years } from './arranged.ts';
import { comeTo, morningOf, publishYears, settledAt, today } from './clock.ts';

/** Days and months pass beside cases: what is due there happens by itself as well. */
const posts = {
  cadre: { roles: ['cadre'], at: 'home' },
  party: { roles: ['unit'], at: 'home' },
  clerk: { roles: ['handler'], at: 'away', staff: true },
  head: { roles: ['head'], at: 'away', staff: true },
} as const;
let place: Place<keyof typeof posts>;
let cast: { readonly issuer: string; readonly cadre: string };
beforeAll(async () => {
  place = await openPlace('beside-time', posts);
  cast = { issuer: place.uid('head'), cadre: place.uid('cadre') };
});

async function expectToldAtStep(matter: string, step: string, uids: readonly string[]): Promise<void> {
  expect(await settledAt(matter)).toContain(step);
  const event = (await eventsAt(matter)).find(({ kind, data }) => step === kind || step.endsWith(` ${data['step']}`));
  await expectToldAt(matter, event?.seq ?? 0, uids);
}

describe('an order that is not carried out', () => {
  it('[M9] [M11a] reminds the cadre before its day and on it, then whoever issued it, then supervision', async () => {
    await publishYears(years);
    const matter = await ledOrder(cast, 'underway', { due: addDays(await today(), 25) });
    const due = (await theOrder(matter)).limits.rectification?.due;
    if (!due) throw new Error('the limit is not counted');
    const steps: readonly (readonly [string, PlainDate, readonly string[]])[] = [
      ['before-3', workdayBefore(due, 3), [cast.cadre]],
      ['before-1', workdayBefore(due, 1), [cast.cadre]],
      ['after-0', due, [cast.cadre]],
      ['after-2', after(due, 2), [cast.issuer]],
      ['after-5', after(due, 5), ['han']],
    ];
    for (const [step, day, told] of steps) {
      await comeTo(morningOf(day));
      await expectToldAtStep(matter, `rectification ${step}`, told);
    }
    // Late is not too late: it is reported and verified all the same, and sent back it needs another day.
    await actOn(cast.cadre, matter, 'report', orderReport);
    const open = { p1: '仍无记录。' };
    expect(await refusalOn(cast.issuer, matter, 'sendBack', { open })).toMatchObject({ code: 'new-date-needed' });
    await actOn(cast.issuer, matter, 'sendBack', { open, until: addDays(await today(), 10) });
    expect((await theOrder(matter)).limits.rectification?.due).toBeTruthy();
  });

  it('[M9] six months after it was verified the follow-up is called for, unless somebody came before', async () => {
    const due = addDays(await today(), 20);
    const [matter, visited] = [await ledOrder(cast, 'reported', { due }), await ledOrder(cast, 'reported', { due })];
    for (const one of [matter, visited]) await actOn(cast.issuer, one, 'verify', orderFound);
    const visit = { on: await today(), how: '走访', found: '没有反复。' };
    await actOn(place.uid('clerk'), visited, 'followUp', visit);
    const closed = (await theOrder(matter)).closedOn;
    if (!closed) throw new Error('it is not closed');
    await comeTo(morningOf(addDays(addMonths(closed, 6), -1)));
    expect(await settledAt(matter)).not.toContain('followUpDue');
    await comeTo(momentOn(addMonths(closed, 6), 0));
    await expectToldAtStep(matter, 'followUpDue', [cast.issuer, place.uid('clerk')]);
    expect(await settledAt(visited)).not.toContain('followUpDue');
    await actOn(cast.issuer, matter, 'followUp', { ...visit, on: await today() });
  });
});

describe('an impact period', () => {
  it('[M8b] ends by itself after its last day; what is arranged waits for every other period', async () => {
    const decidedOn = await today();
    const short = await recorded(cast.cadre, { decidedOn });
    const long = await recorded(cast.cadre, { decidedOn, kind: 'governmentDemerit' });
    const until = addMonths(decidedOn, 6);
    await comeTo(momentOn(until, 20));
    expect(await settledAt(short)).toEqual(['record']);
    await comeTo(momentOn(addDays(until, 1), 0));
    await expectToldAtStep(short, 'expire', [cast.cadre, 'sun', 'zhou', 'wu']);
    expect((await theSanction(short)).status).toBe('expired');
    const arranged = async () => ({ what: '恢复原职级', on: await today(), reason: '现实表现较好，工作需要。' });
    expect(await refusalOn('wu', short, 'arrange', await arranged())).toMatchObject({
      code: 'still-affected',
      facts: { until: addMonths(decidedOn, 12) },
    });
    expect(await refusalOn('sun', short, 'arrange', await arranged())).toMatchObject({ code: 'not-yours' });
    await comeTo(momentOn(addDays(addMonths(decidedOn, 12), 1), 0));
    expect(await settledAt(long)).toEqual(['record', 'expire']);
    const seq = await actOn('wu', short, 'arrange', await arranged());
    await expectToldAt(short, seq, [cast.cadre, 'sun', 'zhou', 'han']);
    await expectRecordAt(short, ['record', 'expire', 'arrange']);
  });
});

describe('a filing that was there first', () => {
  it('[M10.3] counts as filed beforehand once something goes wrong on a later day, and not for what happened the day before', async () => {
    const about = { subjectId: cast.cadre, unitId: place.homeId };
    const filing = await ledFiling(cast.cadre, dossierAbout(about), 'filed');
    const locked = (await theFiling(filing)).lock?.on;
    if (!locked) throw new Error('not locked');
    await comeTo(morningOf(addDays(locked, 5)));
    const raisedOn = await today();
    const standingOn = async (occurredOn: PlainDate): Promise<unknown> => {
      const application = place.application('cadre', {
        matter: { title: '学分银行试点的兑换差错', occurredOn, account: '两门课程的学分兑换错误，当日更正。' },
        accountability: { departmentId: place.departmentId, kind: 'inquiry', raisedOn, reference: '' },
        filings: [matterAt(filing)?.id],
      });
      const caseId = await submitted(cast.cadre, application);
      const { filings } = Submission.parse(await stored(paths.submission(caseId, 1)));
      return filings.map(({ standing }) => standing);
    };
    expect(await standingOn(addDays(locked, 1))).toEqual(['prior']);
    expect(await standingOn(locked)).toEqual(['sameDay']);
    expect(await standingOn(addDays(locked, -1))).toEqual(['later']);
  });
});
