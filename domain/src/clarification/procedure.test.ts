import { describe, expect, it } from 'vitest';
import { kernelRefusalCodes } from '../kernel/refusal.ts';
import { type ExpectedRow, rowsOf, surprises, type Trial } from '../kernel/table.fixture.ts';
import { poorlyWorded } from '../kernel/words.fixture.ts';
import type { Instant } from '../time/time.ts';
import { type ClarificationActionKind, clarificationActionKinds } from './actions.ts';
import { emptyClarificationBooks } from './books.ts';
import {
  askClearing,
  type ClearingName,
  clearingAsked,
  clearingFile,
  clearingIn,
  clearingPeople,
  doneClearing,
  reporter,
} from './fixtures.ts';
import { clarificationProcedure } from './procedure.ts';
import {
  type ClarificationStatus,
  type Conclusion,
  clarificationStatuses,
  conclusions,
  ownConclusions,
} from './state.ts';
import { clarificationRefusalWords, conclusionWords } from './text/zh.ts';
import { type ClarificationVocabulary, clarificationRefusalCodes } from './vocabulary.ts';

const open: ClarificationStatus[] = ['registered', 'verifying', 'referred', 'concluded', 'clarified'];
const above = ['head', 'secretary', 'deputy', 'supervisor'] as const;

const table: Readonly<Record<ClarificationActionKind, ExpectedRow<ClarificationVocabulary>>> = {
  register: { by: ['author'], from: ['draft'], to: ['registered'] },
  assess: { by: ['head'], from: ['registered'], to: ['verifying', 'setAside'] },
  assign: { by: ['head'], from: ['registered', 'verifying'], to: 'same' },
  declareTie: { by: ['handler', ...above, 'superior'], from: open, to: 'same' },
  askRecusal: { by: ['subject', 'handler', ...above], from: open, to: 'same' },
  decideRecusal: { by: above, from: open, to: 'same' },
  addMaterial: { by: ['handler'], from: ['verifying'], to: 'same' },
  extend: { by: ['head'], from: ['verifying'], to: 'same' },
  conclude: { by: ['head'], from: ['verifying'], to: ['concluded', 'referred'] },
  stateFacts: { by: ['head'], from: ['verifying'], to: ['clarified'] },
  recordReply: { by: ['superior', 'head'], from: ['referred'], to: ['concluded'] },
  handleMalice: { by: ['head'], from: ['concluded', 'clarified', 'closed'], to: 'same' },
  askWish: { by: ['handler', 'head'], from: ['concluded'], to: 'same' },
  stateWish: { by: ['subject', 'handler', 'head'], from: ['concluded'], to: 'same' },
  clarify: { by: ['head'], from: ['concluded'], to: ['clarified'] },
  followUp: { by: ['handler', 'head'], from: ['clarified'], to: ['closed'] },
  close: { by: ['head'], from: ['concluded'], to: ['closed'] },
  remind: { by: ['system'], from: ['registered', 'verifying'], to: 'same' },
  recount: { by: ['system'], from: ['registered', 'verifying'], to: 'same' },
};

const onRecord = clarificationStatuses.filter((status) => status !== 'draft');
const told: ClarificationStatus[] = ['concluded', 'clarified', 'closed'];
const nobody = {};
const trial: Trial<ClarificationVocabulary, ClearingName> = {
  table,
  statuses: clarificationStatuses,
  standing: {
    chen: { subject: told },
    zheng: { author: ['draft'], handler: onRecord },
    feng: { handler: ['verifying', 'referred', ...told] },
    gao: { head: onRecord },
    han: { supervisor: onRecord },
    yang: { superior: ['referred'] },
    system: { system: clarificationStatuses },
    ...{ pan: nobody, zhao: nobody, qian: nobody, sun: nobody, zhou: nobody, wu: nobody, you: nobody },
    ...{ xu: nobody, shen: nobody, he: nobody },
  },
  guarded: {
    stateFacts: { gao: 'not-opinion' },
    handleMalice: { gao: 'no-malice-found' },
    close: { gao: 'to-be-cleared' },
    decideRecusal: { han: 'other-decider' },
    remind: { system: 'no-such-request' },
    recount: { system: 'no-such-request' },
  },
  ask: (kind, who, status) => askClearing(kind, who, status),
};

