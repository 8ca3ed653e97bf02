import { describe, expect, it } from 'vitest';
import { isWaiting, type LiveEvent, type LiveState, liveStep, loading } from './live-state.ts';

function after(...events: LiveEvent<string>[]): LiveState<string> {
  return events.reduce<LiveState<string>>(liveStep, loading);
}
const cached = (value: string): LiveEvent<string> => ({ type: 'value', value, fromCache: true });
const fresh = (value: string): LiveEvent<string> => ({ type: 'value', value, fromCache: false });
const patience: LiveEvent<string> = { type: 'patience' };

describe('a live page', () => {
  it('never waits without a word for longer than a person should', () => {
    expect(isWaiting(after())).toBe(true);
    expect(after(patience)).toEqual({ state: 'slow' });
    expect(after(patience, fresh('a'))).toMatchObject({ state: 'ready', stale: false });
  });

  it('[M11b] has the same words for what one may not see and for what does not exist', () => {
    const denied = after({ type: 'failed', failure: 'denied' });
    expect(after({ type: 'nothing', fromCache: false })).toEqual(denied);
  });

  it('does not take an empty cache for an answer', () => {
    expect(after({ type: 'nothing', fromCache: true })).toEqual({ state: 'loading' });
  });

  it('shows what this device remembers, and says so when the server does not confirm it', () => {
    expect(after(cached('a'))).toMatchObject({ state: 'ready', stale: false });
    expect(after(cached('a'), patience)).toMatchObject({ state: 'ready', value: 'a', stale: true });
    expect(after(cached('a'), patience, cached('b'))).toMatchObject({ value: 'b', stale: true });
    expect(after(cached('a'), patience, fresh('b'))).toMatchObject({ value: 'b', stale: false });
  });

  it('tells a lost connection from a fault', () => {
    expect(after({ type: 'failed', failure: 'offline' })).toEqual({ state: 'offline' });
    expect(after({ type: 'failed', failure: 'fault' })).toEqual({ state: 'fault' });
    expect(after({ type: 'unreadable' })).toEqual({ state: 'fault' });
  });
});
