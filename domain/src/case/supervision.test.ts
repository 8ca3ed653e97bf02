import { describe, expect, it } from 'vitest';
import { ask, bookOf, codeOf, done } from './asking.fixture.ts';
import type { SupervisionBook } from './books.ts';
import { caseIn, now, payloads, people } from './fixtures.ts';

const state = caseIn('investigating');
const objection = { reason: '程序存疑', by: 'han', at: now, answer: '', answeredBy: null, lifted: false };
const facts = (objections: SupervisionBook['objections']) => ({ supervision: { objections } });

describe('an objection of supervision', () => {
  it('[M11b] blocks from the moment it is made, and tells those it blocks', () => {
    const decision = done('object', 'han', state, undefined, facts({}));
    expect(decision.next.objected).toBe(true);
    expect(decision.event).toMatchObject({ class: 'supervision', tells: ['desk', 'office'] });
    expect(bookOf(decision, 'supervision')).toEqual({ objections: { a1: objection } });
    expect(codeOf('recommend', 'wu', decision.next)).toBe('objected');
    expect(codeOf('determine', 'xu', caseIn('deliberating', { objected: true }))).toBe('objected');
    expect(codeOf('find', 'sun', decision.next)).toBe(null);
  });

  it('[M11b] is answered by the head or the secretary, and stays open until the supervisor lifts it', () => {
    for (const who of ['wu', 'xu'] as const) {
      const called = { office: ['shen', 'xu'], chair: ['xu'] };
      const decision = done('answerObjection', who, caseIn('investigating', { objected: true, ...called }));
      expect(decision.next.objected).toBe(true);
      expect(bookOf(decision, 'supervision')).toMatchObject({ objections: { o1: { answeredBy: who, lifted: false } } });
      expect(decision.event.tells).toEqual(['supervisor']);
    }
    const lifted = done('liftObjection', 'han', caseIn('investigating', { objected: true }));
    expect(lifted.next.objected).toBe(false);
    expect(lifted.event.tells).toEqual(['desk', 'office']);
  });

  it('[M11b] calls the secretary’s office, which may answer it, before the committee has the case', () => {
    expect(done('object', 'han', 'investigating').next).toMatchObject({
      office: ['shen', 'xu'],
      chair: ['xu'],
      bench: [],
    });
  });

  it('[M11b] lifted leaves the case blocked while another is open', () => {
    const two = facts({ o1: objection, o2: objection });
    expect(done('liftObjection', 'han', state, undefined, two).next.objected).toBe(true);
    const one = facts({ o1: objection, o2: { ...objection, lifted: true } });
    expect(done('liftObjection', 'han', state, undefined, one).next.objected).toBe(false);
  });

  it('[M11b] that is not there, or was lifted, is neither answered nor lifted', () => {
    for (const objections of [{}, { o1: { ...objection, lifted: true } }]) {
      expect(codeOf('liftObjection', 'han', state, undefined, facts(objections))).toBe('no-such-request');
      expect(codeOf('answerObjection', 'wu', state, undefined, facts(objections))).toBe('no-such-request');
    }
  });

  it('[M11b] is not made by a supervisor with a tie', () => {
    expect(codeOf('object', { ...people.han, kin: ['chen'] }, state)).toBe('tied');
    expect(codeOf('object', 'han', state, undefined, { subject: { ...people.chen, kin: ['han'] } })).toBe('tied');
  });
});

describe('a correction', () => {
  it('[M7.2a] of the face puts the slip right and keeps what stood there, with its reason', () => {
    const decision = done('correct', 'wu', caseIn('served'));
    expect(decision.next).toMatchObject({ title: '学分互认试点（二期）', status: 'served' });
    expect(decision.event).toMatchObject({
      class: 'face',
      data: { field: 'title', before: '学分互认试点', after: '学分互认试点（二期）', reason: '笔误' },
      tells: ['applicant', 'subject', 'unit', 'supervisor'],
    });
  });

  it('[M7.2a] touches names and title only: no result, no person, no status', () => {
    for (const field of ['status', 'result', 'subjectId', 'unitId', 'handlers', 'number']) {
      expect(ask('correct', 'wu', caseIn('served'), { ...payloads.correct, field })).toMatchObject({
        code: 'payload-invalid',
      });
    }
  });
});
