import { systemUid } from '../people/house-account.ts';
import type { Member } from '../people/member.ts';
import type { FilingCapacity } from './actions.ts';
import { examiningDepartment } from './circles.ts';
import type { FilingState } from './state.ts';

/** In which capacities a person stands to a filing; being in a circle presupposes no tie and no recusal. */
export function filingCapacitiesOf(actor: Member, state: FilingState): FilingCapacity[] {
  const { uid, roles } = actor;
  const onDesk = state.desk.includes(uid) && actor.department === examiningDepartment;
  const speaksForUnit = roles.includes('unit') && actor.unitId === state.unitId;
  // For a unit it is the unit that files: whoever typed it acts on it only while speaking for that unit.
  const filed = state.applicantKind === 'unit' ? speaksForUnit : uid === state.applicantId;
  const capacities: [FilingCapacity, boolean][] = [
    ['applicant', filed],
    ['subject', uid === state.subjectId],
    ['unit', state.onRecord && speaksForUnit],
    ['staff', onDesk && roles.includes('handler')],
    ['head', onDesk && roles.includes('head')],
    ['committee', state.bench.includes(uid) && roles.includes('committee')],
    ['secretary', state.chair.includes(uid) && (roles.includes('secretary') || roles.includes('deputy'))],
    ['deputy', state.office.includes(uid) && roles.includes('deputy')],
    ['supervisor', state.watch.includes(uid) && roles.includes('supervisor')],
    ['system', uid === systemUid],
  ];
  return capacities.filter(([, holds]) => holds).map(([capacity]) => capacity);
}
