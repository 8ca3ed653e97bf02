import { describe, expect, it } from 'vitest';
import { member } from '../case/fixtures.ts';
import { kernelRefusalCodes } from '../kernel/refusal.ts';
import { type ExpectedRow, rowsOf, surprises, type Trial } from '../kernel/table.fixture.ts';
import { poorlyWorded } from '../kernel/words.fixture.ts';
import type { PlainDate } from '../time/time.ts';
import { type FilingActionKind, filingActionKinds } from './actions.ts';
import { checkDossier } from './dossier.ts';
import { askFiling, doneFiling, dossier, type FilingName, file, filingIn, inFavour } from './fixtures.ts';
import { filingProcedure } from './procedure.ts';
import { type FilingStatus, filingStatuses } from './state.ts';
import { dossierProblemText, filingRefusalWords } from './text/zh.ts';
import { type FilingVocabulary, filingRefusalCodes } from './vocabulary.ts';

const open: FilingStatus[] = ['submitted', 'returned', 'examined', 'deliberating'];
const offices = ['head', 'committee', 'secretary', 'deputy', 'supervisor'] as const;

const table: Readonly<Record<FilingActionKind, ExpectedRow<FilingVocabulary>>> = {
  submit: { by: ['applicant'], from: ['draft', 'returned'], to: ['submitted'] },
  return: { by: ['staff'], from: ['submitted'], to: ['returned'] },
  examine: { by: ['staff'], from: ['submitted'], to: ['examined'] },
  withdraw: { by: ['applicant'], from: open, to: ['withdrawn'] },
  declareTie: { by: ['staff', ...offices], from: open, to: 'same' },
  askRecusal: { by: ['applicant', 'subject', 'unit', 'staff', ...offices], from: open, to: 'same' },
  decideRecusal: { by: ['head', 'secretary', 'deputy', 'supervisor'], from: open, to: 'same' },
  putOnAgenda: { by: ['secretary', 'deputy'], from: ['examined', 'deliberating'], to: ['deliberating'] },
  attend: { by: ['committee', 'secretary', 'deputy'], from: ['deliberating'], to: 'same' },
  vote: { by: ['committee', 'secretary', 'deputy'], from: ['deliberating'], to: 'same' },
  approve: { by: ['secretary'], from: ['deliberating'], to: ['filed'] },
  refuse: { by: ['secretary'], from: ['deliberating'], to: ['refused'] },
  report: { by: ['applicant', 'subject'], from: ['filed'], to: 'same' },
  close: { by: ['applicant', 'subject'], from: ['filed'], to: ['closed'] },
  remind: { by: ['system'], from: ['submitted', 'returned'], to: 'same' },
  recount: { by: ['system'], from: ['submitted', 'returned'], to: 'same' },
};

const onRecord = filingStatuses.filter((status) => status !== 'draft');
const before: FilingStatus[] = ['examined', 'deliberating', 'filed', 'refused', 'closed'];

const trial: Trial<FilingVocabulary, FilingName> = {
  table,
  statuses: filingStatuses,
  standing: {
    chen: { applicant: filingStatuses, subject: onRecord },
    zhao: { unit: onRecord },
    qian: {},
    sun: { staff: onRecord },
    wu: { head: onRecord },
    zheng: {},
    han: { supervisor: onRecord },
    you: {},
    xu: { committee: before, secretary: before },
    shen: { committee: before, deputy: before },
    he: { committee: before },
    system: { system: filingStatuses },
  },
  guarded: {
    decideRecusal: { xu: 'other-decider', shen: 'other-decider', han: 'other-decider' },
    refuse: { xu: 'majority-in-favour' },
    remind: { system: 'no-such-request' },
    recount: { system: 'no-such-request' },
  },
  ask: (kind, who, status) => askFiling(kind, who, status),
};

describe('the filing table', () => {
  it.each(filingActionKinds)('[M10.3] lets “%s” be done by whom and from where the measures say', (kind) => {
    expect(surprises(kind, trial)).toEqual([]);
  });

  it('[M10.3] says the same as the table written out by hand', () => {
    expect(rowsOf(filingProcedure.actions)).toEqual(rowsOf(table));
  });

  it('[M10.3] never approves by silence: nothing that the house does by itself leads anywhere', () => {
    const byHouse = Object.values(filingProcedure.actions).filter(({ by }) => by.includes('system'));
    expect(byHouse.map(({ to }) => to)).toEqual(['same', 'same']);
    expect(filingProcedure.automatic).toEqual({});
  });
});

