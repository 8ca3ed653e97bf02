import { describe, expect, it } from 'vitest';
import { decide } from '../kernel/decide.ts';
import { instantFromMillis } from '../time/time.ts';
import { ask, codeOf, done } from './asking.fixture.ts';
import { caseIn, factsFor, payloads, people } from './fixtures.ts';
import { caseProcedure } from './procedure.ts';

describe('intake', () => {
  it('[M7.1b] numbers the case by the year in Shanghai and gives it to the clerk who accepted', () => {
    const lastEvening = instantFromMillis(Date.UTC(2026, 11, 31, 16, 30));
    const decision = ask('accept', 'sun', caseIn('submitted'), undefined, { now: lastEvening });
    expect(decision).toMatchObject({
      ok: true,
      next: { number: '容错〔2027〕7号', handlers: ['sun'], desk: ['sun', 'wu'], unitConcerned: true },
      counter: { series: 'case-2027', value: 7 },
    });
  });

  it('[M12] is confirmed to have checked article 12, or nothing is accepted', () => {
    expect(ask('accept', 'sun', caseIn('submitted'), { exclusionChecked: false })).toMatchObject({
      code: 'payload-invalid',
    });
  });

  it('[M12] cannot accept a case declared to be excluded; its head can decline it', () => {
    const excluded = caseIn('submitted', { excluded: true });
    expect(ask('accept', 'sun', excluded)).toMatchObject({ code: 'excluded' });
    expect(ask('decline', 'wu', excluded, { ground: 'excluded', reason: '属于第十二条' })).toMatchObject({ ok: true });
  });

  it('[M12] cannot send a case declared to be excluded back for supplements either', () => {
    expect(codeOf('return', 'sun', caseIn('submitted', { excluded: true }))).toBe('excluded');
  });

  it('[M7.1b] asks for supplements once, naming each, and not twice', () => {
    const asked = ask('return', 'sun', caseIn('submitted'));
    expect(asked).toMatchObject({ ok: true, next: { returns: 1, supplements: { matter: '请补充会议纪要' } } });
    expect(ask('return', 'sun', caseIn('submitted', { returns: 1 }))).toMatchObject({ code: 'already-returned' });
    expect(ask('return', 'sun', caseIn('submitted'), { supplements: {} })).toMatchObject({ code: 'payload-invalid' });
    expect(ask('return', 'sun', caseIn('submitted'), { supplements: { matter: ' ' } })).toMatchObject({
      code: 'payload-invalid',
    });
  });

  it('[M7.1b] [M11b] declines only with a ground and reasons, and tells the supervisor', () => {
    const state = caseIn('accepted');
    // M11b: what is turned away is in the supervisor's feed.
    expect(ask('decline', 'wu', state)).toMatchObject({
      ok: true,
      event: { data: { ground: 'noAccountability' }, tells: ['applicant', 'subject', 'unit', 'supervisor'] },
    });
    for (const payload of [{}, { ground: 'noAccountability' }, { ground: 'duplicate', reason: '  ' }]) {
      expect(ask('decline', 'wu', state, payload)).toMatchObject({ code: 'payload-invalid' });
    }
    expect(ask('decline', 'wu', state, { ground: 'mood', reason: '无' })).toMatchObject({ code: 'not-on-list' });
  });

  it('[M7.2a] bars a clerk or head whose tie came to light after the desk was drawn up', () => {
    for (const [kind, who] of [
      ['accept', 'sun'],
      ['return', 'sun'],
      ['decline', 'wu'],
    ] as const) {
      const state = caseIn('submitted');
      const own = factsFor({ ...people[who], kin: ['chen'] });
      expect(decide(caseProcedure, state, { kind, payload: payloads[kind] }, own)).toMatchObject({
        code: 'tied',
        facts: { tie: 'kin' },
      });
      const subjects = factsFor(people[who], { subject: { ...people.chen, kin: [who] } });
      expect(decide(caseProcedure, state, { kind, payload: payloads[kind] }, subjects)).toMatchObject({ code: 'tied' });
      const moved = factsFor({ ...people[who], unitId: 'it' });
      expect(decide(caseProcedure, state, { kind, payload: payloads[kind] }, moved)).toMatchObject({
        facts: { tie: 'sameUnit' },
      });
    }
  });
});

