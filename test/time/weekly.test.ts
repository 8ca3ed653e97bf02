import { addDays, Digest, digestIdOf, momentOn, mondayOf, type PlainDate, paths } from '@rongcuo/domain';
import { collection, doc, getDoc, getDocs, limit, orderBy, query, where } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompany } from '../flows/cast.ts';
import { delegated, delegationNow, forDays, logOf, toldTo } from '../flows/delegation-support.ts';
import { runSchedule } from '../flows/delivery.ts';
import { act, as, office, stored, submitted } from '../flows/support.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { comeTo, dueOf, morningOf, today } from './clock.ts';

/** Weeks pass here: the figures of each, and deputies who begin and end by themselves. */

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('weekly');
});

async function nextMonday(): Promise<PlainDate> {
  return addDays(mondayOf(await today()), 7);
}
async function digestOf(week: PlainDate, department: string | null): Promise<Digest | null> {
  const found = await office.db.doc(paths.digest(digestIdOf({ week, department }))).get();
  return found.exists ? Digest.parse(found.data()) : null;
}
/** Monday at eight, where that is worked; else the first working day after it. */
async function comeToFigures(): Promise<PlainDate> {
  const week = await nextMonday();
  for (let day = week; day < addDays(week, 7); day = addDays(day, 1)) {
    await comeTo(morningOf(day));
    await runSchedule('weeklyDigest');
    if (await digestOf(week, null)) return week;
  }
  throw new Error('nobody works in that week');
}

describe('the figures of a week', () => {
  it('[M11a] count what is open, due and overdue, of the whole and of each department, once', async () => {
    const { departmentId } = cast.place;
    const caseId = await submitted(cast.cadre, cast.place.application('cadre'));
    const answered = await submitted(cast.cadre, cast.place.application('cadre'));
    await act(cast.clerk, answered, 'accept');
    const due = await dueOf(caseId, 'acceptance');
    const week = await comeToFigures();
    const early = await digestOf(week, departmentId);
    expect(early?.stages).toMatchObject({ submitted: 1, accepted: 1, investigating: 0 });
    expect(early?.limits['acceptance']).toEqual({ due: due >= week && due <= addDays(week, 6) ? 1 : 0, overdue: 0 });
    const whole = await digestOf(week, null);
    expect(whole?.stages['submitted']).toBeGreaterThanOrEqual(1);
    // Run again, twice at once, and later that week: nothing is counted or told anew.
    const told = () => toldTo(cast.head, `digest-${week}`);
    await expect.poll(told).toHaveLength(1);
    await Promise.all([runSchedule('weeklyDigest'), runSchedule('weeklyDigest')]);
    await act(cast.clerk, caseId, 'accept');
    await comeTo(momentOn(await today(), 20));
    await runSchedule('weeklyDigest');
    expect(await digestOf(week, departmentId)).toEqual(early);
    expect(await told()).toHaveLength(1);
    for (const leader of ['xu', 'shen', 'han']) expect(await toldTo(leader, `digest-${week}-leaders`)).toHaveLength(1);
    for (const other of [cast.clerk, cast.cadre, 'he', 'you']) expect(await toldTo(other, 'digest-')).toEqual([]);
    expect(JSON.stringify(early)).not.toContain(caseId);
  });

  it('[M11a] overdue is what nobody has dealt with by its day', async () => {
    const caseId = await submitted(cast.cadre, cast.place.application('cadre'));
    const due = await dueOf(caseId, 'acceptance');
    let week = await comeToFigures();
    while (week <= due) week = await comeToFigures();
    const digest = await digestOf(week, cast.place.departmentId);
    expect(digest?.limits['acceptance']).toEqual({ due: 0, overdue: 1 });
    // Answered late, it is not any more.
    await act(cast.clerk, caseId, 'accept');
    const next = await digestOf(await comeToFigures(), cast.place.departmentId);
    expect(next?.limits['acceptance']).toEqual({ due: 0, overdue: 0 });
  });

  it('[M11a] are read by those who lead and by the heads of the department, and by nobody else', async () => {
    const { departmentId } = cast.place;
    const weeks = async (uid: string, department: string | null) => {
      const { db } = await as(uid);
      const audience =
        department === null
          ? [where('audience', '==', 'leaders')]
          : [where('audience', '==', 'department'), where('department', '==', department)];
      return getDocs(query(collection(db, paths.digests), ...audience, orderBy('week', 'desc'), limit(20)));
    };
    for (const uid of ['xu', 'shen', 'han']) expect((await assertAllowed(weeks(uid, null))).size).toBeGreaterThan(0);
    expect((await assertAllowed(weeks(cast.head, departmentId))).size).toBeGreaterThan(0);
    for (const uid of [cast.head, cast.clerk, 'he', 'you', 'chen']) await assertDenied(weeks(uid, null));
    for (const uid of [cast.clerk, 'wu', 'xu', 'han']) await assertDenied(weeks(uid, departmentId));
    const [one] = (await weeks(cast.head, departmentId)).docs;
    await assertDenied(getDoc(doc((await as('wu')).db, paths.digest(one?.id ?? ''))));
  });
});

describe('a deputy', () => {
  it('[M11b] begins on the first day and ends after the last by themselves, told and on record once', async () => {
    const start = addDays(await today(), 2);
    const id = await delegated(cast.clerk, forDays(cast.second, start, 3));
    expect(await delegationNow(id)).toMatchObject({ state: 'named' });
    await comeTo(morningOf(addDays(start, -1)));
    expect((await delegationNow(id)).state).toBe('named');
    await comeTo(morningOf(start));
    expect((await delegationNow(id)).state).toBe('running');
    await comeTo(morningOf(addDays(start, 3)));
    expect((await delegationNow(id)).state).toBe('running');
    await comeTo(morningOf(addDays(start, 4)));
    await runSchedule();
    expect(await delegationNow(id)).toMatchObject({ state: 'over', nextAt: null });
    expect(await logOf(id)).toEqual(['delegate', 'beginDelegation', 'delegationOver']);
    await expect
      .poll(() => toldTo(cast.clerk, 'roster-'))
      .toContainEqual({ title: `代办期满：您由${cast.second}代办`, onBehalfOf: null });
    expect((await stored(paths.delegation(id)))['until']).toBe(addDays(start, 3));
  });

  it('[M11b] after a standstill of the house both are entered in their order, once', async () => {
    const start = addDays(await today(), 2);
    const id = await delegated(cast.third, forDays(cast.second, start, 1));
    await comeTo(morningOf(addDays(start, 10)));
    await Promise.all([runSchedule(), runSchedule()]);
    expect(await logOf(id)).toEqual(['delegate', 'beginDelegation', 'delegationOver']);
  });
});
