import type { Recorded } from '@rongcuo/domain';
import type { MatterItem } from '../data/sdk/matters.ts';
import { member } from '../data/session.ts';
import type { KindPages } from './kind-pages.ts';

/** Whether the next move on a matter is this person's, in one of the capacities they have on it. */
export function theirMove<V extends Recorded, Books>({
  kind: { procedure },
}: Pick<KindPages<V, Books>, 'kind'>): (item: MatterItem<V['state']>) => boolean {
  return ({ state }) => {
    const status: V['status'] = state.status;
    const { pending } = procedure.statuses[status];
    return pending !== null && member.value !== null && procedure.capacitiesOf(member.value, state).includes(pending);
  };
}
