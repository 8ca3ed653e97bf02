import { emptyCourse, type Instant, type PlainDate } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { courseOf, problemsOf } from './problems.ts';

const day = '2026-12-01' as PlainDate;
const at = (hour: number) => `2026-11-20T0${hour}:00:00.000Z` as Instant;

describe('the problems of an order on its page', () => {
  it('[M9] come in the order in which they were listed, also beyond nine', () => {
    const problems = Object.fromEntries(['p10', 'p2', 'p1'].map((id) => [id, `问题内容 ${id}`]));
    expect(problemsOf({ problems }).map(({ label, sub }) => [label, sub])).toEqual([
      ['问题 1', '问题内容 p1'],
      ['问题 2', '问题内容 p2'],
      ['问题 10', '问题内容 p10'],
    ]);
  });

  it('[M9] show of each the last plan, the last result, and the last time somebody looked at that very problem', () => {
    const course = {
      ...emptyCourse,
      plans: [
        { steps: { p1: { what: '旧措施', by: day } }, at: at(1) },
        { steps: { p1: { what: '新措施', by: day } }, at: at(2) },
      ],
      reports: {
        later: { done: { p1: '已修订', p2: '已公布' }, by: 'chen', at: at(5) },
        first: { done: { p1: '修订中', p2: '已公布' }, by: 'chen', at: at(3) },
      },
      verifications: [
        { outcome: 'sentBack' as const, notes: { p1: '没有公布' }, by: 'wu', at: at(4) },
        { outcome: 'verified' as const, notes: { p2: '属实' }, by: 'wu', at: at(6) },
      ],
    };
    expect(courseOf('p1', course)).toEqual({
      step: { what: '新措施', by: day },
      result: '已修订',
      check: { outcome: 'sentBack', note: '没有公布', by: 'wu', at: at(4) },
    });
    expect(courseOf('p2', course)).toMatchObject({ step: null, check: { outcome: 'verified', note: '属实' } });
    expect(courseOf('p1', emptyCourse)).toEqual({ step: null, result: null, check: null });
  });
});
