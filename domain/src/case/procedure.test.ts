import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { available, decide, whyNot } from '../kernel/decide.ts';
import { type CaseActionKind, type CaseCapacity, caseActionKinds, caseCapacities } from './actions.ts';
import { caseIn, factsFor, type Name, now, payloads, people } from './fixtures.ts';
import { caseCapacitiesOf, caseProcedure } from './procedure.ts';
import { type CaseState, type CaseStatus, caseStatuses } from './state.ts';

/** Written out by hand from the measures, so that the table is not its own oracle: kind → who → from which states. */
const expected: Readonly<Record<CaseActionKind, { by: CaseCapacity; from: CaseStatus[]; to: CaseStatus }>> = {
  submit: { by: 'applicant', from: ['draft', 'returned'], to: 'submitted' },
  accept: { by: 'staff', from: ['submitted'], to: 'accepted' },
  return: { by: 'staff', from: ['submitted'], to: 'returned' },
  decline: { by: 'head', from: ['submitted', 'returned', 'accepted'], to: 'declined' },
  withdraw: { by: 'applicant', from: ['submitted', 'returned', 'accepted'], to: 'withdrawn' },
};

const anyName = fc.constantFrom(...(Object.keys(people) as Name[]));
const anyKind = fc.constantFrom(...caseActionKinds);
const anyStatus = fc.constantFrom(...caseStatuses);

function ask(kind: string, who: Name, state: CaseState, payload: unknown = undefined, more = {}) {
  const known = caseActionKinds.find((each) => each === kind);
  return decide(
    caseProcedure,
    state,
    { kind, payload: payload === undefined && known ? payloads[known] : payload },
    factsFor(people[who], more),
  );
}