describe('submitting a dossier', () => {
  it('[M10.3] lets a unit’s clerk file for a cadre of the unit, and nobody for another unit', () => {
    const ofUnit = { ...dossier, applicantKind: 'unit' };
    const draft = filingIn('draft', { applicantId: 'zhao', parties: ['zhao'] });
    const { next } = doneFiling('submit', 'zhao', draft, undefined, { draft: ofUnit });
    expect(next).toMatchObject({
      status: 'submitted',
      applicantKind: 'unit',
      parties: ['chen'],
      desk: ['sun', 'wu', 'zhou'],
    });
    const elsewhere = filingIn('draft', { applicantId: 'qian', parties: ['qian'] });
    expect(askFiling('submit', 'qian', elsewhere, undefined, { draft: ofUnit })).toMatchObject({
      code: 'unit-not-own',
    });
    expect(askFiling('submit', 'qian', elsewhere)).toMatchObject({ code: 'self-not-subject' });
    const aboutOneself = { ...ofUnit, subjectId: 'zhao' };
    expect(askFiling('submit', 'zhao', draft, undefined, { draft: aboutOneself })).toMatchObject({
      code: 'unit-about-oneself',
    });
    const stranger = { subject: member('chen', []) };
    expect(askFiling('submit', 'chen', 'draft', undefined, stranger)).toMatchObject({ code: 'subject-not-cadre' });
  });

  it.each(['legality', 'experts', 'risks'] as const)('[M10.3] does not take it without its part “%s”', (part) => {
    const { [part]: _, ...without } = dossier;
    const refusal = askFiling('submit', 'chen', 'draft', undefined, { draft: without });
    expect(refusal).toMatchObject({ code: 'dossier-incomplete' });
    const checked = checkDossier(without, '2026-11-23' as PlainDate);
    expect(checked.ok ? [] : checked.problems.map(({ field }) => field.split('.')[0])).toContain(part);
    for (const problem of checked.ok ? [] : checked.problems)
      expect(dossierProblemText(problem)).toMatch(/^请填写“.+”$/);
  });

  it('[M10.3] says which dates cannot be', () => {
    const wrong = {
      ...dossier,
      legality: { ...dossier.legality, on: '2026-11-24' },
      project: { ...dossier.project, until: '2027-02-01' },
    };
    const checked = checkDossier(wrong, '2026-11-23' as PlainDate);
    expect(checked).toEqual({
      ok: false,
      problems: [
        { field: 'legality.on', code: 'in-future' },
        { field: 'project.until', code: 'ends-before' },
      ],
    });
  });

  it('[M10.3] pauses the examination while it is with whoever files, and ends it with the examination', () => {
    const submitted = doneFiling('submit', 'chen', 'draft').next;
    expect(submitted.limits.examination).toMatchObject({ opened: '2026-11-23', due: '2026-12-14' });
    const returned = doneFiling('return', 'sun', submitted).next;
    expect(returned).toMatchObject({ supplements: { experts: '请补充签名' }, limits: { examination: { due: null } } });
    const again = doneFiling('submit', 'chen', returned).next;
    expect(again).toMatchObject({ submissions: 2, supplements: {}, limits: { examination: { due: '2026-12-14' } } });
    expect(doneFiling('examine', 'sun', again).next.limits).toEqual({});
    const other = { ...dossier, subjectId: 'zhao' };
    expect(askFiling('submit', 'chen', returned, undefined, { draft: { ...other, applicantKind: 'unit' } }).ok).toBe(
      false,
    );
  });

  it('[M10.3] is examined part by part: one left out is no examination', () => {
    const parts = { legality: '齐备', experts: '齐备' };
    expect(askFiling('examine', 'sun', 'submitted', { parts, advice: '建议' })).toMatchObject({
      code: 'payload-invalid',
    });
  });

  it('[M7.2a] [M10.3] is handled by nobody tied to the project, and by nobody recused', () => {
    const kin = member('sun', ['handler'], { department: 'organization', kin: ['chen'] });
    expect(askFiling('examine', kin, 'submitted')).toMatchObject({ code: 'tied' });
    const { next } = doneFiling('declareTie', 'he', 'deliberating');
    expect(next).toMatchObject({ recused: ['he'], bench: ['shen', 'xu'] });
    expect(askFiling('vote', 'he', next)).toMatchObject({ code: 'not-yours' });
    const asked = doneFiling('askRecusal', 'chen', 'deliberating', { of: 'xu', reason: '有过争执' }).next;
    expect(asked.deciders).toEqual(['deputy']);
    expect(askFiling('askRecusal', 'chen', 'submitted', { of: 'he', reason: '无' })).toMatchObject({
      code: 'not-on-the-case',
    });
  });
});

