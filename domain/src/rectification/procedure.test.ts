import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { member } from '../case/fixtures.ts';
import { digestOf, Play, pick } from '../kernel/play.fixture.ts';
import { kernelRefusalCodes } from '../kernel/refusal.ts';
import { type ExpectedRow, rowsOf, surprises, type Trial } from '../kernel/table.fixture.ts';
import { poorlyWorded } from '../kernel/words.fixture.ts';
import { canonicalJson } from '../record/chain.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import { type RectificationActionKind, rectificationActionKinds } from './actions.ts';
import { CourseBook, emptyCourse } from './books.ts';
import {
  askOrder,
  doneOrder,
  due,
  type OrderName,
  orderAsked,
  orderFacts,
  orderFile,
  orderIn,
  orderPeople,
} from './fixtures.ts';
import { rectificationKind } from './kind.ts';
import { rectificationProcedure } from './procedure.ts';
import { RectificationState, type RectificationStatus, rectificationForms, rectificationStatuses } from './state.ts';
import { rectificationRefusalWords } from './text/zh.ts';
import { type RectificationVocabulary, rectificationRefusalCodes } from './vocabulary.ts';

const running: RectificationStatus[] = ['issued', 'underway', 'reported'];
const onRecord = rectificationStatuses.filter((status) => status !== 'draft');

const table: Readonly<Record<RectificationActionKind, ExpectedRow<RectificationVocabulary>>> = {
  issue: { by: ['author'], from: ['draft'], to: ['issued'] },
  acknowledge: { by: ['subject'], from: ['issued'], to: 'same' },
  plan: { by: ['subject'], from: ['issued', 'underway'], to: ['underway'] },
  progress: { by: ['subject'], from: ['underway'], to: 'same' },
  report: { by: ['subject'], from: ['underway'], to: ['reported'] },
  verify: { by: ['issuer'], from: ['reported'], to: ['closed'] },
  sendBack: { by: ['issuer'], from: ['reported'], to: ['underway'] },
  extend: { by: ['issuer'], from: ['issued', 'underway'], to: 'same' },
  followUp: { by: ['issuer', 'staff'], from: ['closed'], to: 'same' },
  revoke: { by: ['issuer'], from: running, to: ['revoked'] },
  remind: { by: ['system'], from: running, to: 'same' },
  recount: { by: ['system'], from: running, to: 'same' },
  followUpDue: { by: ['system'], from: ['closed'], to: 'same' },
};

const nobody = {};
const trial: Trial<RectificationVocabulary, OrderName> = {
  table,
  statuses: rectificationStatuses,
  standing: {
    chen: { subject: onRecord },
    zhao: { unit: onRecord },
    sun: { staff: onRecord },
    zhou: { staff: onRecord },
    wu: { author: ['draft'], issuer: onRecord },
    han: { supervisor: onRecord },
    system: { system: rectificationStatuses },
    ...{ qian: nobody, zheng: nobody, gao: nobody, you: nobody, xu: nobody, shen: nobody, he: nobody, yang: nobody },
  },
  guarded: { remind: { system: 'no-such-request' }, recount: { system: 'no-such-request' } },
  ask: (kind, who, status) => askOrder(kind, who, status),
};

describe('the table of putting right', () => {
  it.each(rectificationActionKinds)('[M9] lets “%s” be done by whom and from where the measures say', (kind) => {
    expect(surprises(kind, trial)).toEqual([]);
  });

  it('[M9] says the same as the table written out by hand', () => {
    expect(rowsOf(rectificationProcedure.actions)).toEqual(rowsOf(table));
  });
});

