import type { PlainDate } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { daysWaited } from './days-waited.ts';

const day = (text: string) => text as PlainDate;

describe('how long an application has waited', () => {
  it('[M7.1b] counts calendar days', () => {
    expect(daysWaited(day('2026-10-07'), day('2026-10-07'))).toBe(0);
    expect(daysWaited(day('2026-10-07'), day('2026-11-08'))).toBe(32);
  });

  it('is never negative', () => {
    expect(daysWaited(day('2026-10-09'), day('2026-10-07'))).toBe(0);
  });
});
