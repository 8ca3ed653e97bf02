import { onScopeDispose, shallowRef } from 'vue';
import { failureOf } from './failure.ts';
import { type LiveEvent, type LiveState, liveStep, loading, PATIENCE_MS } from './live-state.ts';
import type { Live } from './use-live.ts';

/**
 * Reads once, with the same states as listening has.
 * @param read null means that there is no such thing, which is said as a denial is
 */
export function useOnce<T>(read: () => Promise<T | null>): Live<T> {
  const shown = shallowRef<LiveState<T>>(loading);
  let patience: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  const take = (event: LiveEvent<T>): void => {
    shown.value = liveStep(shown.value, event);
  };
  async function begin(): Promise<void> {
    turn += 1;
    const mine = turn;
    shown.value = loading;
    clearTimeout(patience);
    patience = setTimeout(() => take({ type: 'patience' }), PATIENCE_MS);
    const event = await read().then<LiveEvent<T>, LiveEvent<T>>(
      (value) => (value === null ? { type: 'nothing', fromCache: false } : { type: 'value', value, fromCache: false }),
      (error: unknown) => {
        const failure = failureOf(error);
        if (failure === 'fault') console.error(error);
        return { type: 'failed', failure };
      },
    );
    if (mine !== turn) return;
    clearTimeout(patience);
    take(event);
  }
  onScopeDispose(() => {
    turn += 1;
    clearTimeout(patience);
  });
  void begin();
  return { shown, retry: () => void begin() };
}
