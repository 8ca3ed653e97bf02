import type { FilingBooks, FilingVocabulary } from '@rongcuo/domain';
import { handleOf } from '../../matters/handle.ts';

/** The filing at hand, for the parts of its page. */
export const filingHandle = handleOf<FilingVocabulary, FilingBooks>('filings');
export const useFiling = filingHandle.use;
