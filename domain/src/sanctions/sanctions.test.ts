import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { institution, member, now, people } from '../case/fixtures.ts';
import { decide } from '../kernel/decide.ts';
import { kernelRefusalCodes } from '../kernel/refusal.ts';
import { type ExpectedRow, rowsOf, surprises, type Trial } from '../kernel/table.fixture.ts';
import { poorlyWorded } from '../kernel/words.fixture.ts';
import { systemUid } from '../people/house-account.ts';
import type { Member } from '../people/member.ts';
import { addDays, addMonths, daysBetween, type Instant, type PlainDate } from '../time/time.ts';
import { type SanctionActionKind, type SanctionPayloads, sanctionActionKinds } from './actions.ts';
import { sanctionCirclesOf } from './circles.ts';
import { impactOf, type OtherPeriod } from './impact.ts';
import { sanctionProcedure } from './procedure.ts';
import { newSanction, SanctionState, type SanctionStatus, sanctionStatuses } from './state.ts';
import { defaultImpactTable, ImpactTable, rowFor, sanctionKinds } from './table.ts';
import { sanctionRefusalWords, workingWords } from './text/zh.ts';
import { type SanctionFacts, type SanctionVocabulary, sanctionRefusalCodes } from './vocabulary.ts';

const everybody = { ...people, system: member(systemUid, [], { unitId: null }) };
type Who = keyof typeof everybody;
const day = (text: string) => text as PlainDate;
const later = '2027-06-01T02:00:00.000Z' as Instant;

function sanctionIn(status: SanctionStatus, more: Partial<SanctionState> = {}): SanctionState {
  const blank = SanctionState.parse({ ...newSanction('sun'), createdAt: now });
  if (status === 'draft') return { ...blank, ...more };
  const state: SanctionState = {
    ...blank,
    status,
    onRecord: true,
    parties: ['chen'],
    subjectId: 'chen',
    subjectName: '陈思源',
    unitId: 'it',
    unitName: '信息工程学院党总支',
    kind: status === 'noted' ? 'reminder' : 'governmentWarning',
    decidedOn: day('2026-11-10'),
    months: status === 'noted' ? null : 6,
    until: status === 'noted' ? null : day('2027-05-10'),
    tableVersion: 1,
    version: 1,
    ...more,
  };
  return { ...state, ...sanctionCirclesOf(state, institution, people.chen) };
}

const payloads: SanctionPayloads = {
  record: { subjectId: 'chen', kind: 'governmentWarning', decidedOn: day('2026-11-10'), reference: '校政〔2026〕9号' },
  override: { months: 9, because: '上级批复' },
  arrange: { what: '任教务处副处长', on: day('2026-11-20'), reason: '表现良好' },
  lift: { reason: '复审撤销' },
  expire: {},
};

function ask(
  kind: SanctionActionKind,
  who: Who | Member,
  at: SanctionStatus | SanctionState,
  payload: unknown = payloads[kind],
  more: Partial<SanctionFacts> = {},
) {
  const actor = typeof who === 'string' ? everybody[who] : who;
  const facts: SanctionFacts = {
    now: kind === 'expire' ? later : now,
    actor,
    actionId: 'a1',
    digest: () => 'digest',
    subject: people.chen,
    unit: { id: 'it', name: '信息工程学院党总支' },
    institution,
    others: [],
    relatedCase: null,
    table: defaultImpactTable,
    ...more,
  };
  return decide(sanctionProcedure, typeof at === 'string' ? sanctionIn(at) : at, { kind, payload }, facts);
}

const table: Readonly<Record<SanctionActionKind, ExpectedRow<SanctionVocabulary>>> = {
  record: { by: ['author'], from: ['draft'], to: ['running', 'noted'] },
  override: { by: ['head'], from: ['running', 'noted', 'expired'], to: ['running', 'noted'] },
  arrange: { by: ['head'], from: ['expired'], to: ['arranged'] },
  lift: { by: ['head'], from: ['running', 'noted', 'expired'], to: ['lifted'] },
  expire: { by: ['system'], from: ['running'], to: ['expired'] },
};
const onRecord = sanctionStatuses.filter((status) => status !== 'draft');
const nobody = {};
const trial: Trial<SanctionVocabulary, Who> = {
  table,
  statuses: sanctionStatuses,
  standing: {
    chen: { subject: onRecord },
    sun: { author: ['draft'], staff: onRecord },
    zhou: { staff: onRecord },
    wu: { head: onRecord },
    han: { supervisor: onRecord },
    system: { system: sanctionStatuses },
    ...{ zhao: nobody, qian: nobody, zheng: nobody, you: nobody, xu: nobody, shen: nobody, he: nobody, yang: nobody },
  },
  ask: (kind, who, status) => ask(kind, who, status),
};

describe('the table of impact periods', () => {
  it.each(sanctionActionKinds)('[M8b] lets “%s” be done by whom and from where the measures say', (kind) => {
    expect(surprises(kind, trial)).toEqual([]);
  });

  it('[M8b] says the same as the table written out by hand', () => {
    expect(rowsOf(sanctionProcedure.actions)).toEqual(rowsOf(table));
  });
});

