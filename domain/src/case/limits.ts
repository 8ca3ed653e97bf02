import type { LimitRow } from '../kernel/limits.ts';
import type { LimitName } from '../limits/rules.ts';
import type { PlainDate } from '../time/time.ts';
import type { servedTo } from './payloads/service.ts';
import { type CaseLimitKind, type CaseState, type CaseStatus, caseLimitKinds } from './state.ts';
import type { CaseRecipient } from './vocabulary.ts';

type Row = LimitRow<CaseStatus, CaseRecipient> & { readonly rule: LimitName };

const byState: Pick<Row, 'pauses' | 'opens' | 'lapses'> = { pauses: [], opens: 'onEntering', lapses: false };
/** Counted from the service of whom it is for; while the other side's appeal is decided nobody can appeal. */
const window: Omit<Row, 'holder'> = {
  rule: 'appeal',
  runs: ['determined', 'served', 'declined'],
  pauses: ['appealed'],
  opens: 'whenSaid',
  lapses: true,
};

/**
 * Which time limit runs in which state of a case (M7.1b, M7.2a, M7.3, M7.4; the table is in docs/MEASURES.md). An action
 * opens, pauses, resumes or closes a limit by where it leads; `serve` says from which day a window runs, `extend` and
 * `extendAppeal` to which day a limit is extended.
 */
export const caseLimits: Readonly<Record<CaseLimitKind, Row>> = {
  acceptance: { ...byState, rule: 'acceptance', holder: 'desk', runs: ['submitted'], pauses: ['returned'] },
  supplements: { ...byState, rule: 'supplements', holder: 'applicant', runs: ['returned'] },
  investigation: { ...byState, rule: 'investigation', holder: 'handlers', runs: ['accepted', 'investigating'] },
  deliberation: {
    ...byState,
    rule: 'deliberation',
    holder: 'office',
    runs: ['recommended', 'deliberating'],
    pauses: ['referred'],
  },
  reply: { ...byState, rule: 'reply', holder: 'superior', runs: ['referred'] },
  service: { ...byState, rule: 'service', holder: 'handlers', runs: ['determined'] },
  serviceAtLatest: { ...byState, rule: 'serviceAtLatest', holder: 'handlers', runs: ['determined'] },
  appealSubject: { ...window, holder: 'subject' },
  appealUnit: { ...window, holder: 'unit' },
  appealDecision: { ...byState, rule: 'appealDecision', holder: 'superior', runs: ['appealed'] },
};

/** The window that opens with the service on each. */
export const windowKinds: Readonly<Record<(typeof servedTo)[number], 'appealSubject' | 'appealUnit'>> = {
  subject: 'appealSubject',
  unit: 'appealUnit',
};

/** The day before which somebody is to have done something; null where nothing is counted now. */
export function soonestDue({ limits }: Pick<CaseState, 'limits'>): PlainDate | null {
  const days = caseLimitKinds.flatMap((kind) => (caseLimits[kind].lapses ? [] : (limits[kind]?.due ?? [])));
  return days.sort()[0] ?? null;
}
