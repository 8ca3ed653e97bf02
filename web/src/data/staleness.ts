import { computed, onScopeDispose, type Ref, shallowReactive, watch } from 'vue';
import type { LiveState } from './live-state.ts';

const stale = shallowReactive(new Set<symbol>());

/** Whether anything on the page comes from this device's cache and is not confirmed: said once for the whole page. */
export const isPageStale = computed(() => stale.size > 0);

/** Counts what a page listens to towards {@link isPageStale}, for as long as the page lives. */
export function countStaleness<T>(shown: Readonly<Ref<LiveState<T>>>): void {
  const own = Symbol('listening');
  watch(
    () => shown.value.state === 'ready' && shown.value.stale,
    (isStale) => {
      if (isStale) stale.add(own);
      else stale.delete(own);
    },
  );
  onScopeDispose(() => stale.delete(own));
}
