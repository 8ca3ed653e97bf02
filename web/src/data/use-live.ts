import { onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue';
import { failureOf } from './failure.ts';
import { isWaiting, type LiveEvent, type LiveState, liveStep, loading, PATIENCE_MS } from './live-state.ts';
import type { Listener, LiveStore, Stop } from './sdk/live.ts';
import { session } from './session.ts';
import { countStaleness } from './staleness.ts';
import { liveStore } from './stores.ts';

export interface Live<T> {
  readonly shown: Readonly<ShallowRef<LiveState<T>>>;
  readonly retry: () => void;
}

/**
 * Listens for as long as the page lives. It starts again with every new token: what an outdated one was denied, the
 * next may be allowed.
 * @param key what else the listening depends on; null: not yet
 */
export function useLive<T>(
  subscribe: (store: LiveStore, listener: Listener<T>) => Stop,
  key: () => string | number | null = () => '',
): Live<T> {
  const shown = shallowRef<LiveState<T>>(loading);
  let stop: Stop = () => {};
  let turn = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function take(event: LiveEvent<T>): void {
    shown.value = liveStep(shown.value, event);
    if (isWaiting(shown.value)) patience ??= setTimeout(losePatience, PATIENCE_MS);
    else calm();
  }
  function losePatience(): void {
    patience = undefined;
    take({ type: 'patience' });
  }
  function calm(): void {
    clearTimeout(patience);
    patience = undefined;
  }
  function end(): void {
    turn += 1;
    calm();
    stop();
    stop = () => {};
  }
  async function begin(): Promise<void> {
    end();
    const mine = turn;
    // What is shown stays while it is asked again; only a page with nothing to show says that it loads.
    if (shown.value.state !== 'ready') shown.value = loading;
    patience = setTimeout(losePatience, PATIENCE_MS);
    try {
      const store = await liveStore();
      if (mine === turn) stop = subscribe(store, take);
    } catch (error) {
      if (mine === turn) take({ type: 'failed', failure: failureOf(error) });
    }
  }

  watch(
    [() => (session.value.state === 'ready' ? session.value.epoch : null), key],
    ([epoch, dependsOn]) => {
      if (epoch === null || dependsOn === null) end();
      else void begin();
    },
    { immediate: true },
  );
  onScopeDispose(end);
  countStaleness(shown);
  return { shown, retry: () => void begin() };
}
