import { computed, shallowRef, watch } from 'vue';
import { serverNow } from '../../data/clock.ts';
import {
  INBOX_PAGE,
  type InboxFilter,
  type InboxItem,
  markAllRead,
  markRead,
  readOlder,
  watchInbox,
} from '../../data/sdk/inbox.ts';
import { member } from '../../data/session.ts';
import { liveStore } from '../../data/stores.ts';
import { useLive } from '../../data/use-live.ts';
import { withRead, withSeen } from './seen.ts';

/** The own inbox: the newest as they come, older ones when asked for, and that they were read. */
export function useInbox(filter: InboxFilter) {
  const uid = (): string => member.value?.uid ?? '';
  const seen = shallowRef<readonly InboxItem[]>([]);
  const hasMore = shallowRef(false);
  const reading = shallowRef(false);
  const failed = shallowRef(false);
  const marking = shallowRef(false);
  const markFailed = shallowRef(false);

  const { shown, retry } = useLive<readonly InboxItem[]>((store, listener) =>
    watchInbox(store.db, uid(), filter, listener),
  );
  watch(shown, (now) => {
    if (now.state !== 'ready') return;
    // Older pages that were read go on from the first: then they know whether there is more.
    if (seen.value.length <= now.value.length) hasMore.value = now.value.length === INBOX_PAGE;
    seen.value = withSeen(seen.value, now.value);
  });

  async function older(): Promise<void> {
    const last = seen.value.at(-1);
    if (!last || reading.value) return;
    reading.value = true;
    failed.value = false;
    try {
      const page = await readOlder((await liveStore()).db, uid(), filter, last.id);
      seen.value = withSeen(seen.value, page);
      hasMore.value = page.length === INBOX_PAGE;
    } catch {
      failed.value = true;
    } finally {
      reading.value = false;
    }
  }

  /** Shown as read at once; without a connection it is sent when there is one. */
  async function read(item: InboxItem): Promise<void> {
    if (item.readAt !== null) return;
    seen.value = withRead(seen.value, serverNow(), item.id);
    // Where it cannot be set it is shown as unread next time, which does no harm.
    await markRead((await liveStore()).db, uid(), item).catch(() => {});
  }

  async function readAll(): Promise<void> {
    if (marking.value) return;
    marking.value = true;
    markFailed.value = false;
    try {
      await markAllRead((await liveStore()).db, uid());
      seen.value = withRead(seen.value, serverNow());
    } catch {
      markFailed.value = true;
    } finally {
      marking.value = false;
    }
  }

  return {
    shown,
    retry,
    items: computed(() => seen.value),
    hasUnread: computed(() => seen.value.some(({ readAt }) => readAt === null)),
    hasMore,
    older,
    reading,
    failed,
    read,
    readAll,
    marking,
    markFailed,
  };
}
