import { describe, expect, it } from 'vitest';
import type { Member } from '../people/member.ts';
import { ask, bookOf, codeOf, done, requestOf } from './asking.fixture.ts';
import { emptyBooks } from './books.ts';
import { caseIn, day, institution, member, people } from './fixtures.ts';

const reason = '按分工';
const called = { officeCalled: true, office: ['shen', 'xu'], chair: ['xu'] };
const accepted = caseIn('accepted');
const investigating = caseIn('investigating');

function assigning(...investigators: string[]) {
  return { investigators, reason };
}

describe('assign', () => {
  it('[M7.2a] puts two investigators on the case, tells those concerned, and notes all of them as having handled it', () => {
    const decision = done('assign', 'wu', accepted, assigning('sun', 'zhou'));
    expect(decision.next).toMatchObject({ status: 'investigating', handlers: ['sun', 'zhou'] });
    expect(decision.next.desk).toEqual(['sun', 'wu', 'zhou']);
    expect(decision.next.touched).toEqual(expect.arrayContaining(['wu', 'sun', 'zhou']));
    expect(decision.event.tells).toEqual(['desk', 'applicant', 'subject', 'unit', 'supervisor']);
    expect(decision.event.data).toEqual({ names: ['sun同志', 'zhou同志'] });
  });

  it('[M7.2a] wants two different people: one, or the same one twice, are too few', () => {
    expect(ask('assign', 'wu', accepted, assigning('sun'))).toMatchObject({
      code: 'too-few-investigators',
      facts: { needs: 2, has: 1 },
    });
    expect(codeOf('assign', 'wu', accepted, assigning('sun', 'sun'))).toBe('too-few-investigators');
    expect(codeOf('assign', 'wu', accepted, assigning())).toBe('too-few-investigators');
  });

  const named = (changed: Member) => ({
    named: [...Object.values(people).filter(({ uid }) => uid !== changed.uid), changed],
    institution: { ...institution, staff: [people.sun, people.wu, changed] },
  });

  it.each<[string, Member, string | null]>([
    ['a clerk of the department', people.zhou, null],
    ['a clerk of another department', { ...people.zhou, department: 'discipline' }, 'not-of-department'],
    ['somebody who has left', { ...people.zhou, active: false }, 'not-of-department'],
    ['somebody who is no clerk', { ...people.zhou, roles: ['cadre'] }, 'not-of-department'],
    ['a clerk who is the cadre’s kin', { ...people.zhou, kin: ['chen'] }, 'investigator-tied'],
    ['a clerk of the cadre’s unit', { ...people.zhou, unitId: 'it' }, 'investigator-tied'],
  ])('[M7.2a] the second investigator is %s', (_, second, code) => {
    expect(codeOf('assign', 'wu', accepted, assigning('sun', 'zhou'), named(second))).toBe(code);
  });

  it('[M7.2a] never takes somebody who is recused, somebody unknown, or somebody whom the cadre declared as kin', () => {
    const recused = caseIn('accepted', { recused: ['zhou'] });
    expect(ask('assign', 'wu', recused, assigning('sun', 'zhou'))).toMatchObject({
      code: 'recused',
      facts: { name: 'zhou同志' },
    });
    expect(codeOf('assign', 'wu', accepted, assigning('sun', 'nobody'))).toBe('not-of-department');
    const subject = { ...people.chen, kin: ['zhou'] };
    expect(ask('assign', 'wu', accepted, assigning('sun', 'zhou'), { subject })).toMatchObject({
      code: 'investigator-tied',
      facts: { tie: 'kin' },
    });
  });

  it('[M7.2a] reassigning keeps every team there has been, and takes the case from who is no longer on it', () => {
    const li = member('li', ['handler'], { department: 'organization' });
    const facts = {
      named: [people.sun, people.zhou, li],
      institution: { ...institution, staff: [...institution.staff, li] },
    };
    const first = done('assign', 'wu', accepted, assigning('sun', 'zhou'), facts);
    const team = { ...emptyBooks.team, teams: [] };
    const second = done('assign', 'wu', first.next, assigning('sun', 'li'), {
      ...facts,
      team: { ...team, ...(bookOf(first, 'team') as typeof team) },
    });
    expect(bookOf(second, 'team')).toMatchObject({
      teams: [{ investigators: ['sun', 'zhou'] }, { investigators: ['sun', 'li'] }],
    });
    expect(second.next).toMatchObject({ handlers: ['sun', 'li'], desk: ['li', 'sun', 'wu'] });
    expect(second.next.touched).toContain('zhou');
  });
});

