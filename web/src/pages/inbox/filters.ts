import { inboxGroups } from '@rongcuo/domain';
import type { InboxFilter } from '../../data/sdk/inbox.ts';

/** The filters of the inbox, as the page offers them. */
export const filters: readonly InboxFilter[] = ['all', 'unread', ...inboxGroups];

/** The filter that an address names; all of it where it names none. */
export function filterIn(query: unknown): InboxFilter {
  return filters.find((one) => one === query) ?? 'all';
}
