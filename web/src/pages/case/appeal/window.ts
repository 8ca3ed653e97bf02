import {
  type CaseState,
  caseCapacitiesOf,
  type Member,
  type PlainDate,
  type Service,
  type servedTo,
} from '@rongcuo/domain';

type ServedTo = (typeof servedTo)[number];

/** The service that was somebody's own: the cadre's, or their unit's. The cadre's own comes first. */
export function ownServiceOf(
  member: Member,
  state: CaseState,
): { readonly to: ServedTo; readonly service: Service } | null {
  const capacities = caseCapacitiesOf(member, state);
  const to = capacities.includes('subject') ? 'subject' : capacities.includes('unit') ? 'unit' : null;
  const service = to && state.services[to];
  return to && service ? { to, service } : null;
}

/** Whether the day has passed on which an appeal was possible without saying why it is late. */
export function isLate(service: Service, today: PlainDate): boolean {
  return today > service.appealUntil;
}
