import { describe, expect, it } from 'vitest';
import { choiceOf, resultOf, resultOptions } from './results.ts';

describe('results as choices', () => {
  it('[M2] offers every result, the lightest first', () => {
    expect(resultOptions().map(({ label }) => label)).toEqual([
      '容错，免除责任',
      '容错，减轻处理',
      '容错，从轻处理',
      '不予容错',
    ]);
  });

  it('[M7.4b] offers an appeal only what is lighter than the result appealed against', () => {
    expect(resultOptions({ tolerate: false })).toHaveLength(3);
    expect(resultOptions({ tolerate: true, liability: 'mitigated' }).map(({ value }) => value)).toEqual(['exempt']);
    expect(resultOptions({ tolerate: true, liability: 'exempt' })).toEqual([]);
  });

  it('finds the result that was chosen again, and none where none was', () => {
    for (const { value } of resultOptions()) expect(choiceOf(resultOf(value))).toBe(value);
    expect(resultOf('')).toBeUndefined();
    expect(choiceOf(null)).toBe('');
  });
});
