import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { institution, member, now, people } from '../case/fixtures.ts';
import { decide } from '../kernel/decide.ts';
import { Play, pick } from '../kernel/play.fixture.ts';
import { kernelRefusalCodes } from '../kernel/refusal.ts';
import { type ExpectedRow, rowsOf, surprises, type Trial } from '../kernel/table.fixture.ts';
import { poorlyWorded } from '../kernel/words.fixture.ts';
import type { Member } from '../people/member.ts';
import { type NoticeActionKind, type NoticePayloads, noticeActionKinds } from './actions.ts';
import { NoticeContent, type NoticeKind, PublicNotice } from './content.ts';
import { noticeKind } from './kind.ts';
import { noticeCirclesOf, noticeProcedure } from './procedure.ts';
import { publicOf } from './public.ts';
import { NoticeState, type NoticeStatus, newNotice, noticeStatuses } from './state.ts';
import { noticeRefusalWords } from './text/zh.ts';
import { type NoticeFacts, type NoticeVocabulary, noticeRefusalCodes } from './vocabulary.ts';

const everybody = { ...people, qin: member('qin', ['publisher']), mo: member('mo', ['publisher']) };
type Who = keyof typeof everybody;
const house: NoticeFacts['institution'] = { ...institution, publishers: [everybody.qin, everybody.mo] };

const content: NoticeContent = {
  kind: 'goodCase',
  slug: 'credit-bank-2026',
  title: '学分银行试点',
  paragraphs: ['第一段。', '第二段。'],
};

function noticeIn(status: NoticeStatus, more: Partial<NoticeState> = {}): NoticeState {
  const blank = NoticeState.parse({ ...newNotice('qin'), createdAt: now });
  if (status === 'draft') return { ...blank, ...more };
  const published = status === 'published' || status === 'withdrawn';
  const state: NoticeState = {
    ...blank,
    status,
    onRecord: true,
    kind: 'goodCase',
    slug: content.slug,
    title: content.title,
    submissions: 1,
    approvedBy: status === 'approved' || published ? 'shen' : null,
    publishedAt: published ? now : null,
    version: 1,
    ...more,
  };
  return { ...state, ...noticeCirclesOf(state, house) };
}

const payloads: NoticePayloads = {
  submit: {},
  return: { seen: 1, what: '请补充数据' },
  approve: { seen: 1 },
  publish: {},
  withdraw: { reason: '内容有误' },
};

function factsFor(actor: Member, more: Partial<NoticeFacts> = {}): NoticeFacts {
  const base = { now, actor, actionId: 'a1', digest: () => 'digest', draft: content, content };
  return { ...base, slugTaken: false, source: null, institution: house, ...more };
}

function ask(
  kind: NoticeActionKind,
  who: Who | Member,
  at: NoticeStatus | NoticeState,
  payload: unknown = payloads[kind],
  more: Partial<NoticeFacts> = {},
) {
  const actor = typeof who === 'string' ? everybody[who] : who;
  return decide(noticeProcedure, typeof at === 'string' ? noticeIn(at) : at, { kind, payload }, factsFor(actor, more));
}

const table: Readonly<Record<NoticeActionKind, ExpectedRow<NoticeVocabulary>>> = {
  submit: { by: ['author'], from: ['draft', 'returned'], to: ['submitted'] },
  return: { by: ['deputy'], from: ['submitted'], to: ['returned'] },
  approve: { by: ['deputy'], from: ['submitted'], to: ['approved'] },
  publish: { by: ['publisher'], from: ['approved'], to: ['published'] },
  withdraw: {
    by: ['publisher', 'deputy'],
    from: ['submitted', 'returned', 'approved', 'published'],
    to: ['withdrawn'],
  },
};
const onRecord = noticeStatuses.filter((status) => status !== 'draft');
const nobody = {};
const trial: Trial<NoticeVocabulary, Who> = {
  table,
  statuses: noticeStatuses,
  standing: {
    qin: { author: noticeStatuses, publisher: onRecord },
    mo: { publisher: onRecord },
    shen: { deputy: onRecord },
    han: { supervisor: onRecord },
    ...{ chen: nobody, zhao: nobody, qian: nobody, sun: nobody, zhou: nobody, wu: nobody, zheng: nobody },
    ...{ you: nobody, xu: nobody, he: nobody, yang: nobody },
  },
  ask: (kind, who, status) => ask(kind, who, status),
};

describe('the table of notices', () => {
  it.each(noticeActionKinds)('[M10.4] lets “%s” be done by whom and from where the measures say', (kind) => {
    expect(surprises(kind, trial)).toEqual([]);
  });

  it('[M10.4] says the same as the table written out by hand', () => {
    expect(rowsOf(noticeProcedure.actions)).toEqual(rowsOf(table));
  });
});

