import type { PlainDate } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { askFrom, blank } from './typed.ts';

const today = '2026-11-23' as PlainDate;
const whole = { to: 'zhou', from: today, until: '2026-12-01', reason: '出国访问' };

describe('what is typed to name a deputy', () => {
  it('[M11b] becomes what is asked', () => {
    expect(askFrom(whole, today)).toEqual({ ask: { kind: 'delegate', payload: whole }, wrong: {} });
  });

  it('[M11b] begins today, and is pointed at wherever something is missing', () => {
    const { ask, wrong } = askFrom(blank(today), today);
    expect(ask).toBeNull();
    expect(Object.keys(wrong).sort()).toEqual(['reason', 'to', 'until']);
  });

  it.each([
    ['from', { from: '2026-11-22' }],
    ['until', { until: '2026-11-22' }],
    ['reason', { reason: ' ' }],
    ['to', { to: '' }],
  ])('[M11b] says that “%s” is wrong, and nothing else', (field, change) => {
    const { ask, wrong } = askFrom({ ...whole, ...change }, today);
    expect(ask).toBeNull();
    expect(Object.keys(wrong)).toEqual([field]);
  });
});