describe('own-motion recusal', () => {
  it('[M7.2a] cuts an investigator from the case at once, with nobody asked, and tells head and supervisor', () => {
    const decision = done('declareTie', 'sun', investigating);
    expect(decision.next).toMatchObject({ status: 'investigating', recused: ['sun'], handlers: ['zhou'] });
    expect(decision.next.desk).toEqual(['wu', 'zhou']);
    expect(decision.event).toMatchObject({ class: 'supervision', tells: ['head', 'supervisor'] });
    expect(bookOf(decision, 'team')).toMatchObject({ recusals: { a1: { of: 'sun', state: 'granted' } } });
    for (const kind of ['addMaterial', 'find', 'declareTie', 'askRecusal']) {
      expect(codeOf(kind, 'sun', decision.next)).toBe('not-yours');
    }
  });

  it('[M7.2a] cuts somebody with several offices from every circle at once', () => {
    const many = member('many', ['handler', 'head', 'committee', 'deputy', 'supervisor', 'superior'], {
      department: 'organization',
    });
    const everywhere = { staff: [many], committee: [many], supervisors: [many], superiors: [many] };
    const state = caseIn('appealed', {
      ...{ desk: ['many'], handlers: ['many'], bench: ['many'], watch: ['many'], superiors: ['many'] },
      guests: ['many'],
    });
    const { next } = done('declareTie', many, state, undefined, { institution: everywhere });
    expect([next.desk, next.handlers, next.bench, next.watch, next.superiors, next.guests].flat()).toEqual([]);
    expect(next.recused).toEqual(['many']);
  });

  it('[M7.2a] is open to the secretary who is called upon before the committee has the case, and the deputy presides', () => {
    const { next } = done('declareTie', 'xu', caseIn('submitted', called));
    expect(next).toMatchObject({ recused: ['xu'], office: ['shen'], chair: ['shen'] });
    expect(codeOf('declareTie', 'xu', next)).toBe('not-yours');
  });
});

describe('an investigator who has left', () => {
  it('[M7.2a] [M11b] is noted in the record, and the head and the supervisor told: the work is the head’s again', () => {
    const left = { ...investigating, handlers: ['zhou'], names: { ...investigating.names, sun: '孙立' } };
    const decision = done('noteDeparture', 'system', left, { of: 'sun' });
    expect(decision.event).toEqual({ class: 'face', data: { name: '孙立' }, tells: ['head', 'supervisor'] });
    expect(decision.next).toEqual(left);
  });

  it('[M7.2a] is nobody who still has it in hand, or never had', () => {
    expect(codeOf('noteDeparture', 'system', investigating, { of: 'sun' })).toBe('not-on-the-case');
    expect(codeOf('noteDeparture', 'system', investigating, { of: 'nobody' })).toBe('not-on-the-case');
    expect(codeOf('noteDeparture', 'wu', investigating, { of: 'gone' })).toBe('not-yours');
  });
});