describe('the clarification table', () => {
  it.each(clarificationActionKinds)('[M10.1] lets “%s” be done by whom and from where the measures say', (kind) => {
    expect(surprises(kind, trial)).toEqual([]);
  });

  it('[M10.1] says the same as the table written out by hand', () => {
    expect(rowsOf(clarificationProcedure.actions)).toEqual(rowsOf(table));
  });
});

describe('registering', () => {
  it('[M10.2] is for the discipline office, with the identity in the sealed part on purpose or not at all', () => {
    expect(askClearing('register', 'sun', clearingIn('draft', { authorId: 'sun' }))).toMatchObject({
      code: 'not-discipline',
    });
    expect(askClearing('register', 'zheng', 'draft', undefined, { reporter: null })).toMatchObject({
      code: 'reporter-missing',
    });
    const without = { ...clearingAsked.register, sealed: false };
    expect(askClearing('register', 'zheng', 'draft', without)).toMatchObject({ code: 'reporter-left' });
    const { books } = doneClearing('register', 'zheng', 'draft', without, { reporter: null });
    expect(books[0]?.data).toMatchObject({ sealed: false });
  });

  it('[M10.1] shows it to whoever registered it, the head and supervision; not to the person, nor to any other clerk', () => {
    const { next, event } = doneClearing('register', 'zheng', 'draft');
    expect(next).toMatchObject({ parties: [], desk: ['gao', 'zheng'], keepers: ['zheng'], watch: ['han'], office: [] });
    expect(event.tells).toEqual(['head', 'supervisor']);
    expect(JSON.stringify(next)).not.toContain('供应商');
  });

  it('[M7.2a] [M10.2] keeps out whoever is tied to the person or to the reporter, without a word on which', () => {
    const own = (uid: string) => clearingIn('draft', { authorId: uid });
    const kinOfSubject = { ...clearingPeople.feng, kin: ['chen'] };
    const kinOfReporter = { ...clearingPeople.feng, kin: [reporter.uid ?? ''] };
    const refusals = [clearingPeople.pan, kinOfSubject, kinOfReporter].map((who) =>
      askClearing('register', who, own(who.uid)),
    );
    for (const refusal of refusals) expect(refusal).toEqual({ ok: false, code: 'kept-out', facts: {} });
    const assigned = askClearing('assign', 'gao', 'registered', {
      ...clearingAsked.assign,
      investigators: ['zheng', 'pan'],
    });
    expect(assigned).toMatchObject({ code: 'investigator-kept-out', facts: { name: 'pan同志' } });
  });

  it.each([
    [true, true, 'verifying'],
    [true, false, 'setAside'],
    [false, true, 'setAside'],
    [false, false, 'setAside'],
  ] as const)('[M10.1] a lead that is concrete (%s) and checkable (%s) is %s', (concrete, checkable, to) => {
    const decision = doneClearing('assess', 'gao', 'registered', { concrete, checkable, reason: '理由' });
    expect(decision.to).toBe(to);
    expect(Object.keys(decision.next.limits)).toEqual(to === 'verifying' ? ['verification'] : []);
  });

  it('[M10.1] is verified within sixty days, extended once', () => {
    const { next } = doneClearing('register', 'zheng', 'draft');
    expect(next.limits.verification).toMatchObject({ opened: '2026-11-23', length: { days: 60 } });
    const extended = doneClearing('extend', 'gao', 'verifying').next;
    expect(extended.limits.verification?.extended).toBe(true);
    expect(askClearing('extend', 'gao', extended, { until: '2027-02-18', reason: '再延' })).toMatchObject({
      code: 'already-extended',
    });
    expect(askClearing('extend', 'gao', 'verifying', { until: '2026-12-01', reason: '短' })).toMatchObject({
      code: 'extension-too-short',
    });
    expect(askClearing('extend', 'gao', 'verifying', { until: '2027-06-01', reason: '长' })).toMatchObject({
      code: 'extension-too-long',
    });
  });

  it('[M10.2] lets only chosen members of the team open the sealed part', () => {
    const stranger = { ...clearingAsked.assign, keepers: ['gao'] };
    expect(askClearing('assign', 'gao', 'registered', stranger)).toMatchObject({ code: 'not-of-team' });
    const none = doneClearing('assign', 'gao', 'registered', { ...clearingAsked.assign, keepers: [] }).next;
    expect(none).toMatchObject({ handlers: ['zheng', 'feng'], keepers: [] });
    const recused = doneClearing('declareTie', 'zheng', 'verifying').next;
    expect(recused).toMatchObject({ handlers: ['feng'], keepers: [], desk: ['feng', 'gao'] });
  });
});