describe('how long a measure affects somebody', () => {
  it.each([
    ['admonition', 6],
    ['partyWarning', 12],
    ['partySeriousWarning', 18],
    ['partyRemoval', 24],
    ['governmentWarning', 6],
    ['governmentDemerit', 12],
    ['governmentMajorDemerit', 18],
    ['governmentDemotion', 24],
    ['staffWarning', 6],
    ['staffDemerit', 12],
    ['staffDemotion', 24],
  ] as const)('[M8b] “%s”: %i months from the decision, with its source', (kind, months) => {
    const decision = ask('record', 'sun', 'draft', { ...payloads.record, kind });
    const until = addMonths(day('2026-11-10'), months);
    expect(decision).toMatchObject({
      to: 'running',
      next: { months, until, tableVersion: 1, working: [{ step: 'own' }] },
    });
    expect(rowFor(defaultImpactTable, kind, day('2026-11-10')).source).not.toBe('');
    const alarm = decision.ok ? decision.deadlines['expire']?.steps[0]?.at : null;
    expect(alarm).toBe(`${until}T16:00:00.000Z`);
  });

  it.each(sanctionKinds.filter((kind) => rowFor(defaultImpactTable, kind, day('2026-11-10')).months === null))(
    '[M8b] “%s” has no length that is known: somebody says it, with the reason, or that there is none',
    (kind) => {
      expect(ask('record', 'sun', 'draft', { ...payloads.record, kind })).toMatchObject({ code: 'months-needed' });
      expect(ask('record', 'sun', 'draft', { ...payloads.record, kind, months: 12 })).toMatchObject({
        code: 'reason-needed',
      });
      const said = { ...payloads.record, kind, because: '本校规定' };
      expect(ask('record', 'sun', 'draft', { ...said, months: 12 })).toMatchObject({
        to: 'running',
        next: { months: 12 },
      });
      expect(ask('record', 'sun', 'draft', { ...said, months: 0 })).toMatchObject({
        to: 'noted',
        next: { until: null },
      });
    },
  );

  it('[M8b] stands beside a case of the same cadre, and of nobody else', () => {
    const beside = { ...payloads.record, caseId: 'c1' };
    const own = { relatedCase: { subjectId: 'chen', number: '容错〔2026〕1号' } };
    expect(ask('record', 'sun', 'draft', beside, own)).toMatchObject({ ok: true, next: { caseId: 'c1' } });
    for (const relatedCase of [null, { subjectId: 'lin', number: null }, { subjectId: null, number: null }]) {
      expect(ask('record', 'sun', 'draft', beside, { relatedCase })).toMatchObject({ code: 'case-not-theirs' });
    }
    expect(ask('record', 'sun', 'draft')).toMatchObject({ ok: true, next: { caseId: null } });
  });

  it('[M8b] another length than the table’s needs a reason, which stands with it', () => {
    const other = { ...payloads.record, months: 24 };
    expect(ask('record', 'sun', 'draft', other)).toMatchObject({ code: 'reason-needed', facts: { months: 6 } });
    const decision = ask('record', 'sun', 'draft', { ...other, because: '因无党内职务改作他处，影响期从重' });
    expect(decision).toMatchObject({ next: { months: 24, working: [{ source: '因无党内职务改作他处，影响期从重' }] } });
    expect(ask('record', 'sun', 'draft', { ...payloads.record, months: 6 })).toMatchObject({ to: 'running' });
  });

  it('[M8b] goes by the row in force on the day of the decision', () => {
    const rows = [
      ...defaultImpactTable.rows,
      { ...rowFor(defaultImpactTable, 'governmentWarning', day('2026-01-01')), from: day('2026-11-10'), months: 8 },
    ];
    const dated = ImpactTable.parse({ ...defaultImpactTable, version: 2, rows });
    expect(rowFor(dated, 'governmentWarning', day('2026-11-09')).months).toBe(6);
    expect(rowFor(dated, 'governmentWarning', day('2026-11-10')).months).toBe(8);
    expect(ImpactTable.safeParse({ ...dated, rows: dated.rows.slice(1) }).success).toBe(false);
  });

  it('[M8b] recalculates nothing when the table changes: only somebody, with a reason', () => {
    const state = sanctionIn('running');
    const other = ImpactTable.parse({ ...defaultImpactTable, version: 2, capMonths: 12 });
    const lifted = ask('lift', 'wu', state, payloads.lift, { table: other });
    expect(lifted).toMatchObject({ next: { months: 6, until: '2027-05-10', tableVersion: 1 } });
    const overridden = ask('override', 'wu', state, payloads.override, { table: other });
    expect(overridden).toMatchObject({
      next: { months: 9, until: '2027-08-10', because: '上级批复', tableVersion: 2 },
      event: { data: { before: { months: 6, until: '2027-05-10' } } },
    });
    expect(ask('override', 'wu', state, { months: 6, because: '重复' })).toMatchObject({ code: 'same-months' });
  });
});

