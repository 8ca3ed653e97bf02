import { defaultPolicy, instantFromMillis, type PublishedPolicy } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { changesBetween, inForce, parametersIn, proposalFrom, refusalOf, typedFrom } from './parameters.ts';

const published = (version: number, appealMonths: number): PublishedPolicy => ({
  ...defaultPolicy,
  version,
  appealMonths,
  publishedAt: instantFromMillis(0),
  publishedBy: 'wu',
  reason: '理由',
});

describe('the parameters of the measures', () => {
  it('[M13] holds the first ones until others are published, and then the last', () => {
    expect(inForce([])).toEqual(defaultPolicy);
    expect(inForce([published(3, 2), published(2, 3)]).appealMonths).toBe(2);
  });

  it('[M13] tells every parameter in words, and of another version only what it changes', () => {
    expect(parametersIn(defaultPolicy)).toHaveLength(4);
    expect(changesBetween(defaultPolicy, published(2, 3))).toEqual([
      { label: '申诉期限', value: '自送达之日起 1 个月 → 自送达之日起 3 个月' },
    ]);
    expect(changesBetween(defaultPolicy, defaultPolicy)).toEqual([]);
  });

  it('[M14] asks to publish what was typed, with a reason', () => {
    const { proposal } = proposalFrom({ ...typedFrom(defaultPolicy), appealMonths: '2', reason: '便于准备材料' });
    expect(proposal).toEqual({
      policy: { meeting: defaultPolicy.meeting, investigators: 2, appealMonths: 2 },
      reason: '便于准备材料',
    });
  });

  it('[M14] refuses a missing reason, a fraction above one, and numbers that are none', () => {
    const typed = { ...typedFrom(defaultPolicy), reason: '理由' };
    expect(proposalFrom({ ...typed, reason: ' ' }).errors).toHaveProperty('reason');
    expect(proposalFrom({ ...typed, of: '4' }).errors).toHaveProperty('of');
    expect(proposalFrom({ ...typed, in: '' }).errors).toHaveProperty('in');
    expect(proposalFrom({ ...typed, investigators: '1' }).errors).toHaveProperty('investigators');
    expect(proposalFrom({ ...typed, appealMonths: '一' }).errors).toHaveProperty('appealMonths');
    expect(proposalFrom({ ...typed, of: '4' }).proposal).toBeNull();
  });

  it('[M14] says why a request was refused, also for a reason this page does not know', () => {
    expect(refusalOf('not-yours')).toContain('组织部');
    expect(refusalOf('toString')).toContain('没有发布成功');
  });
});
