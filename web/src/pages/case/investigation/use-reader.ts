import { paths, readingCircleOf } from '@rongcuo/domain';
import { recheckSession } from '../../../data/session.ts';
import { liteStore } from '../../../data/stores.ts';
import { openReader } from '../../../readings/open-reader.ts';
import type { Reader } from '../../../readings/reader.ts';
import { useCase } from '../case-context.ts';

/** The reader of the case at hand, as who looks at it. */
export function useReader(): Reader {
  const { caseId, state, member } = useCase();
  return openReader({
    matter: paths.case(caseId),
    store: liteStore,
    opener() {
      const { uid } = member.value;
      // Where no list opens it to them by now, the rules have the last word.
      return { uid, as: readingCircleOf(uid, state.value) ?? 'desk' };
    },
    renew: recheckSession,
  });
}
