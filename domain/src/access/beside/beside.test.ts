import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../case/fixtures.ts';
import { clarificationCapacitiesOf } from '../../clarification/circles.ts';
import { clearingIn, clearingPeople, reporter } from '../../clarification/fixtures.ts';
import { type ClarificationState, clarificationStatuses } from '../../clarification/state.ts';
import { filingCapacitiesOf } from '../../filing/capacities.ts';
import { filingIn, filingPeople } from '../../filing/fixtures.ts';
import { filingStatuses } from '../../filing/state.ts';
import type { Member } from '../../people/member.ts';
import { roles } from '../../people/roles.ts';
import { rectificationCapacitiesOf } from '../../rectification/circles.ts';
import { orderIn, orderPeople } from '../../rectification/fixtures.ts';
import { rectificationStatuses } from '../../rectification/state.ts';
import { type BesideMatter, besideKinds } from './matter.ts';
import { type BesideClass, besideReaders, mayLookUp, mayReadBeside, mayReadLookup } from './readers.ts';

const matter: BesideMatter = {
  of: 'filing',
  onRecord: true,
  begunBy: 'chen',
  begunFor: 'self',
  subject: people.chen,
  unitId: 'it',
  departmentId: 'organization',
  inHand: null,
  keepers: [],
  recused: [],
  reporter: null,
  reachedCommittee: false,
  officeIsCalled: false,
  reachedSuperior: false,
  personIsTold: true,
  isPublic: false,
};

/** Whoever acts on it in some capacity is somebody who may read its face, and nobody else does. */
function agrees(
  members: readonly Member[],
  at: BesideMatter,
  face: BesideClass,
  draft: BesideClass,
  acts: (who: Member) => readonly string[],
) {
  return members
    .filter(({ uid }) => uid !== 'system')
    .filter((who) => {
      const reads = mayReadBeside(who, at, at.onRecord ? face : draft);
      return reads !== acts(who).length > 0;
    })
    .map(({ uid }) => uid);
}

describe('who reads what stands beside cases', () => {
  it.each(filingStatuses)('[M10.3] a filing that is “%s”: the oracle and the circles agree on everybody', (status) => {
    const state = filingIn(status);
    const reached = ['examined', 'deliberating', 'filed', 'refused', 'closed'].includes(status);
    const at = { ...matter, onRecord: state.onRecord, reachedCommittee: reached };
    const everybody = [...Object.values(filingPeople), people.zhou];
    expect(agrees(everybody, at, 'filing', 'filingDraft', (who) => filingCapacitiesOf(who, state))).toEqual([]);
  });

  it.each(rectificationStatuses)('[M9] an order that is “%s”: the oracle and the circles agree', (status) => {
    const state = orderIn(status);
    const at: BesideMatter = {
      ...matter,
      of: 'rectification',
      begunBy: 'wu',
      begunFor: 'office',
      onRecord: state.onRecord,
    };
    const everybody = Object.values(orderPeople);
    expect(
      agrees(everybody, at, 'rectification', 'rectificationDraft', (who) => rectificationCapacitiesOf(who, state)),
    ).toEqual([]);
  });

  const clearing = (state: ClarificationState): BesideMatter => ({
    ...matter,
    of: 'clarification',
    begunBy: 'zheng',
    begunFor: 'office',
    onRecord: state.onRecord,
    departmentId: 'discipline',
    inHand: state.handlers,
    keepers: state.keepers,
    reporter: { uid: reporter.uid ?? '', kin: reporter.kin },
    reachedSuperior: state.status === 'referred',
    personIsTold: state.parties.length > 0,
  });

  it.each(clarificationStatuses)('[M10.1] a clarification that is “%s”: the oracle and the circles agree', (status) => {
    const state = clearingIn(status);
    const everybody = Object.values(clearingPeople);
    const acts = (who: Member): readonly string[] => clarificationCapacitiesOf(who, state);
    expect(agrees(everybody, clearing(state), 'clarification', 'clarificationDraft', acts)).toEqual([]);
  });

  it('[M10.2] the reporter’s identity is for the chosen handlers, the head and supervision; never for the person', () => {
    for (const status of clarificationStatuses) {
      const at = clearing(clearingIn(status));
      const readers = Object.values(clearingPeople).filter((who) => mayReadBeside(who, at, 'sealed'));
      const expected = at.onRecord ? ['gao', 'han', 'zheng'] : [];
      expect({ status, readers: readers.map(({ uid }) => uid).sort() }).toEqual({ status, readers: expected });
    }
    expect(besideReaders.sealed).toMatchObject({ traced: true });
    expect(besideReaders.lead.readers).not.toContain('subject');
  });

  const anyPerson = fc.record({
    uid: fc.constantFrom('a', 'chen', 'zheng'),
    roles: fc.subarray([...roles]),
    unitId: fc.constantFrom('it', 'office', null),
    department: fc.constantFrom('organization', 'discipline', null),
    kin: fc.subarray(['chen', 'x']),
    active: fc.boolean(),
  });
  const anyMatter = fc.record({
    of: fc.constantFrom(...besideKinds),
    begunFor: fc.constantFrom('self', 'unit', 'office'),
    onRecord: fc.boolean(),
    inHand: fc.constantFrom(null, [], ['a']),
    keepers: fc.subarray(['a', 'zheng']),
    recused: fc.subarray(['a', 'zheng']),
    departmentId: fc.constantFrom('organization', 'discipline', null),
    reachedCommittee: fc.boolean(),
    officeIsCalled: fc.boolean(),
    reachedSuperior: fc.boolean(),
    personIsTold: fc.boolean(),
    isPublic: fc.boolean(),
  });
  const classes = Object.keys(besideReaders) as BesideClass[];

  it('[M11b] an administrator, an assessor and whoever has left read nothing of it; a notice everybody, once it is public', () => {
    fc.assert(
      fc.property(anyPerson, anyMatter, fc.constantFrom(...classes), (who, some, of) => {
        const at: BesideMatter = { ...matter, ...some };
        if (of === 'notice') {
          expect(mayReadBeside(who, at, of)).toBe(at.of === 'notice' && at.isPublic);
          return;
        }
        const powerless = {
          ...who,
          uid: 'nobody',
          roles: who.roles.filter((role) => role === 'admin' || role === 'assessor'),
        };
        expect(mayReadBeside(powerless, at, of)).toBe(false);
        expect(mayReadBeside({ ...who, active: false }, at, of)).toBe(false);
        // Recusal beats every office: what is left is what one is as a party.
        const recused = { ...at, recused: [who.uid] };
        const asParty = who.uid === at.begunBy || who.uid === at.subject?.uid || who.roles.includes('unit');
        if (at.onRecord && !asParty) expect(mayReadBeside(who, recused, of)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('[M8a] an assessor asks about one cadre at a time, never about themselves, and every question stays on record', () => {
    const zhu = { ...people.he, uid: 'zhu', roles: ['assessor' as const] };
    expect(mayLookUp(zhu, 'chen')).toBe(true);
    expect(mayLookUp(zhu, 'zhu')).toBe(false);
    expect(mayLookUp({ ...zhu, active: false }, 'chen')).toBe(false);
    expect(mayLookUp(people.wu, 'chen')).toBe(false);
    const readers = [zhu, people.han, people.wu, people.chen].filter((who) => mayReadLookup(who, { by: 'zhu' }));
    expect(readers.map(({ uid }) => uid)).toEqual(['zhu', 'han']);
  });
});