describe('what is collected', () => {
  it('[M10.1] comes with originals of its own part, its body apart from the book', () => {
    const payload = { ...clearingAsked.addMaterial, files: ['f1'] };
    const decision = doneClearing('addMaterial', 'zheng', 'verifying', payload, {
      files: [clearingFile('f1', 'verification')],
    });
    expect(decision.adopts.map(({ path }) => path)).toEqual(['files/f1']);
    expect(decision.documents).toEqual([{ path: 'bodies/a1', data: { text: '全文', by: 'zheng' } }]);
    expect(JSON.stringify(decision.books)).not.toContain('全文');
    const other = { files: [clearingFile('f1', 'referral')] };
    expect(askClearing('addMaterial', 'zheng', 'verifying', payload, other)).toMatchObject({ code: 'file-not-ready' });
  });
});

describe('the case that it stands beside', () => {
  const register = (caseId: string | undefined, more: Parameters<typeof askClearing>[4] = {}) =>
    askClearing('register', 'zheng', 'draft', { ...clearingAsked.register, ...(caseId ? { caseId } : {}) }, more);

  it('[M10.1] is one of the same cadre, if any; somebody else’s and one that is not there are told the same', () => {
    expect(register(undefined)).toMatchObject({ ok: true, next: { caseId: null } });
    expect(register('c1')).toMatchObject({ ok: true, next: { caseId: 'c1' } });
    const answers = [null, { subjectId: 'lin', number: '容错〔2026〕2号' }].map((relatedCase) =>
      register('c1', { relatedCase }),
    );
    for (const answer of answers) expect(answer).toMatchObject({ code: 'case-not-theirs', facts: {} });
  });

  it('[M10.1] is where a substantiated report was handed over to, unless it stood beside another from the beginning', () => {
    const handed = { ...clearingAsked.conclude, conclusion: 'substantiated', caseId: 'c2' };
    const conclude = (before: string | null, more: Parameters<typeof askClearing>[4] = {}) =>
      askClearing('conclude', 'gao', clearingIn('verifying', { caseId: before }), handed, more);
    expect(conclude(null)).toMatchObject({ ok: true, next: { caseId: 'c2' } });
    expect(conclude('c1')).toMatchObject({ ok: true, next: { caseId: 'c1' } });
    expect(conclude(null, { relatedCase: null })).toMatchObject({ code: 'case-not-theirs' });
    const unfounded = askClearing('conclude', 'gao', 'verifying', { ...clearingAsked.conclude, caseId: 'c2' });
    expect(unfounded).toMatchObject({ ok: true, next: { caseId: null } });
  });
});

