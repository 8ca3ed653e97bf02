import { describe, expect, it } from 'vitest';
import { caseIn } from './fixtures.ts';
import { caseStatuses } from './state.ts';
import { vacanciesOf } from './vacancies.ts';

describe('offices nobody is free to hold', () => {
  it('[M11a] are none in any state of a case that nobody had to leave', () => {
    for (const status of caseStatuses)
      expect({ status, found: vacanciesOf(caseIn(status)) }).toEqual({ status, found: [] });
  });

  it('[M11a] are whoever presides, supervises or answers for the superior, each where the case needs it', () => {
    expect(vacanciesOf(caseIn('deliberating', { chair: [] }))).toEqual(['chair']);
    expect(vacanciesOf(caseIn('investigating', { chair: [] }))).toEqual([]);
    expect(vacanciesOf(caseIn('investigating', { officeCalled: true }))).toEqual(['chair']);
    expect(vacanciesOf(caseIn('submitted', { watch: [] }))).toEqual(['supervisor']);
    expect(vacanciesOf(caseIn('referred', { superiors: [] }))).toEqual(['superior']);
  });

  it('[M7.4b] are a liaison’s too where the only one handled the case', () => {
    expect(vacanciesOf(caseIn('appealed', { touched: ['yang'] }))).toEqual(['superior']);
    expect(vacanciesOf(caseIn('appealed', { touched: ['yang'], superiors: ['yan', 'yang'] }))).toEqual([]);
  });

  it('[M11a] no longer matter once the case is over', () => {
    expect(vacanciesOf(caseIn('closed', { watch: [], chair: [] }))).toEqual([]);
  });
});
