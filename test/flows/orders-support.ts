import { type RectificationState, rectificationKind } from '@rongcuo/domain';
import { leadOrder, type OrderCast, type OrderStage } from '../../scripts/seed/orders.ts';
import { actOn, begun, faceOf, type Payload } from './support.ts';

/** Orders to put something right, led by their people to wherever a test begins. */

export function ledOrder(cast: OrderCast, to: OrderStage, changes: Payload = {}): Promise<string> {
  return leadOrder((uid, face) => begun(uid, 'rectifications', face), actOn, cast, to, changes);
}

export function theOrder(matter: string): Promise<RectificationState> {
  return faceOf(rectificationKind, matter);
}