describe('a notice', () => {
  it('[M10.4] is approved by a deputy secretary who did not write it, and who saw what is approved', () => {
    expect(ask('approve', 'shen', 'submitted', { seen: 2 })).toMatchObject({ code: 'seen-another' });
    expect(ask('return', 'shen', 'submitted', { seen: 2, what: '修改' })).toMatchObject({ code: 'seen-another' });
    const both = member('shen', ['deputy', 'publisher']);
    expect(ask('approve', both, noticeIn('submitted', { authorId: 'shen' }))).toMatchObject({ code: 'own-draft' });
    expect(ask('approve', 'shen', 'submitted')).toMatchObject({ to: 'approved', next: { approvedBy: 'shen' } });
  });

  it('[M10.4] has an address of its own, for good', () => {
    expect(ask('submit', 'qin', 'draft', {}, { slugTaken: true })).toMatchObject({ code: 'slug-taken' });
    const other = { draft: { ...content, slug: 'another-one' } };
    expect(ask('submit', 'qin', 'returned', {}, other)).toMatchObject({ code: 'slug-fixed' });
    for (const slug of ['', 'A', '学分', '-a-b', 'a b', '../cases', 'a']) {
      expect({ slug, ok: NoticeContent.safeParse({ ...content, slug }).success }).toEqual({ slug, ok: false });
    }
    expect(ask('submit', 'qin', 'draft', {}, { draft: { ...content, paragraphs: [] } })).toMatchObject({
      code: 'content-incomplete',
    });
  });

  it.each([
    ['clarification', 'bulletin'],
    ['statement', 'statement'],
  ] as const)('[M10.1] [M10.4] “%s” makes public only what was cleared up as a “%s”', (kind: NoticeKind, form) => {
    const draft = { ...content, kind };
    const named = { clarificationId: 'c1' };
    expect(ask('submit', 'qin', 'draft', {}, { draft })).toMatchObject({ code: 'source-missing' });
    for (const source of [
      { cleared: false, form },
      { cleared: true, form: 'letter' as const },
      { cleared: true, form: null },
    ]) {
      expect(ask('submit', 'qin', 'draft', named, { draft, source })).toMatchObject({ code: 'not-cleared-for-it' });
    }
    expect(ask('submit', 'qin', 'draft', named, { draft, source: { cleared: true, form } })).toMatchObject({
      to: 'submitted',
    });
  });

  it.each(noticeStatuses)('[M10.4] shows the public nothing in the state “%s” unless it is published', (status) => {
    const shown = publicOf(noticeIn(status), content);
    expect(shown !== null).toBe(status === 'published');
    if (shown) {
      expect(PublicNotice.parse(shown)).toEqual({
        ...{ kind: 'goodCase', title: '学分银行试点', paragraphs: ['第一段。', '第二段。'] },
        ...{ publishedOn: '2026-11-23', publishedAt: now },
      });
    }
  });
});

describe('any sequence of actions by anybody on a notice', () => {
  it('[M10.4] makes nothing public but what a deputy approved, word for word', () => {
    const names = Object.keys(everybody) as Who[];
    let shown = 0;
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 15, maxLength: 30 });
    fc.assert(
      fc.property(steps, (numbers) => {
        let typed: NoticeContent = content;
        const frozen = (play: Play<NoticeVocabulary>): NoticeContent | null => {
          const data = play.documents.get(`evidence/submission-${play.state.submissions}`);
          return data ? NoticeContent.parse(data) : null;
        };
        const play = new Play<NoticeVocabulary>(noticeKind, noticeIn('draft'), (at, _, by, actionId) =>
          factsFor(everybody[by as Who], { actionId, draft: typed, content: frozen(at) }),
        );
        let approved: string | null = null;
        for (const [chance, who, what] of numbers) {
          // The draft goes on being typed, whatever has been submitted.
          typed = { ...content, paragraphs: [`草稿 ${what}`] };
          const kind = pick(noticeActionKinds, chance % 3 === 0 ? what : ([0, 2, 3][play.happened.length % 3] ?? 0));
          const payload =
            kind === 'approve' || kind === 'return'
              ? { ...payloads[kind], seen: play.state.submissions }
              : payloads[kind];
          const people = chance % 3 === 0 ? [pick(names, who)] : (['qin', 'shen'] as const);
          for (const name of people) if (play.ask(kind, name, payload).ok) break;
          const last = frozen(play);
          if (play.happened.at(-1) === 'approve') approved = JSON.stringify(last?.paragraphs);
          const notice = last && publicOf(play.state, last);
          if (!notice) continue;
          shown += 1;
          expect(play.happened).toContain('approve');
          expect(JSON.stringify(notice.paragraphs)).toBe(approved);
        }
        NoticeState.parse(play.state);
      }),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});

describe('the words of a notice', () => {
  it('say of every refusal what stands against it and what to do', () => {
    const codes = [...kernelRefusalCodes, ...noticeRefusalCodes];
    expect(poorlyWorded(codes, noticeRefusalWords, 'withdraw')).toEqual([]);
  });
});
