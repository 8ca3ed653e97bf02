import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { available, whyNot } from '../kernel/decide.ts';
import { type CaseActionKind, type CaseCapacity, caseActionKinds, caseCapacities } from './actions.ts';
import { type Anybody, ask, codeOf, everybody, factsToAsk } from './asking.fixture.ts';
import { caseIn, payloads, people } from './fixtures.ts';
import { caseProcedure } from './procedure.ts';
import { type CaseStatus, caseStatuses } from './state.ts';
import { caseTable, open } from './table.fixture.ts';
import { type CaseRefusalCode, caseRefusalCodes } from './vocabulary.ts';

const committeeStage: CaseStatus[] = ['recommended', 'deliberating', 'referred', 'determined', 'served', 'appealed'];
const afterAcceptance: CaseStatus[] = ['accepted', 'investigating', ...committeeStage, 'closed'];
const onRecord = caseStatuses.filter((status) => status !== 'draft');

/** Written out by hand: what each person of the fixtures is to the fixtures' case, and while it is in which state. */
const standing: Readonly<Record<Anybody, Partial<Record<CaseCapacity, readonly CaseStatus[]>>>> = {
  chen: { applicant: caseStatuses, subject: onRecord },
  zhao: { unit: [...afterAcceptance, 'declined'] },
  qian: {},
  sun: { staff: onRecord, handler: afterAcceptance },
  zhou: {
    staff: onRecord.filter((status) => status !== 'accepted'),
    handler: afterAcceptance.filter((status) => status !== 'accepted'),
  },
  wu: { head: onRecord },
  zheng: {},
  han: { supervisor: onRecord },
  you: {},
  xu: { committee: [...committeeStage, 'closed'], secretary: [...committeeStage, 'closed'] },
  shen: { committee: [...committeeStage, 'closed'], deputy: [...committeeStage, 'closed'] },
  he: { committee: [...committeeStage, 'closed'] },
  yang: { superior: ['referred', 'appealed'] },
  guest: { guest: ['investigating'] },
  system: { system: caseStatuses },
};

/** Where somebody entitled asks in the right state and a guard still stands against it, with the fixtures' payload. */
const guarded: Readonly<Partial<Record<CaseActionKind, Partial<Record<Anybody, CaseRefusalCode>>>>> = {
  openExOfficio: { chen: 'department-unknown' },
  decideRecusal: { xu: 'other-decider', shen: 'other-decider', han: 'other-decider' },
  putOnAgenda: { xu: 'votes-cast', shen: 'votes-cast' },
  recordOpinion: { guest: 'own-opinion-only' },
  remind: { system: 'no-such-request' },
  recount: { system: 'no-such-request' },
  invitationOver: { system: 'no-such-request' },
};

const theirs = Object.keys(everybody) as Anybody[];
const anyone = fc.constantFrom(...theirs);
const anyKind = fc.constantFrom(...caseActionKinds);
const anyStatus = fc.constantFrom(...caseStatuses);

/** The fixtures' case with an invited guest while it is investigated, and one service while it is determined. */
function stateIn(status: CaseStatus) {
  const { subject } = caseIn('served').services;
  return caseIn(status, {
    ...(status === 'investigating' ? { guests: ['guest-i1'] } : {}),
    ...(status === 'determined' && subject ? { services: { unit: { ...subject } } } : {}),
  });
}

function expectedOf(kind: CaseActionKind, who: Anybody, status: CaseStatus): CaseStatus | string {
  const { by, from, to } = caseTable[kind];
  const entitled = by.some((capacity) => standing[who][capacity]?.includes(status));
  if (!entitled) return 'not-yours';
  if (!from.includes(status)) return 'wrong-state';
  // Only the unit has been served in the fixture that is determined.
  if (kind === 'acknowledge' && who === 'chen' && status === 'determined') return 'not-served';
  const guard = guarded[kind]?.[who];
  if (guard) return guard;
  if (to === 'same') return status;
  // The second service, that on the subject, completes it.
  return kind === 'serve' ? 'served' : (to[0] ?? status);
}

