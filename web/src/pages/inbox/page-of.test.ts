import { describe, expect, it } from 'vitest';
import { filterIn, filters } from './filters.ts';
import { pageOf } from './page-of.ts';

describe('where an entry leads', () => {
  it('[M7.1b] [M11a] to its case, its figures, its delegation; of other changes to the log, for those who read it', () => {
    expect(pageOf({ caseId: 'c1', kind: 'accept' }, ['cadre'])).toBe('/cases/c1');
    expect(pageOf({ caseId: null, kind: 'digest' }, ['secretary'])).toBe('/digest');
    expect(pageOf({ caseId: null, kind: 'delegate' }, ['handler'])).toBe('/delegation');
    expect(pageOf({ caseId: null, kind: 'change' }, ['supervisor'])).toBe('/roster');
    expect(pageOf({ caseId: null, kind: 'change' }, ['cadre'])).toBeUndefined();
  });
});

describe('the filter in an address', () => {
  it('is one there is, or all', () => {
    for (const filter of filters) expect(filterIn(filter)).toBe(filter);
    for (const other of [undefined, 'nothing', ['work'], '']) expect(filterIn(other)).toBe('all');
  });
});
