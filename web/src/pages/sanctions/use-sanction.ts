import type { SanctionVocabulary } from '@rongcuo/domain';
import { handleOf } from '../../matters/handle.ts';

/** A measure keeps no books: all there is of it stands in its face. */
export type SanctionBooks = Readonly<Record<never, never>>;

/** The measure at hand, for the parts of its page. */
export const sanctionHandle = handleOf<SanctionVocabulary, SanctionBooks>('sanctions');
export const useSanction = sanctionHandle.use;
