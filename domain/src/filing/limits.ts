import type { LimitRow } from '../kernel/limits.ts';
import type { LimitName } from '../limits/rules.ts';
import type { FilingLimitKind, FilingStatus } from './state.ts';
import type { FilingRecipient } from './vocabulary.ts';

type Row = LimitRow<FilingStatus, FilingRecipient> & { readonly rule: LimitName };

/** M10.3: a filing is examined in time; when the time is over somebody is told, and nothing is approved by it. */
export const filingLimits: Readonly<Record<FilingLimitKind, Row>> = {
  examination: {
    rule: 'filingExamination',
    holder: 'desk',
    runs: ['submitted'],
    pauses: ['returned'],
    opens: 'onEntering',
    lapses: false,
  },
};
