/** The running number of a case: 容错〔2026〕1号, the first of its year. */
export interface CaseNumber {
  readonly year: number;
  readonly value: number;
}

export function caseNumberText({ year, value }: CaseNumber): string {
  return `容错〔${year}〕${value}号`;
}

const NUMBER = /^容错〔(\d{4})〕([1-9]\d*)号$/;

/** The number that a text is; null when it is none. */
export function caseNumberIn(text: string): CaseNumber | null {
  const [, year, value] = NUMBER.exec(text) ?? [];
  return year === undefined ? null : { year: Number(year), value: Number(value) };
}

const SERIES = 'case-';

/** The series from which the numbers of a year are given out. */
export function caseSeriesOf(year: number): string {
  return `${SERIES}${year}`;
}

/** The year of a series; null when it gives out no numbers of cases. */
export function yearOfCaseSeries(series: string): number | null {
  const year = series.startsWith(SERIES) ? Number(series.slice(SERIES.length)) : Number.NaN;
  return Number.isInteger(year) ? year : null;
}