describe('withdraw', () => {
  it('[M7.1b] is open to the applicant until something has been recommended, and not again when it was sent back', () => {
    expect(codeOf('withdraw', 'chen', 'investigating')).toBe(null);
    expect(codeOf('withdraw', 'chen', caseIn('investigating', { recommendations: 1 }))).toBe('already-recommended');
    expect(codeOf('withdraw', 'chen', 'recommended')).toBe('wrong-state');
  });

  it('[M7.1a] does not exist for a case that a department opened, neither for its subject nor for the clerk', () => {
    const own = caseIn('accepted', { applicantKind: 'department', applicantId: 'sun', parties: ['chen'] });
    expect(codeOf('withdraw', 'chen', own)).toBe('not-yours');
    expect(codeOf('withdraw', 'sun', own)).toBe('not-yours');
  });

  it('[M7.1b] tells the desk, and the unit only when it was concerned', () => {
    expect(ask('withdraw', 'chen', caseIn('submitted'))).toMatchObject({
      event: { tells: ['desk', 'applicant', 'subject'] },
    });
    expect(ask('withdraw', 'chen', caseIn('accepted'))).toMatchObject({
      event: { tells: ['desk', 'applicant', 'subject', 'unit'] },
    });
  });
});

describe('a department’s own case', () => {
  const clerks = { ...caseIn('draft'), applicantId: 'sun', parties: ['sun'] };

  it('[M7.1a] begins accepted, numbered, in the clerk’s hands, with the cadre as its only party', () => {
    const decision = done('openExOfficio', 'sun', clerks);
    expect(decision.next).toMatchObject({
      status: 'accepted',
      onRecord: true,
      applicantKind: 'department',
      parties: ['chen'],
      subjectId: 'chen',
      unitConcerned: true,
      departmentId: 'organization',
      number: '容错〔2026〕7号',
      handlers: ['sun'],
      desk: ['sun', 'wu'],
      touched: ['sun'],
    });
    expect(decision.counter).toEqual({ series: 'case-2026', value: 7 });
    expect(decision.documents.map(({ path }) => path)).toEqual(['evidence/opening']);
    expect(decision.event.tells).toEqual(['subject', 'unit', 'desk']);
  });

  it.each([
    ['a clerk of the department', people.sun, {}, null],
    ['its head', people.wu, {}, null],
    ['a cadre without office in it', people.chen, {}, 'department-unknown'],
    ['a clerk of another department', people.zheng, {}, 'department-unknown'],
    [
      'a clerk of a department without accountability functions',
      people.sun,
      { department: null },
      'department-unknown',
    ],
    ['a clerk about somebody who is no cadre', people.sun, { subject: people.you }, 'subject-not-cadre'],
    ['a clerk about nobody', people.sun, { subject: null }, 'subject-not-cadre'],
    ['a clerk who is the cadre’s kin', { ...people.sun, kin: ['chen'] }, {}, 'tied'],
    ['a clerk whom the cadre declared as kin', people.sun, { subject: { ...people.chen, kin: ['sun'] } }, 'tied'],
    ['a clerk of the cadre’s own unit', { ...people.sun, unitId: 'it' }, {}, 'tied'],
  ])('[M7.1a] [M7.2a] opened by %s', (_, who, facts, code) => {
    const mine = { ...clerks, applicantId: who.uid };
    expect(codeOf('openExOfficio', who, mine, undefined, facts)).toBe(code);
  });

  it('[M7.1a] cites a proceeding that has begun, not one that lies ahead', () => {
    const from = (raisedOn: string) => ({
      ...payloads.openExOfficio,
      proceeding: { ...payloads.openExOfficio.proceeding, raisedOn },
    });
    expect(codeOf('openExOfficio', 'sun', clerks, from('2026-11-23'))).toBe(null);
    expect(codeOf('openExOfficio', 'sun', clerks, from('2026-11-24'))).toBe('date-in-future');
  });

  it('[M7.1a] bars the clerk who opened it from nothing: a department is no party to its own case', () => {
    const { next } = done('openExOfficio', 'sun', clerks);
    expect(codeOf('assign', 'wu', next)).toBe(null);
    expect(codeOf('submit', 'sun', next)).toBe('not-yours');
  });
});
