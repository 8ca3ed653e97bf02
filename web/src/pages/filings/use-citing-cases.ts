import type { Role } from '@rongcuo/domain';
import { type ComputedRef, computed } from 'vue';
import type { CaseItem, CitingList } from '../../data/sdk/live.ts';
import type { Circle } from '../../data/sdk/matters.ts';
import { holds, member } from '../../data/session.ts';
import { useLive } from '../../data/use-live.ts';

/** By which lists of cases somebody may find theirs: as everywhere, each is asked for by whom it is for. */
const circles: readonly (readonly [Circle, ...Role[]])[] = [
  ['parties', 'cadre'],
  ['desk', 'handler', 'head'],
  ['bench', 'committee', 'secretary', 'deputy'],
  ['office', 'secretary', 'deputy'],
  ['watch', 'supervisor'],
];

/** The cases that cite a filing and that this person may read, each once. */
export function useCitingCases(filingId: string): ComputedRef<readonly CaseItem[]> {
  const lists: readonly (() => CitingList | null)[] = [
    ofOwnUnit,
    ...circles.map(
      ([circle, ...roles]) =>
        () =>
          member.value && holds(...roles) ? { circle, uid: member.value.uid } : null,
    ),
  ];
  const found = lists.map((of) =>
    useLive<readonly CaseItem[]>(
      (store, listener) => {
        const list = of();
        return list === null ? () => {} : store.watchCiting(filingId, list, listener);
      },
      () => {
        const list = of();
        return list && JSON.stringify(list);
      },
    ),
  );
  return computed(() => {
    const items = found.flatMap(({ shown }) => (shown.value.state === 'ready' ? shown.value.value : []));
    return [...new Map(items.map((item) => [item.id, item])).values()];
  });
}

/** Those that concern the unit that this person speaks for. */
function ofOwnUnit(): CitingList | null {
  const { roles = [], unitId = null } = member.value ?? {};
  return unitId !== null && roles.includes('unit') ? { unitId } : null;
}
