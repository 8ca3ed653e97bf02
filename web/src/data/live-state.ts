import type { Failure } from './failure.ts';

/** What a listener reports. */
export type LiveEvent<T> =
  | { readonly type: 'value'; readonly value: T; readonly fromCache: boolean }
  | { readonly type: 'nothing'; readonly fromCache: boolean }
  | { readonly type: 'unreadable' }
  | { readonly type: 'failed'; readonly failure: Failure }
  /** As long as a person should have to wait without a word has passed. */
  | { readonly type: 'patience' };

/** What the page shows. */
export type LiveState<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'slow' }
  /** `stale`: from this device's cache, and the server has not confirmed it for a while. */
  | { readonly state: 'ready'; readonly value: T; readonly confirmed: boolean; readonly stale: boolean }
  /** No permission, or no such thing: on purpose the same. */
  | { readonly state: 'denied' }
  | { readonly state: Exclude<Failure, 'denied'> };

export const loading = { state: 'loading' } as const;

/** How long a page waits before it says that the connection is slow. */
export const PATIENCE_MS = 10_000;

export function liveStep<T>(state: LiveState<T>, event: LiveEvent<T>): LiveState<T> {
  switch (event.type) {
    case 'value': {
      const { value, fromCache } = event;
      const stale = fromCache && (state.state === 'slow' || (state.state === 'ready' && state.stale));
      return { state: 'ready', value, confirmed: !fromCache, stale };
    }
    case 'nothing':
      return event.fromCache ? state : { state: 'denied' };
    case 'unreadable':
      return { state: 'fault' };
    case 'failed':
      return { state: event.failure };
    case 'patience':
      if (state.state === 'loading') return { state: 'slow' };
      return state.state === 'ready' && !state.confirmed ? { ...state, stale: true } : state;
  }
}

/** Whether the next event may still change what is shown without anyone's doing, so that patience runs. */
export function isWaiting<T>(state: LiveState<T>): boolean {
  return state.state === 'loading' || (state.state === 'ready' && !state.confirmed && !state.stale);
}
