import type { ClarificationState } from '@rongcuo/domain';
import { holds } from '../../data/session.ts';
import { beside, inCircle, type MatterList, useMatterList } from '../../matters/use-matter-list.ts';
import { clarificationPages } from './clarification-pages.ts';
import { mayRegister } from './registering.ts';

type ClarificationLists = Readonly<
  Record<'mine' | 'desk' | 'office' | 'superior' | 'watch', MatterList<ClarificationState>>
>;

/**
 * The clarifications that somebody's roles open, each list to whom it is for.
 * @param caseId only those beside that case
 */
export function useClarificationLists(caseId?: string): ClarificationLists {
  const list = (by: Parameters<typeof useMatterList>[1]) => useMatterList(clarificationPages, beside(caseId, by));
  return {
    mine: list(inCircle('parties', () => holds('cadre'))),
    desk: list(inCircle('desk', mayRegister)),
    office: list(inCircle('office', () => holds('secretary', 'deputy'))),
    superior: list(inCircle('superiors', () => holds('superior'))),
    watch: list(inCircle('watch', () => holds('supervisor'))),
  };
}
