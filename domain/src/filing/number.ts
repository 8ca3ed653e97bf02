import { numberingOf } from '../record/number.ts';

/** The running number of a filing: 备〔2026〕1号, the first of its year. */
export const filingNumbers = numberingOf('备', 'filing');
