import type { Procedure } from '../kernel/procedure.ts';
import { clarificationCapacitiesOf } from './circles.ts';
import { clearingRows } from './clearing.ts';
import { intakeRows } from './intake.ts';
import { keepingRows } from './keeping.ts';
import { clarificationLimits } from './limits.ts';
import { teamRows } from './team.ts';
import { verificationRows } from './verification.ts';
import type { ClarificationVocabulary } from './vocabulary.ts';

/** Clarification of article 10: of reports, and of hostile public opinion. */
export const clarificationProcedure: Procedure<ClarificationVocabulary> = {
  statuses: {
    draft: { pending: 'author', final: false },
    registered: { pending: 'head', final: false },
    verifying: { pending: 'handler', final: false },
    setAside: { pending: null, final: true },
    referred: { pending: 'superior', final: false },
    concluded: { pending: 'head', final: false },
    clarified: { pending: 'handler', final: false },
    closed: { pending: null, final: false },
  },
  actions: { ...intakeRows, ...teamRows, ...verificationRows, ...clearingRows, ...keepingRows },
  capacitiesOf: clarificationCapacitiesOf,
  limits: clarificationLimits,
  reminds: (limit, run, step) => ({ kind: 'remind', payload: { limit, run, step } }),
  automatic: {},
  timing: ({ policy, calendar }) => ({ rules: policy.limits, calendar }),
};
