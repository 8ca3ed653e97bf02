import { countedStages } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { listOf } from './list-of.ts';

describe('where a figure leads', () => {
  it('[M11a] the head to intake and the desk, supervision to all cases', () => {
    expect(listOf('submitted', 'organization', ['head'])).toBe('/intake');
    expect(listOf('investigating', 'organization', ['head'])).toBe('/');
    expect(countedStages.filter((stage) => listOf(stage, null, ['supervisor']) === null)).toEqual([]);
  });

  it('[M11a] the secretary to what is before the committee, and to nothing earlier', () => {
    const shown = countedStages.filter((stage) => listOf(stage, null, ['secretary', 'committee']) !== null);
    expect(shown).toEqual(['recommended', 'deliberating', 'referred', 'determined', 'served', 'appealed']);
  });
});