describe('conclusions', () => {
  const conclude = (changes: object) =>
    askClearing('conclude', 'gao', 'verifying', { ...clearingAsked.conclude, ...changes });

  it('[M10.1] [M10.2] are told apart exactly, and each leads where it must', () => {
    expect(conclude({ conclusion: 'substantiated' })).toMatchObject({ code: 'not-handed-over' });
    for (const link of [{ caseId: 'c1' }, { reference: '纪立〔2026〕3号' }]) {
      expect(conclude({ conclusion: 'substantiated', ...link })).toMatchObject({
        to: 'concluded',
        next: { conclusion: 'substantiated' },
      });
    }
    expect(conclude({})).toMatchObject({ to: 'concluded', next: { conclusion: 'unfounded' } });
    expect(conclude({ conclusion: 'unproven' })).toMatchObject({ to: 'concluded', next: { conclusion: 'unproven' } });
    expect(conclude({ conclusion: 'suspectedFalseAccusation' })).toMatchObject({ code: 'nothing-asked' });
    const up = conclude({ conclusion: 'suspectedFalseAccusation', question: '请认定' });
    expect(up).toMatchObject({
      to: 'referred',
      next: { superiors: ['yang'], concludedOn: null },
      event: { tells: ['superior', 'supervisor'] },
    });
  });

  it('[M10.2] nobody here finds that somebody accused falsely: only the superior’s reply does', () => {
    expect(ownConclusions).not.toContain('falseAccusation');
    expect(conclude({ conclusion: 'falseAccusation' })).toMatchObject({ code: 'payload-invalid' });
    const reply = (finding: string) =>
      doneClearing('recordReply', 'yang', 'referred', { finding, reply: '经研究' }).next;
    expect(reply('falseAccusation').conclusion).toBe('falseAccusation');
    // Wrong and honest: the report was unfounded, and no more.
    expect(reply('notFalseAccusation').conclusion).toBe('unfounded');
  });

  it('[M10.1] unproven is called false nowhere: not in its grounds, not in its words', () => {
    for (const word of ['失实', '不实', '虚假', '诬告', '捏 造']) {
      expect(conclude({ conclusion: 'unproven', grounds: `反映${word}` })).toMatchObject({ code: 'beyond-conclusion' });
    }
    expect(conclude({ conclusion: 'unfounded', grounds: '属于诬告' })).toMatchObject({ code: 'beyond-conclusion' });
    expect(conclusionWords.unproven).toContain('不能认定为失实');
    const accusing = conclusions.filter((each) => conclusionWords[each].includes('诬告'));
    expect(accusing).toEqual(['suspectedFalseAccusation', 'falseAccusation']);
  });

  it('[M7.2a] [M10.1] are drawn by a team of two at least', () => {
    const alone = clearingIn('verifying', { handlers: ['zheng'] });
    expect(askClearing('conclude', 'gao', alone)).toMatchObject({ code: 'too-few-investigators' });
  });

  it('[M10.2] malice is handled where the superior found it, and an honest report never is', () => {
    for (const conclusion of conclusions) {
      const decision = askClearing('handleMalice', 'gao', clearingIn('concluded', { conclusion }));
      expect({ conclusion, ok: decision.ok }).toEqual({ conclusion, ok: conclusion === 'falseAccusation' });
    }
  });
});

