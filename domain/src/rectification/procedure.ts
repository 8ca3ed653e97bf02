import type { Procedure } from '../kernel/procedure.ts';
import { rectificationCapacitiesOf } from './circles.ts';
import { courseRows } from './course.ts';
import { keepingRows } from './keeping.ts';
import { rectificationLimits } from './limits.ts';
import { orderRows } from './order.ts';
import type { RectificationVocabulary } from './vocabulary.ts';

/** Putting right of article 9: with or beside a case, also where it was tolerated. */
export const rectificationProcedure: Procedure<RectificationVocabulary> = {
  statuses: {
    draft: { pending: 'author', final: false },
    issued: { pending: 'subject', final: false },
    underway: { pending: 'subject', final: false },
    reported: { pending: 'issuer', final: false },
    closed: { pending: null, final: false },
    revoked: { pending: null, final: true },
  },
  actions: { ...orderRows, ...courseRows, ...keepingRows },
  capacitiesOf: rectificationCapacitiesOf,
  limits: rectificationLimits,
  reminds: (limit, run, step) => ({ kind: 'remind', payload: { limit, run, step } }),
  automatic: {},
  timing: ({ policy, calendar }) => ({ rules: policy.limits, calendar }),
};
