import { newNotice, paths } from '@rongcuo/domain';
import { ref, shallowRef } from 'vue';
import { failureOf } from '../../data/failure.ts';
import { beginMatter, writeDraft } from '../../data/sdk/drafts.ts';
import { member } from '../../data/session.ts';
import { liteStore } from '../../data/stores.ts';
import { liveWords } from '../../ui/text/zh.ts';
import { noticeWords } from './text/zh.ts';
import { draftOf, typedFrom } from './typed-notice.ts';

/** Begins a notice; with the clarification it is to make public, where it is begun from one. */
export function useBeginning() {
  const busy = ref(false);
  const failed = shallowRef<string | null>(null);
  async function begin(clarificationId: string): Promise<string | null> {
    const me = member.value;
    if (busy.value || !me) return null;
    busy.value = true;
    failed.value = null;
    try {
      const { db } = await liteStore();
      const id = await beginMatter(db, 'noticeDrafts', newNotice(me.uid));
      if (clarificationId !== '') {
        const typed = { ...typedFrom({}), kind: 'clarification', clarificationId };
        await writeDraft(db, paths.noticeDraft(id), draftOf(typed));
      }
      return id;
    } catch (error) {
      const failure = failureOf(error);
      failed.value = failure === 'denied' ? noticeWords.notYou : liveWords[failure];
      return null;
    } finally {
      busy.value = false;
    }
  }
  return { busy, failed, begin };
}
