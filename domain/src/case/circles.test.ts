import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../people/member.ts';
import { roles } from '../people/roles.ts';
import { caseCapacitiesOf } from './capacities.ts';
import { circlesOf, type Institution, tieToCase } from './circles.ts';
import { caseIn, institution, member, people } from './fixtures.ts';
import { caseStatuses } from './state.ts';

const anyPerson: fc.Arbitrary<Member> = fc
  .record({
    uid: fc.constantFrom('a', 'b', 'c', 'd', 'sun', 'zhou', 'chen'),
    roles: fc.subarray([...roles]),
    unitId: fc.constantFrom('it', 'office', null),
    department: fc.constantFrom('organization', 'discipline', null),
    kin: fc.subarray(['chen', 'x']),
    active: fc.boolean(),
  })
  .map(({ uid, roles: held, ...more }) => member(uid, held, more));

describe('the circles of a case', () => {
  it('[M7.2a] never hold anybody tied, recused or departed, whoever they are drawn from and in whatever state', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyPerson, { selector: ({ uid }) => uid, maxLength: 7 }),
        fc.constantFrom(...caseStatuses),
        fc.subarray(['a', 'b', 'sun']),
        fc.subarray(['c', 'd']),
        (everybody, status, recused, kin) => {
          const all: Institution = {
            staff: everybody,
            committee: everybody,
            supervisors: everybody,
            superiors: everybody,
          };
          const state = caseIn(status, { recused });
          if (state.subjectId === null) return;
          const subject = { ...people.chen, kin };
          const circles = circlesOf(state, all, subject);
          for (const uid of Object.values(circles).flat()) {
            const person = everybody.find((each) => each.uid === uid);
            expect(person?.active).toBe(true);
            expect(recused).not.toContain(uid);
            expect(person?.unitId).not.toBe('it');
            expect(person?.kin).not.toContain('chen');
            expect([...kin, 'chen']).not.toContain(uid);
          }
          for (const uid of circles.superiors) expect(state.touched).not.toContain(uid);
        },
      ),
    );
  });

  it('[M7.3a] open the case to the committee from the recommendation on, and keep it open when it is sent back', () => {
    for (const status of ['submitted', 'accepted', 'investigating'] as const) {
      expect(circlesOf(caseIn(status), institution, people.chen).bench).toEqual([]);
    }
    expect(circlesOf(caseIn('recommended'), institution, people.chen).bench).toEqual(['he', 'shen', 'xu']);
    const back = caseIn('investigating', { bench: ['he', 'shen', 'xu'] });
    expect(circlesOf(back, institution, people.chen).bench).toEqual(['he', 'shen', 'xu']);
  });

  it('[M7.3b] [M7.4b] open it to the superior once referred or appealed, and not to whoever handled it', () => {
    expect(circlesOf(caseIn('served'), institution, people.chen).superiors).toEqual([]);
    expect(circlesOf(caseIn('referred'), institution, people.chen).superiors).toEqual(['yang']);
    expect(circlesOf(caseIn('appealed', { touched: ['yang'] }), institution, people.chen).superiors).toEqual([]);
  });

  it('[M7.2a] show the case to the department’s clerks while it is in intake, then to those who have it in hand', () => {
    expect(circlesOf(caseIn('submitted'), institution, people.chen).desk).toEqual(['sun', 'wu', 'zhou']);
    expect(circlesOf(caseIn('accepted'), institution, people.chen).desk).toEqual(['sun', 'wu']);
  });

  it('[M7.2a] take the case out of the hands of an investigator whose tie comes to light', () => {
    const subject = { ...people.chen, kin: ['sun'] };
    expect(circlesOf(caseIn('investigating'), institution, subject)).toMatchObject({
      desk: ['wu', 'zhou'],
      handlers: ['zhou'],
    });
  });
});

describe('capacities', () => {
  it('[M7.2a] that go with a circle end with the role, and with the department', () => {
    const state = caseIn('investigating');
    expect(caseCapacitiesOf(people.sun, state)).toEqual(['staff', 'handler']);
    expect(caseCapacitiesOf({ ...people.sun, roles: ['cadre'] }, state)).toEqual([]);
    expect(caseCapacitiesOf({ ...people.sun, department: 'discipline' }, state)).toEqual([]);
  });

  it('[M7.2a] of the secretary and the deputy exist before the bench is drawn, for whoever is neither tied nor recused', () => {
    expect(caseCapacitiesOf(people.xu, caseIn('submitted'))).toEqual(['secretary']);
    expect(caseCapacitiesOf(people.shen, caseIn('submitted'))).toEqual(['deputy']);
    expect(caseCapacitiesOf(people.xu, caseIn('submitted', { recused: ['xu'] }))).toEqual([]);
    expect(caseCapacitiesOf({ ...people.xu, kin: ['chen'] }, caseIn('submitted'))).toEqual([]);
    expect(caseCapacitiesOf(people.xu, caseIn('draft'))).toEqual([]);
    expect(caseCapacitiesOf(people.xu, caseIn('recommended', { bench: ['he'] }))).toEqual([]);
  });

  it('[M7.1a] give a clerk who opened a case of the department no part of a party, and no tie', () => {
    const own = caseIn('accepted', { applicantKind: 'department', applicantId: 'sun' });
    expect(caseCapacitiesOf(people.sun, own)).not.toContain('applicant');
    expect(tieToCase(people.sun, own, people.chen)).toBe(null);
    expect(tieToCase(people.chen, own, people.chen)).toBe('self');
  });
});
