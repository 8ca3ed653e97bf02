import { systemUid } from '../people/house-account.ts';
import type { Member } from '../people/member.ts';
import type { CaseCapacity } from './actions.ts';
import type { CaseState } from './state.ts';

/**
 * In which capacities a person stands to a case. Being in a circle (desk, bench, office, watch, superiors) presupposes no
 * tie and no recusal, see circlesOf; the role must still be held. Where no secretary is free to preside, the deputy is in
 * the secretary's place.
 */
export function caseCapacitiesOf(actor: Member, state: CaseState): CaseCapacity[] {
  const { uid, roles } = actor;
  const onDesk = state.desk.includes(uid) && actor.department === state.departmentId;
  const onBench = state.bench.includes(uid);
  const speaksForUnit = roles.includes('unit') && actor.unitId === state.unitId;
  // For a unit it is the unit that applied: whoever typed it acts on it only while speaking for that unit.
  const applied =
    uid === state.applicantId &&
    state.applicantKind !== 'department' &&
    (state.applicantKind !== 'unit' || speaksForUnit);
  const capacities: [CaseCapacity, boolean][] = [
    ['applicant', applied],
    ['subject', uid === state.subjectId],
    ['unit', state.unitConcerned && speaksForUnit],
    ['staff', onDesk && roles.includes('handler')],
    ['handler', onDesk && roles.includes('handler') && state.handlers.includes(uid)],
    ['head', onDesk && roles.includes('head')],
    ['committee', onBench && roles.includes('committee')],
    ['secretary', state.chair.includes(uid) && (roles.includes('secretary') || roles.includes('deputy'))],
    ['deputy', state.office.includes(uid) && roles.includes('deputy')],
    ['supervisor', state.watch.includes(uid) && roles.includes('supervisor')],
    ['superior', state.superiors.includes(uid) && roles.includes('superior')],
    ['guest', state.guests.includes(uid)],
    ['system', uid === systemUid],
  ];
  return capacities.filter(([, holds]) => holds).map(([capacity]) => capacity);
}
