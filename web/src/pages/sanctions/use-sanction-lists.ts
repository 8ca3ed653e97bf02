import type { SanctionState } from '@rongcuo/domain';
import { holds } from '../../data/session.ts';
import { beside, inCircle, type MatterList, useMatterList } from '../../matters/use-matter-list.ts';
import { mayRecord } from './recording.ts';
import { sanctionPages } from './sanction-pages.ts';

type SanctionLists = Readonly<Record<'mine' | 'desk' | 'watch', MatterList<SanctionState>>>;

/**
 * The measures that somebody's roles open, each list to whom it is for.
 * @param caseId only those beside that case
 */
export function useSanctionLists(caseId?: string): SanctionLists {
  const list = (by: Parameters<typeof useMatterList>[1]) => useMatterList(sanctionPages, beside(caseId, by));
  return {
    mine: list(inCircle('parties', () => holds('cadre'))),
    desk: list(inCircle('desk', mayRecord)),
    watch: list(inCircle('watch', () => holds('supervisor'))),
  };
}
