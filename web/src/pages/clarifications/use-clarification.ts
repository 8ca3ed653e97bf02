import { type ClarificationBooks, type ClarificationVocabulary, readingCircleIn } from '@rongcuo/domain';
import { recheckSession } from '../../data/session.ts';
import { liteStore } from '../../data/stores.ts';
import { handleOf } from '../../matters/handle.ts';
import { openReader } from '../../readings/open-reader.ts';
import type { Reader } from '../../readings/reader.ts';

/** The clarification at hand, for the parts of its page. */
export const clarificationHandle = handleOf<ClarificationVocabulary, ClarificationBooks>('clarifications');
export const useClarification = clarificationHandle.use;

/** The reader of the clarification at hand, as who looks at it. */
export function useClarificationReader(): Reader {
  const { path, state, member } = useClarification();
  return openReader({
    matter: path,
    store: liteStore,
    opener() {
      const { uid } = member.value;
      // Where no list opens it to them by now, the rules have the last word.
      return { uid, as: readingCircleIn(uid, state.value) ?? 'desk' };
    },
    renew: recheckSession,
  });
}