describe('several measures against one person', () => {
  const own = { decidedOn: day('2026-11-10'), months: 12, source: '规定' };
  const other = (decidedOn: string, until: string): OtherPeriod => ({
    id: 's1',
    decidedOn: day(decidedOn),
    until: day(until),
  });

  it('[M8b] one decided while another runs adds what was left of that', () => {
    const impact = impactOf(own, [other('2026-06-10', '2026-12-10')], 48);
    expect(impact.working.map(workingWords)).toEqual([
      '影响期 12 个月（规定），至2027年11月10日',
      '加上原影响期尚余的 30 天，至2027年12月10日',
    ]);
    expect(impactOf(own, [other('2026-01-10', '2026-11-10')], 48).until).toBe('2027-11-10');
  });

  it('[M8b] of several decided on one day the heaviest applies', () => {
    const longer = impactOf(own, [other('2026-11-10', '2028-11-10')], 48);
    expect(longer).toMatchObject({ until: '2028-11-10', working: [{ step: 'own' }, { step: 'heaviest' }] });
    expect(impactOf(own, [other('2026-11-10', '2027-05-10')], 48).until).toBe('2027-11-10');
  });

  it('[M8b] no sum is longer than the cap, and the working says so', () => {
    const capped = impactOf({ ...own, months: 24 }, [other('2026-11-01', '2029-11-01')], 48);
    expect(capped.until).toBe('2030-11-10');
    expect(capped.working.map(({ step }) => step)).toEqual(['own', 'carried', 'capped']);
  });

  it('[M8b] every end follows from the working, never lies before its own and never beyond the cap', () => {
    const anyDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(day('2024-01-01'), days));
    const others = fc.array(fc.tuple(anyDay, fc.integer({ min: 1, max: 1500 })), { maxLength: 4 });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), others, (decidedOn, months, list) => {
        const periods = list.map(([on, days], index) => ({ id: `s${index}`, decidedOn: on, until: addDays(on, days) }));
        const { until, working } = impactOf({ decidedOn, months, source: '规定' }, periods, 48);
        expect(working.at(-1)?.until).toBe(until);
        expect(until <= addMonths(decidedOn, 48)).toBe(true);
        expect(until >= addMonths(decidedOn, Math.min(months, 48))).toBe(true);
        for (const each of working) {
          if (each.step !== 'carried') continue;
          const from = periods.find(({ id }) => id === each.sanctionId);
          expect(each.days).toBe(daysBetween(decidedOn, from?.until ?? decidedOn));
        }
        if (working.length === 1) expect(until).toBe(addMonths(decidedOn, months));
      }),
    );
  });
});

describe('when a period ends', () => {
  it('[M8b] tells the organization department by itself, not a day too early', () => {
    const early = { now: '2027-05-10T02:00:00.000Z' as Instant };
    expect(ask('expire', 'system', 'running', {}, early)).toMatchObject({ code: 'not-over-yet' });
    const over = ask('expire', 'system', 'running', {}, { now: '2027-05-10T16:00:00.000Z' as Instant });
    expect(over).toMatchObject({ to: 'expired', event: { tells: ['subject', 'staff', 'head'] } });
  });

  it('[M8b] records what was arranged, and not while another period still runs', () => {
    expect(ask('arrange', 'wu', 'expired')).toMatchObject({
      to: 'arranged',
      next: { arrangement: { what: '任教务处副处长' } },
    });
    const others = [{ id: 's2', decidedOn: day('2026-10-01'), until: day('2027-10-01') }];
    expect(ask('arrange', 'wu', 'expired', payloads.arrange, { others })).toMatchObject({ code: 'still-affected' });
    const ahead = { ...payloads.arrange, on: '2026-12-01' };
    expect(ask('arrange', 'wu', 'expired', ahead)).toMatchObject({ code: 'date-in-future' });
  });

  it('[M8b] is recorded by the untied staff of the organization department, about a cadre, once it is decided', () => {
    const by = (uid: string) => sanctionIn('draft', { authorId: uid });
    expect(ask('record', 'zheng', by('zheng'))).toMatchObject({ code: 'not-organization' });
    expect(
      ask('record', member('sun', ['handler'], { department: 'organization', unitId: 'it' }), 'draft'),
    ).toMatchObject({ code: 'tied' });
    expect(ask('record', 'sun', 'draft', payloads.record, { subject: null })).toMatchObject({
      code: 'subject-not-cadre',
    });
    expect(ask('record', 'sun', 'draft', { ...payloads.record, decidedOn: '2026-12-01' })).toMatchObject({
      code: 'date-in-future',
    });
  });
});

describe('the words of impact periods', () => {
  it('say of every refusal what stands against it and what to do', () => {
    const codes = [...kernelRefusalCodes, ...sanctionRefusalCodes];
    expect(poorlyWorded(codes, sanctionRefusalWords, 'expire')).toEqual([]);
  });
});
