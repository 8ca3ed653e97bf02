import { afterEach, describe, expect, it, vi } from 'vitest';
import { serverNow, serverToday } from './clock.ts';
import { setClock } from './clock-offset.ts';

afterEach(() => vi.useRealTimers());

describe('the clock', () => {
  it('[M7.1b] dates are judged by the server even where the device is ten years off', () => {
    vi.useFakeTimers({ now: Date.parse('2016-01-01T00:00:00Z') });
    setClock('Thu, 08 Oct 2026 15:59:00 GMT', null, Date.now());
    expect(serverToday()).toBe('2026-10-08');
    vi.advanceTimersByTime(61_000);
    expect(serverToday()).toBe('2026-10-09');
  });

  it('counts the time an answer has waited in a cache', () => {
    vi.useFakeTimers({ now: 0 });
    setClock('Thu, 08 Oct 2026 00:00:00 GMT', '30', 0);
    expect(serverNow()).toBe('2026-10-08T00:00:30.000Z');
  });

  it('keeps what it knows when a header cannot be read', () => {
    vi.useFakeTimers({ now: 0 });
    setClock('Thu, 08 Oct 2026 00:00:00 GMT', null, 0);
    setClock(null, null, 0);
    setClock('soon', null, 0);
    expect(serverNow()).toBe('2026-10-08T00:00:00.000Z');
  });
});
