import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../time/time.ts';
import { ask, bookOf, codeOf, done, invitation } from './asking.fixture.ts';
import { findingTargets, type InvestigationBook } from './books.ts';
import { caseIn, day, payloads, people, soundFindings } from './fixtures.ts';

const state = caseIn('investigating');
const today = '2026-11-23';
const tomorrow = '2026-11-24';

function entry(kind: keyof InvestigationBook, by: ReturnType<typeof done>): unknown {
  return (bookOf(by, 'investigation') as InvestigationBook)[kind];
}

const paperOf = (by: ReturnType<typeof done>, guest: string): unknown =>
  by.books.find(({ path }) => path === `invitations/${guest}`)?.data;

describe('material and statements', () => {
  it('[M7.2a] keeps kind, source and date in the book and the body apart, where reading it is traced', () => {
    const decision = done('addMaterial', 'sun', state);
    expect(entry('materials', decision)).toHaveProperty('a1', {
      kind: 'document',
      title: '会议纪要',
      source: '学院办公室',
      on: day,
      by: 'sun',
    });
    expect(decision.documents).toEqual([{ path: 'bodies/a1', data: { text: '纪要全文', by: 'sun' } }]);
    expect(decision.event).toMatchObject({ class: 'investigation', tells: [] });
    expect(JSON.stringify([decision.books, decision.event])).not.toContain('纪要全文');
  });

  it('[M7.2a] puts the cadre’s own statement on the record', () => {
    const decision = done('hearSubject', 'sun', state);
    expect(entry('hearings', decision)).toHaveProperty('a1', { on: day, by: 'sun' });
    expect(decision.documents).toEqual([{ path: 'bodies/a1', data: { text: '本人陈述', by: 'sun' } }]);
  });

  it.each(['addMaterial', 'hearSubject'] as const)('[M7.2a] “%s” may be dated today and not tomorrow', (kind) => {
    expect(codeOf(kind, 'sun', state, { ...payloads[kind], on: today })).toBe(null);
    expect(codeOf(kind, 'sun', state, { ...payloads[kind], on: tomorrow })).toBe('date-in-future');
  });

  it('[M7.2a] takes nothing from an investigator whose tie has come to light, whichever side declared it', () => {
    for (const kind of ['addMaterial', 'hearSubject', 'recordOpinion', 'find', 'invite', 'markBroad'] as const) {
      expect(codeOf(kind, 'sun', state)).toBe(null);
      expect(codeOf(kind, { ...people.sun, kin: ['chen'] }, state)).toBe('tied');
      expect(codeOf(kind, 'sun', state, undefined, { subject: { ...people.chen, kin: ['sun'] } })).toBe('tied');
    }
  });
});

describe('guests', () => {
  const spoken = { from: 'guest', who: '学生代表', body: '意见' };
  const invited = caseIn('investigating', { guests: ['guest-i1'] });
  const with1 = (changes: Partial<typeof invitation>) => ({
    investigation: { ...soundFindings(), invitations: { i1: { ...invitation, ...changes } } },
  });

  it('[M7.2b] are let in by an invitation, under an account of its own, and shown what is there', () => {
    const decision = done('invite', 'sun', state);
    expect(decision.next.guests).toEqual(['guest-a1']);
    expect(entry('invitations', decision)).toHaveProperty('a1.shows', ['m1']);
    expect(ask('invite', 'sun', state, { ...payloads.invite, shows: ['m1', 'm9'] })).toMatchObject({
      code: 'no-such-material',
      facts: { material: 'm9' },
    });
    expect(codeOf('invite', 'sun', state, { ...payloads.invite, until: today })).toBe(null);
    expect(codeOf('invite', 'sun', state, { ...payloads.invite, until: '2026-11-22' })).toBe('date-in-past');
  });

  it('[M7.2b] are handed a paper with what they may know, and nothing of who else is in the book', () => {
    const decision = done('invite', 'sun', state);
    expect(paperOf(decision, 'guest-a1')).toEqual({
      title: '学分互认试点',
      host: '党委组织部',
      name: '学生代表',
      kind: 'public',
      until: '2026-12-20',
      shows: ['m1'],
      materials: { m1: { kind: 'document', title: '会议纪要', on: '2026-09-01' } },
      files: [],
      opinions: [],
      ended: false,
    });
    const spoke = done('recordOpinion', 'guest', invited, spoken);
    expect(paperOf(spoke, 'guest-i1')).toMatchObject({ name: '学生代表', opinions: ['a1'], ended: false });
    expect(paperOf(done('endInvitation', 'sun', invited), 'guest-i1')).toMatchObject({ ended: true });
    // What a handler writes down changes no guest's paper.
    expect(done('recordOpinion', 'sun', invited, spoken).books.map(({ path }) => path)).toEqual([
      'books/investigation',
    ]);
  });

  it('[M7.2b] come by a link whose fingerprint stands where no client reads it, in neither the book nor the record', () => {
    const { secretHash } = payloads.invite;
    const decision = done('invite', 'sun', state);
    expect(decision.documents).toEqual([
      { path: 'invitationSecrets/a1', data: { hash: secretHash, redeemedBy: null, wrong: 0 } },
    ]);
    expect(JSON.stringify([decision.books, decision.event, decision.next])).not.toContain(secretHash);
    for (const wrong of [secretHash.toUpperCase(), secretHash.slice(1), `${secretHash}0`, ''])
      expect(codeOf('invite', 'sun', state, { ...payloads.invite, secretHash: wrong })).toBe('payload-invalid');
  });

  it('[M7.2b] leave an opinion in their own name and no other', () => {
    expect(codeOf('recordOpinion', 'guest', invited, spoken)).toBe(null);
    expect(codeOf('recordOpinion', 'guest', invited, { ...spoken, from: 'expert' })).toBe('own-opinion-only');
    expect(ask('recordOpinion', 'guest', invited, { ...spoken, who: '校长' })).toMatchObject({
      code: 'own-opinion-only',
      facts: { name: '学生代表' },
    });
    expect(codeOf('recordOpinion', 'sun', invited, { ...spoken, from: 'expert' })).toBe(null);
  });

  it('[M7.2b] whose opinion a handler enters from paper were invited by that name', () => {
    const entered = (who: string, from = 'guest') => ({ from, who, body: '意见' });
    const facts = { investigation: { ...soundFindings(), invitations: { i1: invitation } } };
    expect(codeOf('recordOpinion', 'sun', 'investigating', entered('学生代表'), facts)).toBe(null);
    expect(ask('recordOpinion', 'sun', 'investigating', entered('路人'), facts)).toMatchObject({
      code: 'not-invited',
      facts: { name: '路人' },
    });
    expect(codeOf('recordOpinion', 'sun', 'investigating', entered('路人', 'public'), facts)).toBe(null);
  });

  it('[M7.2b] may speak until the last day of the invitation, and not once it is over or was ended', () => {
    expect(codeOf('recordOpinion', 'guest', invited, spoken, with1({ until: today as PlainDate }))).toBe(null);
    expect(codeOf('recordOpinion', 'guest', invited, spoken, with1({ until: '2026-11-22' as PlainDate }))).toBe(
      'invitation-over',
    );
    expect(codeOf('recordOpinion', 'guest', invited, spoken, with1({ ended: true }))).toBe('invitation-over');
  });

  it('[M7.2b] lose their access with the end of the invitation, which is ended once', () => {
    const ended = done('endInvitation', 'sun', invited);
    expect(ended.next.guests).toEqual([]);
    expect(entry('invitations', ended)).toHaveProperty('i1.ended', true);
    expect(codeOf('recordOpinion', 'guest', ended.next, spoken)).toBe('not-yours');
    expect(codeOf('endInvitation', 'sun', invited, undefined, with1({ ended: true }))).toBe('no-such-request');
    expect(codeOf('endInvitation', 'sun', invited, { invitation: 'i2' })).toBe('no-such-request');
  });

  it('[M7.4b] have taken part in the case from then on', () => {
    expect(done('recordOpinion', 'guest', invited, spoken).next.touched).toContain('guest-i1');
  });
});

