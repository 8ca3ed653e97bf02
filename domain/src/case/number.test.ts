import { describe, expect, it } from 'vitest';
import { caseNumberIn, caseNumberText, caseSeriesOf, yearOfCaseSeries } from './number.ts';

describe('the number of a case', () => {
  it('[M7.1b] is read as it is written', () => {
    expect(caseNumberText({ year: 2026, value: 12 })).toBe('容错〔2026〕12号');
    expect(caseNumberIn('容错〔2026〕12号')).toEqual({ year: 2026, value: 12 });
  });

  it.each(['', '容错〔2026〕0号', '容错〔26〕1号', '容错[2026]1号', '容错〔2026〕1号附件', '容错〔2026〕012号'])(
    '[M7.1b] is not “%s”',
    (text) => {
      expect(caseNumberIn(text)).toBeNull();
    },
  );

  it('[M7.1b] comes from the series of its year, and from no other', () => {
    expect(yearOfCaseSeries(caseSeriesOf(2026))).toBe(2026);
    expect(yearOfCaseSeries('filing-2026')).toBeNull();
    expect(yearOfCaseSeries('case-x')).toBeNull();
  });
});
