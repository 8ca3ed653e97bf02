import {
  type CaseState,
  caseCapacitiesOf,
  isPast,
  type Member,
  type OpenLimit,
  type PlainDate,
  type Service,
  type servedTo,
  windowKinds,
} from '@rongcuo/domain';

type ServedTo = (typeof servedTo)[number];

/** What was somebody's own: served on the cadre, or on their unit; with the window that opened. The cadre's comes first. */
export interface OwnService {
  readonly to: ServedTo;
  readonly service: Service;
  /** Null once this side has appealed. */
  readonly window: OpenLimit | null;
}

export function ownServiceOf(member: Member, state: CaseState): OwnService | null {
  const capacities = caseCapacitiesOf(member, state);
  const to = capacities.includes('subject') ? 'subject' : capacities.includes('unit') ? 'unit' : null;
  const service = to && state.services[to];
  return to && service ? { to, service, window: state.limits[windowKinds[to]] ?? null } : null;
}

/** How far the window is: its last day, whether that is behind, or that nobody can tell yet. */
export function windowStateOf(window: OpenLimit, today: PlainDate): 'open' | 'late' | 'uncounted' {
  if (window.due === null) return 'uncounted';
  return isPast(window, today) ? 'late' : 'open';
}