describe('clearing up', () => {
  const blank = { person: emptyClarificationBooks.person };

  it.each(conclusions.map((conclusion) => [conclusion]))(
    '[M10.1] after “%s” is possible only where something was wrong',
    (conclusion: Conclusion) => {
      const state = clearingIn('concluded', { conclusion });
      const can = conclusion === 'unfounded' || conclusion === 'falseAccusation';
      const text = { ...clearingAsked.clarify, text: '经核查，情况已经查清。' };
      for (const [kind, payload] of [
        ['askWish', undefined],
        ['stateWish', undefined],
        ['clarify', text],
      ] as const) {
        const outcome = askClearing(kind, 'gao', state, payload);
        expect({ kind, outcome: outcome.ok ? 'done' : outcome.code }).toEqual({
          kind,
          outcome: can ? 'done' : 'nothing-to-clear',
        });
      }
      const closed = askClearing('close', 'gao', state, undefined, blank);
      expect(closed.ok ? 'done' : closed.code).toBe(can ? 'wish-first' : 'done');
    },
  );

  it('[M10.1] asks the person first, tells them only then, and does nothing against their wish', () => {
    const before = clearingIn('concluded', { parties: [] });
    expect(askClearing('stateWish', 'chen', before)).toMatchObject({ code: 'not-yours' });
    expect(askClearing('clarify', 'gao', before, undefined, blank)).toMatchObject({ code: 'wish-first' });
    expect(askClearing('stateWish', 'gao', before, undefined, blank)).toMatchObject({ code: 'wish-first' });
    expect(doneClearing('askWish', 'zheng', before).next.parties).toEqual(['chen']);
    const wish = doneClearing('stateWish', 'chen', 'concluded', { wants: false });
    expect(wish.books[0]?.data).toMatchObject({ wish: { wants: false, entered: false } });
    expect([before.wished, wish.next.wished]).toEqual([false, true]);
    const person = wish.books[0]?.data as never;
    expect(askClearing('clarify', 'gao', 'concluded', undefined, { person })).toMatchObject({ code: 'wishes-none' });
    expect(doneClearing('close', 'gao', 'concluded', {}, { person }).to).toBe('closed');
    expect(doneClearing('stateWish', 'zheng', 'concluded').books[0]?.data).toMatchObject({ wish: { entered: true } });
    expect(askClearing('stateWish', 'chen', 'concluded', { wants: true })).toMatchObject({ code: 'wish-incomplete' });
  });

  it('[M10.1] in another form or scope than wished needs a reason', () => {
    const other = { ...clearingAsked.clarify, form: 'letter' };
    expect(askClearing('clarify', 'gao', 'concluded', other)).toMatchObject({ code: 'unlike-wish' });
    expect(askClearing('clarify', 'gao', 'concluded', { ...other, because: '会议近期不召开' }).ok).toBe(true);
    const wider = { ...clearingAsked.clarify, scope: '全校' };
    expect(askClearing('clarify', 'gao', 'concluded', wider)).toMatchObject({ code: 'unlike-wish' });
  });

  it.each([
    ['the reporter', `${reporter.name}反映的问题失实。`, 'reporter'],
    ['the reporter, spaced out', '慕 容·举报 反映的问题失实。', 'reporter'],
    ['their telephone', '来电１３９００００１２３４反映的问题失实。', 'reporter'],
    ['a title of the material', '据供应商谈话笔录，问题失实。', 'material'],
    ['words of the findings', '我们调取采购评审记录和三家供应商的说明，问题失实。', 'words'],
    ['words of the report', '所谓在设备采购中指定供应商并收受礼品一事失实。', 'words'],
  ])('[M10.1] lets nothing out of the investigation: %s', (_, text, kind) => {
    const refusal = askClearing('clarify', 'gao', 'concluded', { ...clearingAsked.clarify, text });
    const code = kind === 'reporter' ? 'names-reporter' : 'lets-out-detail';
    expect(refusal).toMatchObject({ ok: false, code });
    if (kind !== 'reporter') expect(refusal).toMatchObject({ facts: { details: [{ kind }] } });
    expect(JSON.stringify(refusal)).not.toContain('慕');
    expect(clarificationRefusalWords(refusal as never)).toMatch(/。$/);
  });

  it('[M10.1] ends with a visit', () => {
    const clarified = doneClearing('clarify', 'gao', 'concluded').next;
    expect(askClearing('close', 'gao', clarified)).toMatchObject({ code: 'wrong-state' });
    expect(doneClearing('followUp', 'zheng', clarified).to).toBe('closed');
  });
});

describe('hostile public opinion', () => {
  it('[M10.4] is answered with the facts, which say nothing of how they were found out', () => {
    const opinion = clearingIn('verifying', { kind: 'opinion' });
    expect(askClearing('conclude', 'gao', opinion)).toMatchObject({ code: 'not-a-report' });
    const stated = doneClearing('stateFacts', 'gao', opinion);
    expect(stated).toMatchObject({ to: 'clarified', next: { conclusion: 'factsStated', parties: ['chen'] } });
    const leaky = { ...clearingAsked.stateFacts, text: '供应商谈话笔录显示系统当晚恢复。' };
    expect(askClearing('stateFacts', 'gao', opinion, leaky)).toMatchObject({ code: 'lets-out-detail' });
    const accusing = { ...clearingAsked.stateFacts, text: '网上说法是诬告。' };
    expect(askClearing('stateFacts', 'gao', opinion, accusing)).toMatchObject({ code: 'beyond-conclusion' });
    expect(doneClearing('followUp', 'zheng', stated.next).to).toBe('closed');
  });
});

describe('overdue', () => {
  it('[M11a] tells the handlers, the head and supervision; never the person concerned', () => {
    const run = clearingIn('verifying').limits.verification?.due ?? '';
    const tells = (step: string, on: string) =>
      doneClearing(
        'remind',
        'system',
        'verifying',
        { limit: 'verification', run, step },
        { now: `${on}T02:00:00.000Z` as Instant },
      ).event.tells;
    expect(['after-0', 'after-2', 'after-5'].map((step) => tells(step, '2027-03-01'))).toEqual([
      ['handlers'],
      ['head'],
      ['supervisor'],
    ]);
  });
});

describe('the words of a clarification', () => {
  it('say of every refusal what stands against it and what to do', () => {
    const codes = [...kernelRefusalCodes, ...clarificationRefusalCodes];
    expect(poorlyWorded(codes, clarificationRefusalWords)).toEqual([]);
  });
});