describe('the case table', () => {
  it.each(caseActionKinds)(
    '[M7.3a] lets “%s” be done by whom and from where the measures say, and by nobody else',
    (kind) => {
      for (const status of caseStatuses) {
        for (const who of theirs) {
          const decision = ask(kind, who, stateIn(status));
          const outcome = decision.ok ? decision.to : decision.code;
          expect({ who, status, outcome }).toEqual({ who, status, outcome: expectedOf(kind, who, status) });
        }
      }
    },
  );

  it('[M7.3a] says of every action the same as the table written out by hand', () => {
    for (const kind of caseActionKinds) {
      const { by, from, to } = caseProcedure.actions[kind];
      expect({ kind, by: [...by].sort(), from: [...from].sort(), to }).toEqual({
        kind,
        by: [...caseTable[kind].by].sort(),
        from: [...caseTable[kind].from].sort(),
        to: caseTable[kind].to,
      });
    }
    expect(Object.keys(caseTable).sort()).toEqual([...caseActionKinds].sort());
  });

  it('[M7.1b] never changes anything on a refusal, whatever is asked of whatever state by whomever', () => {
    fc.assert(
      fc.property(anyStatus, anyone, fc.oneof(anyKind, fc.string()), fc.anything(), (status, who, kind, payload) => {
        const state = stateIn(status);
        const before = structuredClone(state);
        const decision = ask(kind, who, state, payload ?? null);
        expect(state).toEqual(before);
        if (decision.ok) {
          const row = caseTable[kind as CaseActionKind];
          expect(row.from).toContain(status);
          if (row.to === 'same') expect(decision.next.status).toBe(status);
          else expect(row.to).toContain(decision.next.status);
        } else {
          expect(decision).not.toHaveProperty('next');
          expect(decision.code).toMatch(/^[a-z-]+$/);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('[M7.1b] takes no payload that is not of its action', () => {
    for (const kind of caseActionKinds) {
      const status = caseTable[kind].from[0] ?? 'draft';
      const who = theirs.find((each) => ask(kind, each, stateIn(status)).ok);
      // A department's own case begins with a clerk's own draft, which the fixtures' case is not.
      if (!who) continue;
      for (const payload of [null, 'x', [], { ...payloads[kind], more: 1 }]) {
        expect({ kind, payload, code: codeOf(kind, who, stateIn(status), payload) }).toMatchObject({
          code: 'payload-invalid',
        });
      }
    }
  });

  it('offers exactly the actions that would not be refused before anything is typed', () => {
    fc.assert(
      fc.property(anyStatus, anyone, (status, who) => {
        const state = stateIn(status);
        for (const kind of caseActionKinds) {
          const { now, actor } = factsToAsk(kind, everybody[who]);
          const at = { state, facts: { now, actor } };
          const barred = whyNot(caseProcedure, kind, at);
          expect(available(caseProcedure, at).includes(kind)).toBe(barred === null);
          if (barred) expect(codeOf(kind, who, state)).toBe(barred.code);
        }
      }),
    );
  });

  it('refuses an action it does not know, also one named like something every object has', () => {
    for (const kind of ['approve', '', 'constructor', '__proto__', 'toString']) {
      expect(codeOf(kind, 'chen', 'draft', {})).toBe('unknown-action');
    }
  });

  it('refuses whoever is no longer in office, also where they still stand in a circle', () => {
    for (const kind of caseActionKinds) {
      expect(codeOf(kind, { ...people.sun, active: false }, 'submitted')).toBe('inactive');
    }
  });

  it('says whose move it is in every open state', () => {
    for (const status of caseStatuses) {
      const { pending, final } = caseProcedure.statuses[status];
      // Who was declined may appeal; but nothing more is expected.
      expect(pending === null).toBe(final || status === 'declined');
      if (pending) expect(caseCapacities).toContain(pending);
      expect(final).toBe(!open.includes(status) && status !== 'draft' && status !== 'declined');
    }
  });

  it('names every code of refusal once', () => {
    expect(new Set(caseRefusalCodes).size).toBe(caseRefusalCodes.length);
  });
});
