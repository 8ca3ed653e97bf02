import type { LimitRow } from '../kernel/limits.ts';
import type { LimitName } from '../limits/rules.ts';
import type { ClarificationLimitKind, ClarificationStatus } from './state.ts';
import type { ClarificationRecipient } from './vocabulary.ts';

type Row = LimitRow<ClarificationStatus, ClarificationRecipient> & { readonly rule: LimitName };

/** M10.1: verified in time, from its registration to the conclusion. */
export const clarificationLimits: Readonly<Record<ClarificationLimitKind, Row>> = {
  verification: {
    rule: 'verification',
    holder: 'handlers',
    runs: ['registered', 'verifying'],
    pauses: [],
    opens: 'onEntering',
    lapses: false,
  },
};
