import { onScopeDispose, type Ref, ref, watch } from 'vue';
import { session } from './session.ts';
import { liteStore, liveStore } from './stores.ts';

/**
 * How many entries of the own inbox are unread, a hundred at the most. Pages that listen are told of each as it comes;
 * the others, which load no more than they need, have it counted whenever another page is opened or looked at again.
 * @param page which page is shown, and whether it listens
 */
export function useUnread(page: () => { readonly path: string; readonly live: boolean }): Readonly<Ref<number>> {
  const count = ref(0);
  let stop: () => void = () => {};
  let turn = 0;

  async function begin(): Promise<void> {
    turn += 1;
    const mine = turn;
    stop();
    stop = () => {};
    const now = session.value;
    if (now.state !== 'ready') {
      count.value = 0;
      return;
    }
    const { uid } = now.member;
    const take = (unread: number): void => {
      if (mine === turn) count.value = unread;
    };
    try {
      if (page().live) {
        const [{ db }, { watchUnread }] = await Promise.all([liveStore(), import('./sdk/inbox.ts')]);
        if (mine === turn) stop = watchUnread(db, uid, take);
      } else take(await (await liteStore()).countUnread(uid));
    } catch {
      // A number that helps: without it the page is what it was.
    }
  }

  const epoch = () => (session.value.state === 'ready' ? session.value.epoch : null);
  // A page that listens goes on listening on the next one.
  const where = () => (page().live ? 'live' : page().path);
  watch([epoch, where], () => void begin(), { immediate: true });
  const lookedAtAgain = (): void => {
    if (document.visibilityState === 'visible' && !page().live) void begin();
  };
  document.addEventListener('visibilitychange', lookedAtAgain);
  onScopeDispose(() => {
    turn += 1;
    stop();
    document.removeEventListener('visibilitychange', lookedAtAgain);
  });
  return count;
}
