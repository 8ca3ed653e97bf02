import { interpretingDepartment } from '../measures/interpreter.ts';
import { drawn } from '../people/circles.ts';
import { systemUid } from '../people/house-account.ts';
import type { Institution } from '../people/institution.ts';
import type { Member } from '../people/member.ts';
import { type Tie, tieTo } from '../people/ties.ts';
import type { SanctionCapacity } from './actions.ts';
import type { SanctionState } from './state.ts';

/** The organization department records periods, is told when they end, and records the arrangement made. */
export const arrangingDepartment = interpretingDepartment;

export function tieToSanction(
  person: Member,
  { subjectId, unitId }: Pick<SanctionState, 'subjectId' | 'unitId'>,
  subject: Member | null,
): Tie | null {
  return tieTo(person, { subjectId, unitId, applicantId: null }, subject);
}

export function sanctionCirclesOf(
  state: SanctionState,
  institution: Institution,
  subject: Member | null,
): Pick<SanctionState, 'desk' | 'watch' | 'names'> {
  const { circles, names } = drawn(institution, {
    departmentId: arrangingDepartment,
    isOut: (person) => tieToSanction(person, state, subject) !== null,
    isBefore: () => true,
    bench: false,
    office: false,
    superiors: false,
  });
  return { desk: circles.desk, watch: circles.watch, names: { ...state.names, ...names } };
}

export function sanctionCapacitiesOf(actor: Member, state: SanctionState): SanctionCapacity[] {
  const { uid, roles } = actor;
  const onDesk = state.desk.includes(uid) && actor.department === arrangingDepartment;
  const capacities: [SanctionCapacity, boolean][] = [
    ['author', uid === state.authorId && !state.onRecord],
    ['subject', uid === state.subjectId],
    ['staff', onDesk && roles.includes('handler')],
    ['head', onDesk && roles.includes('head')],
    ['supervisor', state.watch.includes(uid) && roles.includes('supervisor')],
    ['system', uid === systemUid],
  ];
  return capacities.filter(([, holds]) => holds).map(([capacity]) => capacity);
}
