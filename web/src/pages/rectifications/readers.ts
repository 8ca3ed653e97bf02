import {
  type Member,
  type RectificationClass,
  type RectificationState,
  rectificationCapacitiesOf,
} from '@rongcuo/domain';

/** Which parts of an order its page asks for; the rules decide who reads what. */
export function readsOrderEvents(of: RectificationClass, { uid }: Member, state: RectificationState): boolean {
  return of === 'face' || [state.desk, state.office, state.watch].some((circle) => circle.includes(uid));
}

export function isOrderedTo(member: Member, state: RectificationState): boolean {
  return rectificationCapacitiesOf(member, state).includes('subject');
}