describe('the committee decides on a filing', () => {
  const against = (...uids: string[]) => ({
    ...inFavour,
    votes: Object.fromEntries(
      ['xu', 'shen', 'he'].map((uid) => [
        uid,
        { vote: uids.includes(uid) ? ('against' as const) : ('for' as const), byHand: false, enteredBy: uid },
      ]),
    ),
  });

  it('[M10.3] files it with a number of the year and locks every part with its originals', () => {
    const files = [file('l1', 'legality'), file('e1', 'experts'), file('late', 'risks', 1), file('p1', 'progress')];
    const decision = doneFiling('approve', 'xu', 'deliberating', undefined, { files });
    expect(decision.next).toMatchObject({ status: 'filed', number: '备〔2026〕7号' });
    expect(decision.counter).toEqual({ series: 'filing-2026', value: 7 });
    const lock = decision.documents.find(({ path }) => path === 'lock/dossier')?.data;
    expect(lock).toMatchObject({
      number: '备〔2026〕7号',
      evidence: 'evidence/submission-1',
      parts: { legality: { files: [{ id: 'l1' }] }, experts: { files: [{ id: 'e1' }] }, risks: { files: [] } },
    });
    expect(decision.next.lock?.digest).toBe(lock?.['digest']);
  });

  it('[M10.3] gives another fingerprint wherever one word or one original is another', () => {
    const lockOf = (more: Parameters<typeof doneFiling>[4]): string | undefined =>
      doneFiling('approve', 'xu', 'deliberating', undefined, more).next.lock?.digest;
    const same = lockOf({});
    expect(lockOf({})).toBe(same);
    const other = { ...dossier, risks: { ...dossier.risks, mitigation: '另有措施。' } };
    expect(lockOf({ dossier: other })).not.toBe(same);
    expect(lockOf({ files: [file('l1', 'legality')] })).not.toBe(same);
    expect(lockOf({ dossier: { ...dossier, project: { ...dossier.project, title: '另一项目' } } })).not.toBe(same);
  });

  it('[M10.3] neither files nor refuses without a quorum, against the majority, or ahead of the meeting', () => {
    const absent = {
      ...inFavour,
      present: ['xu'],
      votes: { xu: { vote: 'for' as const, byHand: false, enteredBy: 'xu' } },
    };
    for (const kind of ['approve', 'refuse']) {
      expect(askFiling(kind, 'xu', 'deliberating', undefined, { meeting: absent })).toMatchObject({
        code: 'no-quorum',
      });
      const ahead = { ...inFavour, on: '2026-12-01' as PlainDate };
      expect(askFiling(kind, 'xu', 'deliberating', undefined, { meeting: ahead })).toMatchObject({
        code: 'meeting-ahead',
      });
    }
    const split = against('shen', 'he');
    expect(askFiling('approve', 'xu', 'deliberating', undefined, { meeting: split })).toMatchObject({
      code: 'no-majority',
    });
    expect(doneFiling('refuse', 'xu', 'deliberating', undefined, { meeting: split }).next.status).toBe('refused');
  });

  it('[M10.3] keeps the votes of a meeting that is called again, and of one that a withdrawal ended', () => {
    const again = doneFiling('putOnAgenda', 'xu', 'deliberating');
    expect(again.documents.map(({ path }) => path)).toEqual(['archive/meeting-1']);
    const silent = { on: '2026-11-20', due: ['xu', 'shen', 'he'] };
    expect(askFiling('putOnAgenda', 'xu', 'deliberating', silent)).toMatchObject({ code: 'votes-cast' });
    expect(doneFiling('withdraw', 'chen', 'deliberating').documents.map(({ path }) => path)).toEqual([
      'archive/meeting-1',
    ]);
    expect(askFiling('withdraw', 'chen', 'filed')).toMatchObject({ code: 'wrong-state' });
  });
});

describe('after filing', () => {
  it('[M10.3] progress stands beside what was filed, with its originals', () => {
    const payload = { on: '2026-11-20', text: '进展', files: ['p1'] };
    const decision = doneFiling('report', 'chen', 'filed', payload, { files: [file('p1', 'progress')] });
    expect(decision.books.map(({ path }) => path)).toEqual(['books/progress']);
    expect(decision.adopts.map(({ path }) => path)).toEqual(['files/p1']);
    expect(askFiling('report', 'chen', 'filed', payload)).toMatchObject({ code: 'file-not-ready' });
    expect(askFiling('report', 'chen', 'filed', { on: '2026-11-30', text: '进展' })).toMatchObject({
      code: 'date-in-future',
    });
  });
});

describe('the words of a filing', () => {
  it('say of every refusal what stands against it and what to do', () => {
    const codes = [...kernelRefusalCodes, ...filingRefusalCodes];
    expect(poorlyWorded(codes, filingRefusalWords)).toEqual([]);
  });
});