describe('recusal asked for', () => {
  it('[M7.2a] may be asked of whoever is in a circle, by a party or somebody on the case, and of nobody else', () => {
    expect(codeOf('askRecusal', 'chen', investigating, { of: 'sun', reason })).toBe(null);
    expect(codeOf('askRecusal', 'chen', investigating, { of: 'zheng', reason })).toBe('not-on-the-case');
    expect(codeOf('askRecusal', 'chen', investigating, { of: 'he', reason })).toBe('not-on-the-case');
    expect(codeOf('askRecusal', 'chen', caseIn('recommended'), { of: 'he', reason })).toBe(null);
  });

  it('[M7.2a] is entered with its reason and tells who decides; until decided nothing changes', () => {
    const decision = done('askRecusal', 'chen', investigating, { of: 'sun', reason });
    expect(decision.next).toEqual({ ...investigating, deciders: ['head'], names: expect.any(Object) });
    expect(decision.event.tells).toEqual(['head', 'office', 'supervisor']);
    expect(bookOf(decision, 'team')).toMatchObject({
      recusals: { a1: { of: 'sun', askedBy: 'chen', state: 'asked' } },
    });
  });

  it('[M7.2a] calls the secretary’s office where that is to decide: of the head, or where no head is left', () => {
    expect(done('askRecusal', 'chen', investigating, { of: 'sun', reason }).next.office).toEqual([]);
    expect(done('askRecusal', 'chen', investigating, { of: 'wu', reason }).next).toMatchObject({
      office: ['shen', 'xu'],
      chair: ['xu'],
      bench: [],
    });
    const headless = caseIn('investigating', { desk: ['sun', 'zhou'], recused: ['wu'] });
    expect(done('askRecusal', 'chen', headless, { of: 'sun', reason }).next.chair).toEqual(['xu']);
  });

  it('[M7.2a] by somebody in office who turns out to be tied is refused; a party may always ask', () => {
    const kin = { subject: { ...people.chen, kin: ['wu'] } };
    expect(codeOf('askRecusal', 'wu', investigating, { of: 'sun', reason }, kin)).toBe('tied');
    expect(codeOf('askRecusal', 'chen', investigating, { of: 'sun', reason }, kin)).toBe(null);
  });

  const deciders = ['wu', 'xu', 'shen', 'han'] as const;
  it.each([
    ['an investigator', 'sun', 'wu', 'head'],
    ['the head', 'wu', 'xu', 'secretary'],
    ['a member of the committee', 'he', 'xu', 'secretary'],
    ['the deputy', 'shen', 'xu', 'secretary'],
    ['the supervisor', 'han', 'xu', 'secretary'],
    ['the secretary', 'xu', 'shen', 'deputy'],
  ])('[M7.2a] of %s (%s) is decided by %s and nobody else', (_, of, decider, capacity) => {
    const state = caseIn('recommended');
    const facts = { team: { ...emptyBooks.team, recusals: { r1: requestOf(of) } } };
    for (const who of deciders) {
      const decision = ask('decideRecusal', who, state, undefined, facts);
      if (who === decider) expect(decision).toMatchObject({ ok: true });
      else if (who === of) expect(decision).toMatchObject({ code: 'own-matter' });
      else expect(decision).toMatchObject({ code: 'other-decider', facts: { decider: capacity } });
    }
  });

  it('[M7.2a] of the head can be decided by the secretary before the committee has the case', () => {
    const facts = { team: { ...emptyBooks.team, recusals: { r1: requestOf('wu') } } };
    for (const status of ['submitted', 'accepted', 'investigating'] as const) {
      expect(codeOf('decideRecusal', 'xu', caseIn(status, called), undefined, facts)).toBe(null);
      expect(codeOf('decideRecusal', 'shen', caseIn(status, called), undefined, facts)).toBe('other-decider');
    }
    const kin = { ...facts, subject: { ...people.chen, kin: ['xu'] } };
    expect(codeOf('decideRecusal', 'xu', caseIn('submitted', called), undefined, kin)).toBe('tied');
  });

  it('[M7.2a] of the deputy who presides is entered by the supervisor, where no other deputy is free', () => {
    const presided = caseIn('recommended', {
      recused: ['xu'],
      bench: ['he', 'shen'],
      office: ['shen'],
      chair: ['shen'],
    });
    const facts = { team: { ...emptyBooks.team, recusals: { r1: requestOf('shen') } } };
    expect(codeOf('decideRecusal', 'shen', presided, undefined, facts)).toBe('own-matter');
    expect(done('decideRecusal', 'han', presided, undefined, facts).next).toMatchObject({ office: [], chair: [] });
    const second = member('second', ['deputy']);
    const two = { ...presided, office: ['second', 'shen'] };
    const more = { ...facts, institution: { ...institution, committee: [people.shen, second] } };
    expect(codeOf('decideRecusal', 'han', two, undefined, more)).toBe('other-decider');
    expect(codeOf('decideRecusal', second, two, undefined, more)).toBe(null);
  });

  it('[M7.2a] of an investigator is decided by the secretary where no head is left', () => {
    const headless = caseIn('investigating', { desk: ['sun', 'zhou'], recused: ['wu'], ...called });
    expect(codeOf('decideRecusal', 'xu', headless)).toBe(null);
    expect(codeOf('decideRecusal', 'xu', caseIn('investigating', called))).toBe('other-decider');
  });

  it('[M7.2a] is not decided by a deputy who happens to be head of another department', () => {
    const elsewhere = { ...people.shen, roles: ['deputy', 'head'] as const, department: 'discipline' };
    const shen: Member = { ...elsewhere, roles: [...elsewhere.roles] };
    expect(codeOf('decideRecusal', shen, caseIn('recommended'))).toBe('other-decider');
  });

  it('[M7.2a] cuts at once when granted, changes nothing when refused, and is decided once', () => {
    const granted = done('decideRecusal', 'wu', investigating);
    expect(granted.next).toMatchObject({ recused: ['sun'], handlers: ['zhou'], desk: ['wu', 'zhou'] });
    // With the request it answers: there may be another about the same person.
    expect(granted.event).toMatchObject({ class: 'face', data: { request: 'r1', granted: true } });
    expect(granted.event.tells).toEqual(['applicant', 'subject', 'unit', 'head', 'supervisor']);
    const refused = done('decideRecusal', 'wu', investigating, { request: 'r1', granted: false, grounds: '无关联' });
    expect(refused.next).toEqual({ ...investigating, deciders: [], touched: ['sun', 'zhou', 'wu'] });
    expect(done('decideRecusal', 'wu', { ...investigating, deciders: ['head'] }).next.deciders).toEqual([]);
    expect(bookOf(refused, 'team')).toMatchObject({ recusals: { r1: { state: 'refused', decidedBy: 'wu' } } });
    for (const state of ['granted', 'refused'] as const) {
      const facts = { team: { ...emptyBooks.team, recusals: { r1: { ...requestOf('sun'), state } } } };
      expect(codeOf('decideRecusal', 'wu', investigating, undefined, facts)).toBe('no-such-request');
    }
    expect(codeOf('decideRecusal', 'wu', investigating, { request: 'r2', granted: true, grounds: day })).toBe(
      'no-such-request',
    );
  });
});
