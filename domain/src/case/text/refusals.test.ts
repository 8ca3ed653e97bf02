import { describe, expect, it } from 'vitest';
import { kernelRefusalCodes } from '../../kernel/refusal.ts';
import { caseRefusalCodes } from '../vocabulary.ts';
import { resultWords } from './names.ts';
import { refusalWords } from './refusals.ts';

/** Whatever a refusal may carry, by the names its facts have. */
const facts = {
  ...{ kind: 'accept', status: 'returned', count: 2 },
  ...{ part: 'subject', tie: 'kin', needs: 6, has: 1, name: '孙同志', decider: 'head' },
  ...{ targets: ['conditions.remedied'], conditions: ['remedied'], boundaries: ['exploration'] },
  ...{ names: ['何同志'], present: 5, base: 9, otherBase: 7, for: 4, until: '2026-12-20', on: '2026-11-20' },
  item: '谈话记录',
  places: [2, 3],
  motion: { tolerate: true, liability: 'exempt' },
};

describe('the words of a refusal', () => {
  it.each([...kernelRefusalCodes, ...caseRefusalCodes])(
    'say of “%s” what stands against it, in whole sentences',
    (code) => {
      const said = refusalWords({ code, facts });
      expect(said).toMatch(/^[^。]{4,}.*。$/u);
      expect(said).not.toMatch(/undefined|null|NaN|\[object|“”|[a-z]{3}/);
    },
  );

  const known = [...kernelRefusalCodes, ...caseRefusalCodes];
  it('say what to do, or where it now stands', () => {
    const advice = /请|只能|须|由|才能|不能/;
    expect(known.filter((code) => !advice.test(refusalWords({ code, facts })))).toEqual([]);
  });

  it('differ for every code', () => {
    expect(new Set(known.map((code) => refusalWords({ code, facts }))).size).toBe(known.length);
  });
});

describe('a result', () => {
  it('[M2] is said in words, and nothing else is one', () => {
    expect(resultWords({ tolerate: true, liability: 'mitigated' })).toBe('容错，减轻处理');
    expect(resultWords({ tolerate: false })).toBe('不予容错');
    expect(resultWords('容错')).toBe('');
  });
});
