import type { LimitRow } from '../kernel/limits.ts';
import type { LimitName } from '../limits/rules.ts';
import type { RectificationLimitKind, RectificationStatus } from './state.ts';
import type { RectificationRecipient } from './vocabulary.ts';

type Row = LimitRow<RectificationStatus, RectificationRecipient> & { readonly rule: LimitName };

/** M9: the order sets the day; while what was done is being verified nobody is in delay. */
export const rectificationLimits: Readonly<Record<RectificationLimitKind, Row>> = {
  rectification: {
    rule: 'rectification',
    holder: 'subject',
    runs: ['issued', 'underway'],
    pauses: ['reported'],
    opens: 'whenSaid',
    lapses: false,
  },
};