describe('marks and the extension', () => {
  it('[M7.3b] a case marked complex says so on its face, and can be unmarked with a reason', () => {
    const marked = done('markComplex', 'wu', state);
    expect(marked.next.complex).toBe(true);
    expect(entry('complex', marked)).toMatchObject({ value: true, reason: '政策依据有争议', by: 'wu' });
    const unmarked = done('markComplex', 'wu', marked.next, { value: false, reason: '已有批复' });
    expect(unmarked.next.complex).toBe(false);
    expect(codeOf('markComplex', 'wu', state, { value: true, reason: ' ' })).toBe('payload-invalid');
  });

  it('[M7.2b] a broad matter is marked in the book, not on the face', () => {
    const marked = done('markBroad', 'sun', state);
    expect(entry('broad', marked)).toMatchObject({ value: true });
    expect(marked.next.complex).toBe(false);
  });

  it('[M7.2a] is extended once, to a day ahead, and the applicant is told why', () => {
    const extended = done('extend', 'wu', state);
    expect(extended.event).toMatchObject({ class: 'face', data: { until: '2026-12-31', reason: '需要外地取证' } });
    expect(extended.event.tells).toEqual(['applicant', 'subject', 'unit', 'supervisor']);
    expect(extended.next.touched).toContain('wu');
    expect(codeOf('extend', 'wu', extended.next)).toBe('already-extended');
    expect(codeOf('extend', 'wu', state, { ...payloads.extend, until: '2026-11-22' })).toBe('date-in-past');
  });
});

describe('findings', () => {
  it.each(findingTargets)('[M4] [M5] [M6] can be made on %s, met or not, with a reason and material', (target) => {
    for (const met of [true, false]) {
      const decision = done('find', 'sun', state, { ...payloads.find, target, met });
      expect((entry('findings', decision) as InvestigationBook['findings'])[target]).toMatchObject({
        met,
        cites: ['m1'],
        by: 'sun',
      });
    }
  });

  it('[M6] cite material, a hearing or an opinion that is there: nothing, or what is not there, is refused', () => {
    const book = { ...soundFindings(), opinions: { p1: { from: 'unit' as const, who: '学院', by: 'sun' } } };
    for (const [cites, code] of [
      [['m1'], null],
      [['h1', 'p1'], null],
      [['m1', 'm2'], 'no-such-material'],
      [['constructor'], 'no-such-material'],
      [[], 'payload-invalid'],
    ] as const) {
      expect(codeOf('find', 'sun', state, { ...payloads.find, cites }, { investigation: book })).toBe(code);
    }
    expect(codeOf('find', 'sun', state, { ...payloads.find, reason: '' })).toBe('payload-invalid');
    expect(codeOf('find', 'sun', state, { ...payloads.find, target: 'conditions.other' })).toBe('payload-invalid');
  });

  it('[M6] made anew replace the one before, and leave a fingerprint of each in the record', () => {
    const decision = done('find', 'sun', state, { ...payloads.find, met: false });
    expect(entry('findings', decision)).toHaveProperty(['conditions.notForbidden', 'met'], false);
    expect(decision.event.data).toMatchObject({ target: 'conditions.notForbidden', met: false });
    expect(decision.event.data).toHaveProperty('digest');
  });
});
