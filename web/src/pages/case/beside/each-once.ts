import { type ComputedRef, computed } from 'vue';
import type { MatterItem } from '../../../data/sdk/matters.ts';

/** What several lists hold, each once: somebody may be on more than one. */
export function eachOnce<State>(
  lists: readonly { readonly items: { readonly value: readonly MatterItem<State>[] } }[],
): ComputedRef<readonly MatterItem<State>[]> {
  return computed(() => {
    const all = lists.flatMap(({ items }) => items.value);
    return [...new Map(all.map((item) => [item.id, item])).values()];
  });
}