describe('issuing an order', () => {
  const draftOf = (authorId: string) => orderIn('draft', { authorId });
  const issue = (who: OrderName, changes: object, more = {}) =>
    askOrder('issue', who, draftOf(who), { ...orderAsked.issue, ...changes }, more);

  it.each([
    ['gao', 'department', rectificationForms],
    ['wu', 'department', ['reminderTalk', 'criticism', 'otherFirstForm']],
    ['xu', 'committee', ['reminderTalk', 'criticism', 'otherFirstForm']],
  ] as const)('[M9] %s, for the %s, uses its own forms and no others', (who, as, own) => {
    for (const form of rectificationForms) {
      const decision = issue(who, { as, form, formName: '谈心谈话' });
      const forms: readonly string[] = own;
      expect({ form, outcome: decision.ok ? decision.to : decision.code }).toEqual({
        form,
        outcome: forms.includes(form) ? 'issued' : 'form-not-yours',
      });
    }
  });

  it('[M9] is for heads and the secretary: not for staff, a cadre, a deputy, or a department without the function', () => {
    for (const who of ['sun', 'chen', 'shen', 'he', 'you'] as const) {
      expect(issue(who, { as: 'department' })).toMatchObject({ code: 'not-an-issuer' });
      expect(issue(who, { as: 'committee' })).toMatchObject({ code: 'not-an-issuer' });
    }
    const without = { department: { id: 'organization', name: '部门', accountability: false } };
    expect(issue('wu', {}, without)).toMatchObject({ code: 'not-an-issuer' });
  });

  it('[M9] names a measure that is none of the others, a day ahead, a cadre in office and nobody tied', () => {
    expect(issue('wu', { form: 'otherFirstForm' })).toMatchObject({ code: 'form-unnamed' });
    expect(issue('wu', { due: '2026-11-23' })).toMatchObject({ code: 'date-in-past' });
    expect(issue('wu', {}, { subject: member('chen', []) })).toMatchObject({ code: 'subject-not-cadre' });
    expect(issue('wu', {}, { subject: member('chen', ['cadre'], { unitId: 'it', kin: ['wu'] }) })).toMatchObject({
      code: 'tied',
    });
    expect(issue('wu', { problems: [] })).toMatchObject({ code: 'payload-invalid' });
  });

  it('[M9] stands alone or beside a case of that cadre, tolerated or not, and beside nobody else’s', () => {
    const own = { relatedCase: { subjectId: 'chen', number: '容错〔2026〕1号' } };
    const beside = issue('wu', { caseId: 'c1' }, own);
    expect(beside).toMatchObject({ ok: true, next: { caseId: 'c1', caseNumber: '容错〔2026〕1号' } });
    expect(issue('wu', {})).toMatchObject({ ok: true, next: { caseId: null } });
    expect(issue('wu', { caseId: 'c1' })).toMatchObject({ code: 'case-not-theirs' });
    const other = { relatedCase: { subjectId: 'lin', number: null } };
    expect(issue('wu', { caseId: 'c1' }, other)).toMatchObject({ code: 'case-not-theirs' });
  });

  it('[M9] opens the day that it sets, lists its problems, and is seen by the cadre and by who is to watch it', () => {
    const decision = doneOrder('issue', 'wu', 'draft');
    expect(decision.next).toMatchObject({
      ...{ parties: ['chen'], desk: ['sun', 'wu', 'zhou'], office: [], watch: ['han'] },
      ...{ problems: { p1: '没有演练', p2: '没有及时报告' }, limits: { rectification: { due } } },
    });
    expect(decision.deadlines['rectification']?.steps.map(({ id }) => id)).toEqual([
      ...['before-3', 'before-1', 'after-0', 'after-2', 'after-5'],
    ]);
    const committee = issue('xu', { as: 'committee' });
    expect(committee).toMatchObject({ ok: true, next: { desk: [], office: ['shen', 'xu'], chair: ['xu'] } });
  });
});

