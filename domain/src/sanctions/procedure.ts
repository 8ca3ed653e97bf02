import type { Procedure } from '../kernel/procedure.ts';
import { firstCalendar } from '../time/state-council.ts';
import { addDays } from '../time/time.ts';
import { sanctionCapacitiesOf } from './circles.ts';
import { sanctionRows } from './rows.ts';
import type { SanctionVocabulary } from './vocabulary.ts';

/** Impact periods of article 8: they end by themselves, and what then was arranged is recorded. */
export const sanctionProcedure: Procedure<SanctionVocabulary> = {
  statuses: {
    draft: { pending: 'author', final: false },
    running: { pending: null, final: false },
    noted: { pending: null, final: false },
    expired: { pending: 'head', final: false },
    arranged: { pending: null, final: true },
    lifted: { pending: null, final: true },
  },
  actions: sanctionRows,
  capacitiesOf: sanctionCapacitiesOf,
  // Months in natural time, whether their last day is worked or not: no limit of the calendar's runs on it.
  limits: {},
  timing: () => ({ rules: {}, calendar: firstCalendar }),
  reminds: () => ({ kind: 'expire', payload: {} }),
  automatic: { expire: ({ status, until }) => (status === 'running' && until !== null ? addDays(until, 1) : null) },
};
