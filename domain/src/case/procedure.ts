import type { Procedure } from '../kernel/procedure.ts';
import type { Member } from '../people/member.ts';
import type { CaseCapacity } from './actions.ts';
import { committeeRows } from './committee.ts';
import { intakeRows } from './intake.ts';
import { investigationRows } from './investigation.ts';
import { serviceRows } from './service.ts';
import type { CaseState } from './state.ts';
import { supervisionRows } from './supervision.ts';
import { teamRows } from './team.ts';
import type { CaseVocabulary } from './vocabulary.ts';

/** Who speaks for the house itself: actions of the scheduler go through the same door. */
export const systemUid = 'system';

/**
 * In which capacities a person stands to a case. Being in a circle (desk, bench, watch, superiors) presupposes no tie and
 * no recusal, see circlesOf; the role must still be held.
 */
export function caseCapacitiesOf(actor: Member, state: CaseState): CaseCapacity[] {
  const { uid, roles } = actor;
  const onDesk = state.desk.includes(uid) && actor.department === state.departmentId;
  const onBench = state.bench.includes(uid);
  const applied = uid === state.applicantId && state.applicantKind !== 'department';
  const capacities: [CaseCapacity, boolean][] = [
    ['applicant', applied],
    ['subject', uid === state.subjectId],
    ['unit', state.unitConcerned && roles.includes('unit') && actor.unitId === state.unitId],
    ['staff', onDesk && roles.includes('handler')],
    ['handler', onDesk && roles.includes('handler') && state.handlers.includes(uid)],
    ['head', onDesk && roles.includes('head')],
    ['committee', onBench && roles.includes('committee')],
    ['secretary', onBench && roles.includes('secretary')],
    ['deputy', onBench && roles.includes('deputy')],
    ['supervisor', state.watch.includes(uid) && roles.includes('supervisor')],
    ['superior', state.superiors.includes(uid) && roles.includes('superior')],
    ['guest', state.guests.includes(uid)],
    ['system', uid === systemUid],
  ];
  return capacities.filter(([, holds]) => holds).map(([capacity]) => capacity);
}

/** The case procedure of article 7. Rules, buttons, functions and tests follow this table. */
export const caseProcedure: Procedure<CaseVocabulary> = {
  statuses: {
    draft: { pending: 'applicant', final: false },
    submitted: { pending: 'staff', final: false },
    returned: { pending: 'applicant', final: false },
    accepted: { pending: 'head', final: false },
    investigating: { pending: 'handler', final: false },
    recommended: { pending: 'secretary', final: false },
    deliberating: { pending: 'committee', final: false },
    referred: { pending: 'superior', final: false },
    determined: { pending: 'handler', final: false },
    served: { pending: 'subject', final: false },
    appealed: { pending: 'superior', final: false },
    closed: { pending: null, final: true },
    declined: { pending: null, final: true },
    withdrawn: { pending: null, final: true },
  },
  actions: { ...intakeRows, ...teamRows, ...investigationRows, ...committeeRows, ...serviceRows, ...supervisionRows },
  capacitiesOf: caseCapacitiesOf,
};
