import { addDays, addMonths, newSanction, paths } from '@rongcuo/domain';
import { collection, doc, getDoc, getDocs, limit, orderBy, query, where } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { sanctionFor } from '../../scripts/seed/sanctions.ts';
import { assertDenied } from '../support/rules-env.ts';
import { openPlace, type Place } from './place.ts';
import { recorded, theSanction } from './sanctions-support.ts';
import { actOn, as, begun, eventsAt, expectRecordAt, expectToldAt, refusalOn, stored } from './support.ts';

/** Each test has a cadre of its own: what runs against one lengthens the next. */
const cadre = { roles: ['cadre'], at: 'home' } as const;
const posts = {
  ...{ warned: cadre, noted: cadre, twice: cadre, sameDay: cadre, heavy: cadre },
  ...{ overridden: cadre, lifted: cadre, other: cadre },
  party: { roles: ['unit'], at: 'home' },
} as const;
let place: Place<keyof typeof posts>;
beforeAll(async () => {
  place = await openPlace('sanction', posts);
});

describe('an impact period', () => {
  it('[M8b] is recorded with the length of the table, told to the cadre, the department and supervision, and no other', async () => {
    const cadre = place.uid('warned');
    const decidedOn = addDays(today(), -10);
    const matter = await recorded(cadre, { decidedOn });
    const until = addMonths(decidedOn, 6);
    expect(await theSanction(matter)).toMatchObject({
      status: 'running',
      months: 6,
      until,
      tableVersion: expect.any(Number),
      working: [{ step: 'own', months: 6, until, source: expect.stringContaining('政务处分法') }],
      parties: [cadre],
    });
    await expectToldAt(matter, 1, [cadre, 'zhou', 'wu', 'han']);
    await expectRecordAt(matter, ['record']);
    expect((await eventsAt(matter))[0]).toMatchObject({ by: 'sun', data: { until, kind: 'governmentWarning' } });
    for (const uid of [cadre, 'sun', 'zhou', 'wu', 'han']) {
      expect((await getDoc(doc((await as(uid)).db, matter))).get('until'), uid).toBe(until);
    }
    // Not their unit, nor the committee, nor those who keep other departments or run assessments.
    for (const uid of [place.uid('party'), place.uid('other'), 'zheng', 'wang', 'he', 'xu', 'zhu', 'yang', 'you']) {
      await assertDenied(getDoc(doc((await as(uid)).db, matter)));
      await assertDenied((await as(uid)).askOf(matter, 'lift', { reason: '无权' }));
    }
    const own = query(
      collection((await as(cadre)).db, paths.sanctions),
      where('parties', 'array-contains', cadre),
      orderBy('createdAt', 'desc'),
      limit(50),
    );
    expect((await getDocs(own)).docs.map(({ ref }) => ref.path)).toEqual([matter]);
    expect(await stored(paths.deadline(matter.replace('/', '.'), 'expire'))).toMatchObject({ matter });
  });

  it('[M8b] only the organization department records one, of a cadre, decided by now, with a length and its reason', async () => {
    const cadre = place.uid('noted');
    for (const uid of ['zheng', 'wang', 'xu', 'han', 'zhu', cadre]) {
      await assertDenied(begun(uid, 'sanctions', newSanction(uid)));
    }
    const matter = await begun('sun', 'sanctions', newSanction('sun'));
    await assertDenied(getDoc(doc((await as('wu')).db, matter)));
    const record = (changes: Record<string, unknown>) =>
      refusalOn('sun', matter, 'record', sanctionFor(cadre, changes));
    expect(await record({ subjectId: place.uid('party') })).toMatchObject({ code: 'subject-not-cadre' });
    expect(await record({ decidedOn: addDays(today(), 1) })).toMatchObject({ code: 'date-in-future' });
    expect(await record({ kind: 'circular' })).toMatchObject({ code: 'months-needed' });
    expect(await record({ months: 9 })).toMatchObject({ code: 'reason-needed', facts: { months: 6 } });
    expect(await record({ kind: 'circular', months: 3 })).toMatchObject({ code: 'reason-needed' });
    const noted = sanctionFor(cadre, { kind: 'circular', months: 0, because: '本校规定通报没有影响期' });
    await actOn('sun', matter, 'record', noted);
    expect(await theSanction(matter)).toMatchObject({ status: 'noted', until: null, months: null, working: [] });
    expect(await refusalOn('sun', matter, 'record', noted)).toMatchObject({ code: 'not-yours' });
  });

  it('[M8b] another decided meanwhile begins anew with what was left of the first; the working says so', async () => {
    const cadre = place.uid('twice');
    const first = await recorded(cadre, { decidedOn: '2026-01-10', kind: 'governmentDemerit' });
    const second = await recorded(cadre, { decidedOn: '2026-07-10', kind: 'governmentWarning' });
    // A year from 10 January, and half of it left on 10 July: 184 days after the half year of the second.
    expect((await theSanction(first)).until).toBe('2027-01-10');
    expect(await theSanction(second)).toMatchObject({
      until: '2027-07-13',
      working: [
        { step: 'own', months: 6, until: '2027-01-10' },
        { step: 'carried', sanctionId: first.slice('sanctions/'.length), days: 184, until: '2027-07-13' },
      ],
    });
  });

  it('[M8b] on one day the heaviest applies; no sum is longer than forty-eight months', async () => {
    const [cadre, heavy] = [place.uid('sameDay'), place.uid('heavy')];
    const long = await recorded(cadre, { decidedOn: '2026-03-01', kind: 'governmentDemotion' });
    const together = await recorded(cadre, { decidedOn: '2026-03-01', kind: 'governmentWarning' });
    expect(await theSanction(together)).toMatchObject({
      until: '2028-03-01',
      working: [{ step: 'own' }, { step: 'heaviest', sanctionId: long.slice('sanctions/'.length) }],
    });
    await recorded(heavy, { decidedOn: '2026-01-01', kind: 'circular', months: 40, because: '经批准适用较长期限' });
    const capped = await recorded(heavy, { decidedOn: '2026-02-01', kind: 'governmentDemotion' });
    expect(await theSanction(capped)).toMatchObject({
      until: '2030-02-01',
      working: [{ step: 'own' }, { step: 'carried' }, { step: 'capped', months: 48, until: '2030-02-01' }],
    });
  });

  it('[M8b] the head changes a length with the reason, and what it was stays on record; a clerk does not', async () => {
    const matter = await recorded(place.uid('overridden'), { decidedOn: addDays(today(), -5) });
    const payload = { months: 3, because: '受处理后有重大贡献，经党委批准缩短' };
    expect(await refusalOn('sun', matter, 'override', payload)).toMatchObject({ code: 'not-yours' });
    expect(await refusalOn('wu', matter, 'override', { months: 6, because: '一样' })).toMatchObject({
      code: 'same-months',
    });
    const seq = await actOn('wu', matter, 'override', payload);
    const until = addMonths(addDays(today(), -5), 3);
    expect(await theSanction(matter)).toMatchObject({ months: 3, until, because: payload.because });
    expect((await eventsAt(matter)).at(-1)).toMatchObject({ data: { before: { months: 6 }, months: 3, until } });
    await expectToldAt(matter, seq, [place.uid('overridden'), 'sun', 'zhou', 'han']);
    expect(await refusalOn('wu', matter, 'arrange', arrangement())).toMatchObject({ code: 'wrong-state' });
  });

  it('[M8b] lifted by the head, it counts no more for what comes after it', async () => {
    const cadre = place.uid('lifted');
    const first = await recorded(cadre, { decidedOn: '2026-08-01' });
    expect(await refusalOn('zhou', first, 'lift', { reason: '原处理撤销' })).toMatchObject({ code: 'not-yours' });
    const seq = await actOn('wu', first, 'lift', { reason: '原处理被上级撤销' });
    await expectToldAt(first, seq, [cadre, 'sun', 'zhou', 'han']);
    expect(await theSanction(first)).toMatchObject({ status: 'lifted' });
    expect(await stored(paths.deadline(first.replace('/', '.'), 'expire'))).toEqual({});
    const next = await recorded(cadre, { decidedOn: '2026-09-01' });
    expect((await theSanction(next)).working).toHaveLength(1);
  });

  it('[M8b] is not recorded by somebody tied to the cadre, who is not among those who read it either', async () => {
    await place.change('other', { kin: ['sun'] });
    const cadre = place.uid('other');
    const begunBySun = await begun('sun', 'sanctions', newSanction('sun'));
    expect(await refusalOn('sun', begunBySun, 'record', sanctionFor(cadre))).toMatchObject({
      code: 'tied',
      facts: { tie: 'kin' },
    });
    const matter = await recorded(cadre, {}, 'zhou');
    await expectToldAt(matter, 1, [cadre, 'wu', 'han']);
    await assertDenied(getDoc(doc((await as('sun')).db, matter)));
    // Only the house itself ends a period, and only once its last day is over.
    expect(await refusalOn('wu', matter, 'expire')).toMatchObject({ code: 'not-yours' });
  });
});

const arrangement = () => ({ what: '恢复原职级', on: today(), reason: '德才素质和现实表现较好，工作需要。' });
