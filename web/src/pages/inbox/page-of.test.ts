import { describe, expect, it } from 'vitest';
import { filterIn, filters } from './filters.ts';
import { pageOf } from './page-of.ts';

describe('where an entry leads', () => {
  it('[M7.1b] [M11a] to its case, its figures, its delegation; of other changes to the log, for those who read it', () => {
    expect(pageOf({ caseId: 'c1', matter: null, kind: 'accept' }, ['cadre'])).toBe('/cases/c1');
    expect(pageOf({ caseId: null, matter: null, kind: 'digest' }, ['secretary'])).toBe('/digest');
    expect(pageOf({ caseId: null, matter: null, kind: 'delegate' }, ['handler'])).toBe('/delegation');
    expect(pageOf({ caseId: null, matter: null, kind: 'change' }, ['supervisor'])).toBe('/roster');
    expect(pageOf({ caseId: null, matter: null, kind: 'change' }, ['cadre'])).toBeUndefined();
  });
});

describe('where an entry about what stands beside cases leads', () => {
  it('[M10.3] to the page of that matter, whatever it is called', () => {
    expect(pageOf({ caseId: null, matter: 'filings/f1', kind: 'approve' }, ['cadre'])).toBe('/filings/f1');
    expect(pageOf({ caseId: null, matter: 'noticeDrafts/n1', kind: 'approve' }, ['publisher'])).toBe('/notices/n1');
    expect(pageOf({ caseId: null, matter: 'nowhere/n1', kind: 'approve' }, ['cadre'])).toBeUndefined();
  });
});

describe('the filter in an address', () => {
  it('is one there is, or all', () => {
    for (const filter of filters) expect(filterIn(filter)).toBe(filter);
    for (const other of [undefined, 'nothing', ['work'], '']) expect(filterIn(other)).toBe('all');
  });
});
