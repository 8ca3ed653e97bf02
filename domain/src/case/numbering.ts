import { yearOf } from '../time/time.ts';
import { caseNumberText, caseSeriesOf } from './number.ts';
import type { AskingAny, CaseOutcome } from './rows.ts';

/** The next number of its year, and the counter that it uses up. */
export function numbered({ facts }: AskingAny): { number: string; counter: NonNullable<CaseOutcome['counter']> } {
  const year = yearOf(facts.now);
  const value = facts.lastNumber + 1;
  return { number: caseNumberText({ year, value }), counter: { series: caseSeriesOf(year), value } };
}
