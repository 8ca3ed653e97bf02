import { numberingOf, type RunningNumber } from '../record/number.ts';

export type CaseNumber = RunningNumber;

/** The running number of a case: 容错〔2026〕1号, the first of its year. */
export const caseNumbers = numberingOf('容错', 'case');

export const caseNumberText = caseNumbers.text;
/** The number that a text is; null when it is none. */
export const caseNumberIn = caseNumbers.read;
/** The series from which the numbers of a year are given out. */
export const caseSeriesOf = caseNumbers.seriesOf;
/** The year of a series; null when it gives out no numbers of cases. */
export const yearOfCaseSeries = caseNumbers.yearOf;
