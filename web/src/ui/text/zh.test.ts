import { instantFromMillis } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { dateText, timeText } from './times.ts';
import { articleText, titleOf } from './zh.ts';

describe('times and articles in words', () => {
  it('shows a moment as the clock on the university’s wall had it', () => {
    expect(timeText(instantFromMillis(Date.parse('2026-10-07T16:05:00Z')))).toBe('2026年10月8日 00:05');
  });

  it('shows a day, and leaves alone what is none', () => {
    expect(dateText('2026-01-09')).toBe('2026年1月9日');
    expect(dateText('昨天')).toBe('昨天');
  });

  it('names the page first in a tab, where the end is cut off', () => {
    expect(titleOf('问责情况', '第 2 步，共 14 步')).toBe('问责情况（第 2 步，共 14 步） - 容错');
  });

  it('names an article as people do', () => {
    expect(articleText('4')).toBe('第四条');
    expect(articleText('12')).toBe('第十二条');
    expect(articleText('5(9)')).toBe('第五条第（九）项');
    expect(articleText('annex')).toBe('annex');
  });
});
