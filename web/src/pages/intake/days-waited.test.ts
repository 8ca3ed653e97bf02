import { instantFromMillis, plainDateOf } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { daysWaited } from './days-waited.ts';

const at = (text: string) => instantFromMillis(Date.parse(text));

describe('how long an application has waited', () => {
  it('[M7.1b] counts days as the university’s calendar does', () => {
    const late = at('2026-10-07T15:59:00Z');
    expect(daysWaited(late, plainDateOf(at('2026-10-07T15:59:30Z')))).toBe(0);
    expect(daysWaited(late, plainDateOf(at('2026-10-07T16:00:30Z')))).toBe(1);
  });

  it('is never negative', () => {
    expect(daysWaited(at('2026-10-09T00:00:00Z'), plainDateOf(at('2026-10-07T00:00:00Z')))).toBe(0);
  });
});
