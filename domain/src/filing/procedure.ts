import type { Procedure } from '../kernel/procedure.ts';
import { filingCapacitiesOf } from './capacities.ts';
import { filingCommitteeRows } from './committee.ts';
import { filingCourseRows } from './course.ts';
import { filingLimits } from './limits.ts';
import { filingSubmissionRows } from './submission.ts';
import { filingTeamRows } from './team.ts';
import type { FilingVocabulary } from './vocabulary.ts';

/** Risk filing of article 10(3). Silence never approves: no action of the house leads to `filed`. */
export const filingProcedure: Procedure<FilingVocabulary> = {
  statuses: {
    draft: { pending: 'applicant', final: false },
    submitted: { pending: 'staff', final: false },
    returned: { pending: 'applicant', final: false },
    examined: { pending: 'secretary', final: false },
    deliberating: { pending: 'committee', final: false },
    filed: { pending: 'applicant', final: false },
    refused: { pending: null, final: true },
    withdrawn: { pending: null, final: true },
    closed: { pending: null, final: true },
  },
  actions: { ...filingSubmissionRows, ...filingTeamRows, ...filingCommitteeRows, ...filingCourseRows },
  capacitiesOf: filingCapacitiesOf,
  limits: filingLimits,
  reminds: (limit, run, step) => ({ kind: 'remind', payload: { limit, run, step } }),
  automatic: {},
  timing: ({ policy, calendar }) => ({ rules: policy.limits, calendar }),
};
