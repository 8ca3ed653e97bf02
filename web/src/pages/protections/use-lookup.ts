import type { LookupQuestion } from '@rongcuo/domain';
import { onScopeDispose, ref, shallowRef } from 'vue';
import { failureOf } from '../../data/failure.ts';
import { poll } from '../../data/poll.ts';
import { askLookup, type LookupItem, readLookup } from '../../data/sdk/protections.ts';
import { member } from '../../data/session.ts';
import { liteStore } from '../../data/stores.ts';
import { useOnce } from '../../data/use-once.ts';
import { liveWords } from '../../ui/text/zh.ts';
import { protectionsWords as words } from './text/zh.ts';

/** Asks a question, and tells under which id its answer will be. */
export function useAsking() {
  const busy = ref(false);
  const failed = shallowRef<string | null>(null);
  async function ask(question: LookupQuestion): Promise<string | null> {
    const by = member.value?.uid;
    if (busy.value || by === undefined) return null;
    busy.value = true;
    failed.value = null;
    try {
      return await askLookup((await liteStore()).db, by, question);
    } catch (error) {
      const failure = failureOf(error);
      failed.value = failure === 'denied' ? words.failed : liveWords[failure];
      return null;
    } finally {
      busy.value = false;
    }
  }
  return { busy, failed, ask };
}

/** A question with its answer: just asked, it waits for that. */
export function useLookup(id: string) {
  let stop: () => void = () => {};
  onScopeDispose(() => stop());
  return useOnce<LookupItem>(async () => {
    const { db } = await liteStore();
    const first = await readLookup(db, id);
    if (!first || first.result) return first;
    return new Promise((resolve) => {
      stop();
      stop = poll(async () => {
        const now = await readLookup(db, id);
        if (now?.result) resolve(now);
        return now?.result !== undefined;
      });
    });
  });
}
