import type { Instant } from '@rongcuo/domain';
import type { InboxItem } from '../../data/sdk/inbox.ts';

/** What was shown stays while the page is open, also what another filter would have left out by now; newest first. */
export function withSeen(seen: readonly InboxItem[], found: readonly InboxItem[]): InboxItem[] {
  const all = new Map(seen.map((item) => [item.id, item]));
  for (const item of found) all.set(item.id, item);
  return [...all.values()].sort((one, other) =>
    one.at === other.at ? (one.id < other.id ? 1 : -1) : one.at < other.at ? 1 : -1,
  );
}

/** With one of them read, or, where none is named, with all of them. */
export function withRead(seen: readonly InboxItem[], at: Instant, id?: string): InboxItem[] {
  return seen.map((item) => (item.readAt === null && (id ?? item.id) === item.id ? { ...item, readAt: at } : item));
}
