import { describe, expect, it } from 'vitest';
import { NotConfigured } from './connection.ts';
import { failureOf } from './failure.ts';

describe('what went wrong', () => {
  it.each([
    [{ code: 'permission-denied' }, 'denied'],
    [{ code: 'unavailable' }, 'offline'],
    [{ code: 'unknown' }, 'offline'],
    [{ code: 'auth/network-request-failed' }, 'offline'],
    [new TypeError('Failed to fetch'), 'offline'],
    [new DOMException('gone', 'AbortError'), 'offline'],
    [new NotConfigured('no'), 'unconfigured'],
    [{ code: 'failed-precondition' }, 'fault'],
    [new Error('bug'), 'fault'],
    [null, 'fault'],
  ])('reads %o as %s', (error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });
});