describe('putting right', () => {
  it.each([
    ['plan', 'issued', { steps: { p1: { what: '演练', by: due } } }],
    ['report', 'underway', { done: { p1: '完成' } }],
  ] as const)('[M9] “%s” speaks of every problem, and of none that is not listed', (kind, status, some) => {
    expect(askOrder(kind, 'chen', status, some)).toMatchObject({ code: 'problems-left', facts: { problems: ['p2'] } });
    const [field = '', whole] = Object.entries(orderAsked[kind])[0] ?? [];
    const more = { [field]: { ...whole, p9: Object.values(whole as object)[0] } };
    expect(askOrder(kind, 'chen', status, more)).toMatchObject({ code: 'no-such-problem' });
  });

  it('[M9] is verified problem by problem: one left unverified closes nothing', () => {
    expect(askOrder('verify', 'wu', 'reported', { notes: { p1: '属实' } })).toMatchObject({ code: 'problems-left' });
    const closed = doneOrder('verify', 'wu', 'reported');
    expect(closed.next).toMatchObject({ status: 'closed', closedOn: '2026-11-23', limits: {} });
    expect(closed.deadlines['followUp']?.steps[0]?.at).toBe('2027-05-22T16:00:00.000Z');
    expect(closed.deadlines['rectification']).toBeNull();
  });

  it('[M9] stands still while it is verified, and goes on to its day when it is sent back', () => {
    const reported = doneOrder('report', 'chen', 'underway').next;
    expect(reported.limits.rectification?.due).toBeNull();
    expect(doneOrder('sendBack', 'wu', reported).next).toMatchObject({
      status: 'underway',
      limits: { rectification: { due } },
    });
    const early = { open: { p2: '未公布' }, until: '2027-01-15' };
    expect(askOrder('sendBack', 'wu', reported, early)).toMatchObject({ code: 'date-stands' });
    const late = { now: '2026-12-21T02:00:00.000Z' as Instant };
    expect(askOrder('sendBack', 'wu', reported, undefined, late)).toMatchObject({ code: 'new-date-needed' });
    expect(askOrder('sendBack', 'wu', reported, { ...early, until: '2026-12-21' }, late)).toMatchObject({
      code: 'date-in-past',
    });
    const again = doneOrder('sendBack', 'wu', reported, early, late).next;
    expect(again).toMatchObject({ dueOn: '2027-01-15', extended: false });
    expect(askOrder('sendBack', 'wu', reported, { open: { p9: '没有' } })).toMatchObject({ code: 'no-such-problem' });
  });

  it('[M9] [M13] is extended once, to a later day, within what the parameters allow', () => {
    const to = (until: string, state: Parameters<typeof askOrder>[2] = 'underway') =>
      askOrder('extend', 'wu', state, { until, reason: '升级' });
    const extended = to('2027-01-18');
    expect(extended).toMatchObject({ ok: true, next: { extended: true, dueOn: '2027-01-18' } });
    expect(to('2027-01-19')).toMatchObject({ code: 'extension-too-long' });
    expect(to('2026-12-18')).toMatchObject({ code: 'extension-too-short' });
    expect(to('2026-11-22')).toMatchObject({ code: 'date-in-past' });
    if (extended.ok) expect(to('2027-02-01', extended.next)).toMatchObject({ code: 'already-extended' });
  });

  it('[M11a] tells the cadre before the day, and after it the issuer and then supervision', () => {
    const told = (step: string, day: string) =>
      doneOrder(
        'remind',
        'system',
        'underway',
        { ...orderAsked.remind, step },
        { now: `${day}T02:00:00.000Z` as Instant },
      ).event.tells;
    expect(told('before-3', '2026-12-15')).toEqual(['subject']);
    expect(told('after-0', '2026-12-18')).toEqual(['subject']);
    expect(told('after-2', '2026-12-22')).toEqual(['issuer']);
    expect(told('after-5', '2026-12-25')).toEqual(['supervisor']);
    expect(
      askOrder('remind', 'system', 'reported', orderAsked.remind, { now: '2026-12-21T02:00:00.000Z' as Instant }),
    ).toMatchObject({ code: 'no-such-request' });
  });

  it('[M9] is looked at again once, after which nobody is told of it any more', () => {
    expect(doneOrder('followUpDue', 'system', 'closed').event.tells).toEqual(['issuer', 'staff']);
    const looked = doneOrder('followUp', 'sun', 'closed');
    expect(looked.deadlines['followUp']).toBeNull();
    expect(askOrder('followUp', 'wu', looked.next)).toMatchObject({ code: 'already-followed-up' });
    expect(askOrder('followUpDue', 'system', looked.next)).toMatchObject({ code: 'already-followed-up' });
    const ahead = { ...orderAsked.followUp, on: '2026-12-01' as PlainDate };
    expect(askOrder('followUp', 'wu', 'closed', ahead)).toMatchObject({ code: 'date-in-future' });
  });

  it('[M9] comes with originals of its own part, and with no others', () => {
    const payload = { ...orderAsked.progress, files: ['f1'] };
    const own = { files: [orderFile('f1', 'progress')] };
    expect(doneOrder('progress', 'chen', 'underway', payload, own).adopts.map(({ path }) => path)).toEqual([
      'files/f1',
    ]);
    const other = { files: [orderFile('f1', 'report')] };
    expect(askOrder('progress', 'chen', 'underway', payload, other)).toMatchObject({ code: 'file-not-ready' });
  });
});

describe('any sequence of actions by anybody on an order', () => {
  it('[M9] closes nothing with a problem unverified, extends once, and keeps the order as it was issued', () => {
    const names = Object.keys(orderPeople) as OrderName[];
    const course = ['issue', 'plan', 'progress', 'report', 'sendBack', 'report', 'verify', 'followUp'] as const;
    let closed = 0;
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 15, maxLength: 30 });
    fc.assert(
      fc.property(steps, (numbers) => {
        const play = new Play<RectificationVocabulary>(rectificationKind, orderIn('draft'), (at, _, by, actionId) =>
          orderFacts(orderPeople[by as OrderName], {
            actionId,
            digest: (value) => digestOf(canonicalJson(value)),
            course: CourseBook.parse(at.documents.get('books/course') ?? emptyCourse),
          }),
        );
        let issued: string | undefined;
        let next = 0;
        for (const [chance, who, what] of numbers) {
          const random = chance % 3 === 0;
          const kind = random ? pick(rectificationActionKinds, what) : pick(course, next);
          const people = random ? [pick(names, who)] : names;
          for (const name of people) {
            if (!play.ask(kind, name, orderAsked[kind]).ok) continue;
            if (kind === pick(course, next)) next += 1;
            break;
          }
          const order = JSON.stringify(play.documents.get('evidence/order'));
          issued = issued ?? order;
          expect(order).toBe(issued);
        }
        expect(play.happened.filter((kind) => kind === 'extend').length).toBeLessThanOrEqual(1);
        RectificationState.parse(play.state);
        if (play.state.status !== 'closed') return;
        closed += 1;
        const { verifications } = CourseBook.parse(play.documents.get('books/course'));
        const last = verifications.filter(({ outcome }) => outcome === 'verified').at(-1);
        expect(Object.keys(last?.notes ?? {})).toEqual(Object.keys(play.state.problems));
      }),
      { numRuns: 300 },
    );
    expect(closed).toBeGreaterThan(60);
  });
});

describe('the words of putting right', () => {
  it('say of every refusal what stands against it and what to do', () => {
    const codes = [...kernelRefusalCodes, ...rectificationRefusalCodes];
    expect(poorlyWorded(codes, rectificationRefusalWords)).toEqual([]);
  });
});
