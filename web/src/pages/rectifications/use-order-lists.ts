import type { RectificationState } from '@rongcuo/domain';
import { holds } from '../../data/session.ts';
import { beside, inCircle, type MatterList, ofOwnUnit, useMatterList } from '../../matters/use-matter-list.ts';
import { rectificationPages } from './rectification-pages.ts';

export const worksOnOrders = (): boolean => holds('handler', 'head');
export const presidesOverOrders = (): boolean => holds('secretary', 'deputy');

type OrderLists = Readonly<Record<'mine' | 'unit' | 'desk' | 'office' | 'watch', MatterList<RectificationState>>>;

/**
 * The orders that somebody's roles open, each list to whom it is for.
 * @param caseId only those beside that case
 */
export function useOrderLists(caseId?: string): OrderLists {
  const list = (by: Parameters<typeof useMatterList>[1]) => useMatterList(rectificationPages, beside(caseId, by));
  return {
    mine: list(inCircle('parties', () => holds('cadre'))),
    unit: list(ofOwnUnit),
    desk: list(inCircle('desk', worksOnOrders)),
    office: list(inCircle('office', presidesOverOrders)),
    watch: list(inCircle('watch', () => holds('supervisor'))),
  };
}
