import { caseNumbers, filingNumbers } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { countNumbers } from './numbers.ts';

const seen = (...numbers: unknown[]) => {
  const count = countNumbers(caseNumbers);
  for (const number of numbers) count.take(number);
  return count;
};

describe('the numbers of all cases', () => {
  it('[M7.1b] are whole when each that was given out has its case', () => {
    const all = seen('容错〔2026〕2号', '容错〔2026〕1号', null, '容错〔2025〕1号');
    const given = new Map([
      [2025, 1],
      [2026, 2],
    ]);
    expect(all.compare(given, given)).toEqual({ missing: [], ahead: [] });
  });

  it('[M7.1b] tell of a case that was taken away with all that belonged to it', () => {
    const given = new Map([[2026, 3]]);
    expect(seen('容错〔2026〕2号').compare(given, given).missing).toEqual(['容错〔2026〕1号', '容错〔2026〕3号']);
  });

  it('[M7.1b] tell of a counter that was set back, by which a number would be given out again', () => {
    const set = new Map([[2026, 1]]);
    expect(seen('容错〔2026〕1号', '容错〔2026〕2号').compare(set, set).ahead).toEqual(['容错〔2026〕2号']);
    expect(seen('容错〔2026〕1号').compare(new Map(), new Map()).ahead).toEqual(['容错〔2026〕1号']);
  });

  it('[M7.1b] given out while the cases are being read are neither missing nor ahead', () => {
    const [before, after] = [new Map([[2026, 1]]), new Map([[2026, 3]])];
    expect(seen('容错〔2026〕1号', '容错〔2026〕2号').compare(before, after)).toEqual({ missing: [], ahead: [] });
  });

  it('[M10.3] of filings are a series of their own, and those of cases are nothing to it', () => {
    const count = countNumbers(filingNumbers);
    for (const number of ['备〔2026〕2号', '容错〔2026〕1号']) count.take(number);
    const given = new Map([[2026, 2]]);
    expect(count.compare(given, given)).toEqual({ missing: ['备〔2026〕1号'], ahead: [] });
  });
});
