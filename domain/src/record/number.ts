/** A running number within a year, as papers carry it: 容错〔2026〕1号, the first of its year. */
export interface RunningNumber {
  readonly year: number;
  readonly value: number;
}

export interface Numbering {
  readonly text: (number: RunningNumber) => string;
  /** The number that a text is; null when it is none of these. */
  readonly read: (text: string) => RunningNumber | null;
  /** The series from which the numbers of a year are given out. */
  readonly seriesOf: (year: number) => string;
  /** The year of a series; null when it gives out none of these numbers. */
  readonly yearOf: (series: string) => number | null;
}

export function numberingOf(word: string, series: string): Numbering {
  const pattern = new RegExp(`^${word}〔(\\d{4})〕([1-9]\\d*)号$`);
  const prefix = `${series}-`;
  return {
    text: ({ year, value }) => `${word}〔${year}〕${value}号`,
    read: (text) => {
      const [, year, value] = pattern.exec(text) ?? [];
      return year === undefined ? null : { year: Number(year), value: Number(value) };
    },
    seriesOf: (year) => `${prefix}${year}`,
    yearOf: (of) => {
      const year = of.startsWith(prefix) ? Number(of.slice(prefix.length)) : Number.NaN;
      return Number.isInteger(year) ? year : null;
    },
  };
}
