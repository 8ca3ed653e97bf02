import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import { roles } from '../people/roles.ts';
import { caseCapacitiesOf } from './capacities.ts';
import { circlesOf, tieToCase } from './circles.ts';
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
          const { names, ...lists } = circles;
          for (const uid of Object.values(lists).flat()) {
            expect(names[uid]).toBeDefined();
            const person = everybody.find((each) => each.uid === uid);
            expect(person?.active).toBe(true);
            expect(recused).not.toContain(uid);
            expect(person?.unitId).not.toBe('it');
            expect(person?.kin).not.toContain('chen');
            expect([...kin, 'chen']).not.toContain(uid);
          }
        },
      ),
    );
  });

  it('[M7.3a] open the case to the committee from the recommendation on, and keep it open when it is sent back', () => {
    for (const status of ['submitted', 'accepted', 'investigating'] as const) {
      expect(circlesOf(caseIn(status), institution, people.chen).bench).toEqual([]);
    }
    expect(circlesOf(caseIn('recommended'), institution, people.chen).bench).toEqual(['he', 'shen', 'xu']);
    const back = caseIn('investigating', { recommendations: 1 });
    expect(circlesOf(back, institution, people.chen).bench).toEqual(['he', 'shen', 'xu']);
  });

  it('[M7.4b] keep a case from the committee that was declined, also while an appeal against that is decided', () => {
    const declined = caseIn('appealed', { recommendations: 0, determinations: 0 });
    expect(circlesOf(declined, institution, people.chen)).toMatchObject({ bench: [], superiors: ['yang'] });
  });

  it('[M7.3b] [M7.4b] open it to the superior once referred or appealed, who keeps what was referred to them', () => {
    expect(circlesOf(caseIn('served'), institution, people.chen).superiors).toEqual([]);
    expect(circlesOf(caseIn('referred'), institution, people.chen).superiors).toEqual(['yang']);
    const replied = caseIn('deliberating', { superiors: ['yang'], touched: ['yang'] });
    expect(circlesOf(replied, institution, people.chen).superiors).toEqual(['yang']);
  });

  it('[M7.2a] call the secretary’s office before the committee has the case only where something waits for it', () => {
    expect(circlesOf(caseIn('investigating'), institution, people.chen)).toMatchObject({ office: [], chair: [] });
    const called = caseIn('investigating', { officeCalled: true });
    expect(circlesOf(called, institution, people.chen)).toMatchObject({
      office: ['shen', 'xu'],
      chair: ['xu'],
      bench: [],
    });
  });

  it('[M7.3a] let the deputy preside where no secretary is free to, and nobody where neither is', () => {
    const without = (...recused: string[]) =>
      circlesOf(caseIn('recommended', { recused }), institution, people.chen).chair;
    expect(without()).toEqual(['xu']);
    expect(without('shen')).toEqual(['xu']);
    expect(without('xu')).toEqual(['shen']);
    expect(without('xu', 'shen')).toEqual([]);
    const kin = { ...people.chen, kin: ['xu'] };
    expect(circlesOf(caseIn('recommended'), institution, kin).chair).toEqual(['shen']);
  });

  it('[M7.2a] name everybody who is in one, so that their recusal can be asked for, and keep the names of those before', () => {
    const { names } = circlesOf(caseIn('recommended', { names: { old: '旧人' } }), institution, people.chen);
    expect(Object.keys(names).sort()).toEqual(['han', 'he', 'old', 'shen', 'sun', 'wu', 'xu', 'zhou']);
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

  it('[M7.2a] of the secretary and the deputy begin when the office is called upon', () => {
    expect(caseCapacitiesOf(people.xu, caseIn('submitted'))).toEqual([]);
    const called = caseIn('submitted', { office: ['shen', 'xu'], chair: ['xu'] });
    expect(caseCapacitiesOf(people.xu, called)).toEqual(['secretary']);
    expect(caseCapacitiesOf(people.shen, called)).toEqual(['deputy']);
  });

  it('[M7.3a] of the secretary are the deputy’s who presides, and nobody’s who no longer holds either office', () => {
    const presided = caseIn('deliberating', { bench: ['he', 'shen'], office: ['shen'], chair: ['shen'] });
    expect(caseCapacitiesOf(people.shen, presided)).toEqual(['committee', 'secretary', 'deputy']);
    expect(caseCapacitiesOf(people.xu, presided)).toEqual([]);
    expect(caseCapacitiesOf({ ...people.shen, roles: ['committee'] }, presided)).toEqual(['committee']);
  });

  it('[M7.1a] give a clerk who opened a case of the department no part of a party, and no tie', () => {
    const own = caseIn('accepted', { applicantKind: 'department', applicantId: 'sun' });
    expect(caseCapacitiesOf(people.sun, own)).not.toContain('applicant');
    expect(tieToCase(people.sun, own, people.chen)).toBe(null);
    expect(tieToCase(people.chen, own, people.chen)).toBe('self');
  });
});
