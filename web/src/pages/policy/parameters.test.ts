import { defaultPolicy, instantFromMillis, type PublishedPolicy } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { changesBetween, inForce, parametersIn, proposalFrom, refusalOf, typedFrom } from './parameters.ts';

const withAppeal = (months: number) => ({
  ...defaultPolicy.limits,
  appeal: { ...defaultPolicy.limits.appeal, length: { months } },
});
const published = (version: number, months: number): PublishedPolicy => ({
  ...defaultPolicy,
  version,
  limits: withAppeal(months),
  publishedAt: instantFromMillis(0),
  publishedBy: 'wu',
  reason: '理由',
});

describe('the parameters of the measures', () => {
  it('[M13] holds the first ones until others are published, and then the last', () => {
    expect(inForce([])).toEqual(defaultPolicy);
    expect(inForce([published(3, 2), published(2, 3)]).limits.appeal.length).toEqual({ months: 2 });
  });

  it('[M13] tells every parameter in words, and of another version only what it changes', () => {
    expect(parametersIn(defaultPolicy)).toHaveLength(15);
    expect(changesBetween(defaultPolicy, published(2, 3))).toEqual([
      { label: '期限：提出申诉', value: '1 个月；到期前 3、1 个工作日提醒 → 3 个月；到期前 3、1 个工作日提醒' },
    ]);
    expect(changesBetween(defaultPolicy, defaultPolicy)).toEqual([]);
  });

  it('[M14] asks to publish what was typed, with a reason', () => {
    const typed = typedFrom(defaultPolicy);
    typed.limits.appeal.count = '2';
    const { proposal } = proposalFrom({ ...typed, reason: '便于准备材料' });
    expect(proposal).toEqual({
      policy: { meeting: defaultPolicy.meeting, investigators: 2, limits: withAppeal(2) },
      reason: '便于准备材料',
    });
  });

  it('[M14] refuses a missing reason, a fraction above one, and numbers that are none', () => {
    const typed = { ...typedFrom(defaultPolicy), reason: '理由' };
    expect(proposalFrom({ ...typed, reason: ' ' }).errors).toHaveProperty('reason');
    expect(proposalFrom({ ...typed, of: '4' }).errors).toHaveProperty('of');
    expect(proposalFrom({ ...typed, in: '' }).errors).toHaveProperty('in');
    expect(proposalFrom({ ...typed, investigators: '1' }).errors).toHaveProperty('investigators');
    expect(proposalFrom({ ...typed, of: '4' }).proposal).toBeNull();
  });

  it('[M13] takes every limit as it stands in its fields, and back again', () => {
    const typed = { ...typedFrom(defaultPolicy), reason: '理由' };
    expect(proposalFrom(typed).proposal?.policy.limits).toEqual(defaultPolicy.limits);
  });

  it.each([
    ['a length that is no number', { count: '十' }],
    ['no length', { count: ' ' }],
    ['reminders from near to far', { remind: '1 3' }],
    ['a step that tells nobody', { steps: [{ after: '0', tells: '' }] }],
    ['a step without its days', { steps: [{ after: '', tells: 'head' }] }],
    [
      'steps out of order',
      {
        steps: [
          { after: '5', tells: 'desk' },
          { after: '2', tells: 'head' },
        ],
      },
    ],
  ])('[M13] points at the limit that has %s, and at no other', (_, wrong) => {
    const typed = { ...typedFrom(defaultPolicy), reason: '理由' };
    typed.limits.service = { ...typed.limits.service, ...wrong };
    expect(Object.keys(proposalFrom(typed).errors)).toEqual(['limit-service']);
    expect(proposalFrom(typed).errors['limit-service']).toContain('送达');
  });

  it('[M14] says why a request was refused, also for a reason this page does not know', () => {
    expect(refusalOf('not-yours')).toContain('组织部');
    expect(refusalOf('toString')).toContain('没有发布成功');
  });
});
