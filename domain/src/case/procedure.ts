import type { Procedure } from '../kernel/procedure.ts';
import { caseCapacitiesOf } from './capacities.ts';
import { committeeRows } from './committee.ts';
import { determinationRows } from './determination.ts';
import { extensionRows } from './extension.ts';
import { intakeRows } from './intake.ts';
import { investigationRows } from './investigation.ts';
import { closesOn, keepingRows } from './keeping.ts';
import { caseLimits } from './limits.ts';
import { recommendationRows } from './recommendation.ts';
import { serviceRows } from './service.ts';
import { supervisionRows } from './supervision.ts';
import { teamRows } from './team.ts';
import type { CaseVocabulary } from './vocabulary.ts';

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
    declined: { pending: null, final: false },
    withdrawn: { pending: null, final: true },
  },
  actions: {
    ...intakeRows,
    ...teamRows,
    ...investigationRows,
    ...recommendationRows,
    ...committeeRows,
    ...determinationRows,
    ...serviceRows,
    ...extensionRows,
    ...supervisionRows,
    ...keepingRows,
  },
  capacitiesOf: caseCapacitiesOf,
  limits: caseLimits,
  reminds: (limit, run, step) => ({ kind: 'remind', payload: { limit, run, step } }),
  automatic: { close: closesOn },
  timing: ({ policy, calendar }) => ({ rules: policy.limits, calendar }),
};
