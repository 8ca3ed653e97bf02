import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../measures/policy.ts';
import { ask, codeOf, done } from './asking.fixture.ts';
import { caseIn, completeDraft, factsFor, institution, type Name, people } from './fixtures.ts';

describe('submit', () => {
  const draft = caseIn('draft');

  it('[M13] freezes the application, puts it on record under the policy in force, and hands it to the untied staff', () => {
    const decision = ask('submit', 'chen', draft);
    if (!decision.ok) throw new Error(decision.code);
    expect(decision.next).toMatchObject({
      status: 'submitted',
      onRecord: true,
      parties: ['chen'],
      subjectName: 'chen同志',
      departmentName: '党委组织部',
      desk: ['sun', 'wu', 'zhou'],
      submissions: 1,
      policyVersion: 1,
      unitConcerned: false,
    });
    expect(decision.documents).toEqual([
      { path: 'evidence/submission-1', data: expect.objectContaining({ subjectId: 'chen' }) },
    ]);
    expect(decision.event.tells).toEqual(['applicant', 'subject', 'desk']);
  });

  it('[M13] begins a case under the policy in force when it is first submitted', () => {
    const policy = { ...defaultPolicy, version: 3 };
    expect(done('submit', 'chen', 'draft', undefined, { policy }).next.policyVersion).toBe(3);
  });

  it('[M13] keeps the policy a case began under when it is submitted again', () => {
    const returned = caseIn('returned', { policyVersion: 7 });
    const decision = ask('submit', 'chen', returned);
    expect(decision).toMatchObject({ ok: true, next: { policyVersion: 7, submissions: 2, supplements: {} } });
  });

  it('[M7.1b] is refused without the pledge that it is true', () => {
    for (const payload of [{}, { declared: false }, { declared: 'true' }, { declared: true, more: 1 }, null]) {
      expect(ask('submit', 'chen', draft, payload)).toMatchObject({ code: 'payload-invalid' });
    }
  });

  it.each([
    ['the cadre in person', {}, 'chen', null],
    ['in person about somebody else', { subjectId: 'lin' }, 'chen', 'self-not-subject'],
    ['the party organization of the unit', { applicantKind: 'unit' }, 'zhao', null],
    ['a unit that is not the caller’s', { applicantKind: 'unit', unitId: 'chem' }, 'zhao', 'unit-not-own'],
    ['somebody who does not speak for the unit', { applicantKind: 'unit' }, 'chen', 'unit-not-own'],
    ['in person under another unit’s name', { unitId: 'chem' }, 'chen', 'unit-not-own'],
  ] as const)('[M7.1b] by %s', (_, changes, who, code) => {
    const mine = { ...draft, applicantId: who, parties: [who] };
    const decision = ask('submit', who, mine, undefined, { draft: { ...completeDraftOf(who), ...changes } });
    expect(decision.ok ? null : decision.code).toBe(code);
  });

  /** The unit's clerk applies for chen; chen for himself. */
  function completeDraftOf(who: Name): Record<string, unknown> {
    const { draft: typed } = factsFor(people[who]);
    return { ...(typed as Record<string, unknown>), subjectId: 'chen' };
  }

  it('[M7.1b] by a unit’s clerk about himself is sent to apply in person', () => {
    const mine = { ...draft, applicantId: 'zhao', parties: ['zhao'] };
    const typed = { ...completeDraftOf('zhao'), applicantKind: 'unit', subjectId: 'zhao' };
    const decision = ask('submit', 'zhao', mine, undefined, { draft: typed, subject: people.zhao });
    expect(decision).toMatchObject({ code: 'unit-about-oneself' });
  });

  it.each([
    ['nobody', null],
    ['somebody without the role', { ...people.chen, roles: [] }],
    ['a cadre who has left', { ...people.chen, active: false }],
  ])('[M7.1b] is refused when the subject is %s', (_, subject) => {
    expect(ask('submit', 'chen', draft, undefined, { subject })).toMatchObject({ code: 'subject-not-cadre' });
  });

  it.each([
    ['does not exist', null],
    ['has no accountability functions', { id: 'publicity', name: '宣传部', accountability: false }],
  ])('[M7.1a] is refused when the department %s', (_, department) => {
    expect(ask('submit', 'chen', draft, undefined, { department })).toMatchObject({ code: 'department-unknown' });
  });

  it('[M7.1a] tells the supervisor when every member of the department is tied', () => {
    const tied = [
      { ...people.sun, unitId: 'it' },
      { ...people.wu, kin: ['chen'] },
    ];
    const decision = ask('submit', 'chen', draft, undefined, { institution: { ...institution, staff: tied } });
    if (!decision.ok) throw new Error(decision.code);
    expect(decision.next.desk).toEqual([]);
    expect(decision.event.tells).toContain('supervisor');
  });

  it('[M7.2a] keeps everyone tied off the desk: same unit, kin declared by either, the subject', () => {
    const kinOfChen = { ...people.chen, kin: ['zhou'] };
    const everyone = [
      people.sun,
      people.zhou,
      { ...people.wu, unitId: 'it' },
      { ...people.chen, roles: ['handler' as const] },
    ];
    const decision = ask('submit', 'chen', draft, undefined, {
      subject: kinOfChen,
      institution: { ...institution, staff: everyone },
    });
    expect(decision).toMatchObject({ ok: true, next: { desk: ['sun'] } });
  });

  it('[M7.1b] supplements cannot turn an application into one about somebody else', () => {
    const returned = caseIn('returned', { applicantId: 'zhao', applicantKind: 'unit', subjectId: 'lin' });
    const typed = { ...completeDraftOf('zhao'), applicantKind: 'unit' };
    const decision = ask('submit', 'zhao', returned, undefined, { draft: typed });
    expect(decision).toMatchObject({ code: 'fixed-after-submission', facts: { part: 'subject' } });
    expect(ask('submit', 'zhao', { ...returned, subjectId: 'chen' }, undefined, { draft: typed }).ok).toBe(true);
  });

  it('[M7.1b] supplements cannot turn an application into one for another department', () => {
    const returned = caseIn('returned', { departmentId: 'discipline' });
    const decision = ask('submit', 'chen', returned);
    expect(decision).toMatchObject({ code: 'fixed-after-submission', facts: { part: 'accountability' } });
  });
});

describe('a unit’s application', () => {
  const units = { applicantId: 'zhao', applicantKind: 'unit' as const, unitConcerned: true };

  it('[M7.1b] is the unit’s: whoever typed it can withdraw it only while speaking for that unit', () => {
    expect(codeOf('withdraw', 'zhao', caseIn('submitted', units))).toBe(null);
    expect(codeOf('withdraw', { ...people.zhao, unitId: 'chem' }, caseIn('submitted', units))).toBe('not-yours');
  });

  it('[M7.1b] has the cadre as its only party', () => {
    const typed = { ...completeDraft(), applicantKind: 'unit' };
    const mine = { ...caseIn('draft'), applicantId: 'zhao', parties: ['zhao'] };
    expect(done('submit', 'zhao', mine, undefined, { draft: typed }).next.parties).toEqual(['chen']);
  });

  it('[M7.1b] is refused while the unit is unknown to the house', () => {
    expect(codeOf('submit', 'chen', 'draft', undefined, { unit: null })).toBe('unit-not-own');
  });
});