describe('the case table', () => {
  it('[M7.1b] allows each action to whom and from where the measures say, and refuses every other combination', () => {
    for (const kind of caseActionKinds) {
      for (const status of caseStatuses) {
        for (const who of Object.keys(people) as Name[]) {
          const state = caseIn(status);
          const { by, from, to } = expected[kind];
          const decision = ask(kind, who, state);
          const entitled = caseCapacitiesOf(people[who], state).includes(by);
          if (entitled && from.includes(status)) expect(decision).toMatchObject({ ok: true, next: { status: to } });
          else expect(decision).toMatchObject({ ok: false, code: entitled ? 'wrong-state' : 'not-yours' });
        }
      }
    }
  });

  it('[M7.1b] never changes anything on a refusal, whatever is asked of whatever state by whomever', () => {
    fc.assert(
      fc.property(anyStatus, anyName, fc.oneof(anyKind, fc.string()), fc.anything(), (status, who, kind, payload) => {
        const state = caseIn(status);
        const before = structuredClone(state);
        const decision = ask(kind, who, state, payload);
        expect(state).toEqual(before);
        if (decision.ok) {
          const row = expected[kind as CaseActionKind];
          expect(row.from).toContain(status);
          expect(decision.next.status).toBe(row.to);
        } else {
          expect(decision).not.toHaveProperty('next');
          expect(decision.code).toMatch(/^[a-z-]+$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('[M7.1b] moves only along the table in any sequence of actions by anyone, and never again once it has ended', () => {
    const step = fc.record({ who: anyName, kind: anyKind });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state = caseIn('draft');
        for (const { who, kind } of steps) {
          const decision = ask(kind, who, state);
          if (!decision.ok) continue;
          expect(caseProcedure.statuses[state.status].final).toBe(false);
          expect(expected[kind].from).toContain(state.status);
          expect(decision.next.returns).toBeLessThanOrEqual(1);
          expect(decision.next.parties).toContain('chen');
          expect(decision.next.desk).not.toContain('chen');
          state = decision.next;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('offers exactly the actions that would not be refused before anything is typed', () => {
    fc.assert(
      fc.property(anyStatus, anyName, (status, who) => {
        const standing = { state: caseIn(status), facts: { now, actor: people[who] } };
        const offered = available(caseProcedure, standing);
        for (const kind of caseActionKinds) {
          expect(offered.includes(kind)).toBe(whyNot(caseProcedure, kind, standing) === null);
          if (offered.includes(kind)) expect(ask(kind, who, standing.state).ok).toBe(true);
        }
      }),
    );
  });

  it('refuses an action it does not know, also one named like something every object has', () => {
    for (const kind of ['approve', '', 'constructor', '__proto__', 'toString']) {
      expect(ask(kind, 'chen', caseIn('draft'), {})).toMatchObject({ code: 'unknown-action' });
    }
  });

  it('refuses whoever is no longer in office', () => {
    const gone = factsFor({ ...people.sun, active: false });
    const ended = decide(caseProcedure, caseIn('submitted'), { kind: 'accept', payload: payloads.accept }, gone);
    expect(ended).toMatchObject({ code: 'inactive' });
  });

  it('says whose move it is in every open state', () => {
    for (const status of caseStatuses) {
      const { pending, final } = caseProcedure.statuses[status];
      expect(pending === null).toBe(final);
      if (pending) expect(caseCapacities).toContain(pending);
    }
  });
});

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
    const decision = ask('submit', 'chen', draft, undefined, { staff: tied });
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
    const decision = ask('submit', 'chen', draft, undefined, { subject: { ...kinOfChen }, staff: everyone });
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

describe('intake', () => {
  it('[M7.1b] numbers the case by the year in Shanghai and gives it to the clerk who accepted', () => {
    const lastEvening = '2026-12-31T16:30:00.000Z';
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
    expect(ask('return', 'sun', caseIn('submitted', { excluded: true }))).toMatchObject({ code: 'excluded' });
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

  it('[M7.1b] declines only with a ground and reasons', () => {
    const state = caseIn('accepted');
    expect(ask('decline', 'wu', state)).toMatchObject({ ok: true, event: { data: { ground: 'noAccountability' } } });
    for (const payload of [
      {},
      { ground: 'noAccountability' },
      { ground: 'mood', reason: '无' },
      { ground: 'duplicate', reason: '  ' },
    ]) {
      expect(ask('decline', 'wu', state, payload)).toMatchObject({ code: 'payload-invalid' });
    }
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

describe('a unit’s application', () => {
  const units = { applicantId: 'zhao', applicantKind: 'unit' as const, unitConcerned: true };

  it('[M7.1b] is the unit’s: whoever typed it can withdraw it only while speaking for that unit', () => {
    expect(ask('withdraw', 'zhao', caseIn('submitted', units))).toMatchObject({ ok: true });
    const moved = factsFor({ ...people.zhao, unitId: 'chem' });
    const decision = decide(caseProcedure, caseIn('submitted', units), { kind: 'withdraw', payload: {} }, moved);
    expect(decision).toMatchObject({ code: 'not-yours' });
  });

  it('[M7.1b] has the cadre as its only party', () => {
    const typed = { ...(factsFor(people.zhao).draft as Record<string, unknown>), applicantKind: 'unit' };
    const mine = { ...caseIn('draft'), applicantId: 'zhao', parties: ['zhao'] };
    expect(ask('submit', 'zhao', mine, undefined, { draft: typed })).toMatchObject({
      ok: true,
      next: { parties: ['chen'] },
    });
  });

  it('[M7.1b] is refused while the unit is unknown to the house', () => {
    expect(ask('submit', 'chen', caseIn('draft'), undefined, { unit: null })).toMatchObject({ code: 'unit-not-own' });
  });
});

describe('withdraw', () => {
  it('[M7.1b] tells the desk, and the unit only when it was concerned', () => {
    expect(ask('withdraw', 'chen', caseIn('submitted'))).toMatchObject({ event: { tells: ['desk', 'subject'] } });
    expect(ask('withdraw', 'chen', caseIn('accepted'))).toMatchObject({
      event: { tells: ['desk', 'subject', 'unit'] },
    });
  });
});
