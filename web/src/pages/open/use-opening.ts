import { onScopeDispose, ref, type ShallowRef, shallowRef } from 'vue';
import type { Asked } from '../../data/ask.ts';
import { failureOf } from '../../data/failure.ts';
import { liteStore } from '../../data/stores.ts';
import { useAsk } from '../../data/use-ask.ts';
import { liveWords } from '../../ui/text/zh.ts';
import { openWords } from './text/zh.ts';

/** Opens a case of the department's own motion: a case document first, then the action that makes it a case. */
export function useOpening(uid: string): {
  readonly asked: Readonly<ShallowRef<Asked>>;
  readonly failed: Readonly<ShallowRef<string | null>>;
  readonly isBusy: () => boolean;
  /** @returns the id of the case once it is open; null when it is not */
  readonly open: (payload: unknown) => Promise<string | null>;
} {
  const caseId = ref<string | null>(null);
  const creating = ref(false);
  const failed = shallowRef<string | null>(null);
  const { asked, ask, isBusy } = useAsk(() => caseId.value ?? '', liteStore);
  const isOpen = (): boolean => asked.value.state === 'applied';

  async function create(): Promise<void> {
    creating.value = true;
    failed.value = null;
    try {
      caseId.value ??= await (await liteStore()).createCase(uid);
    } catch (error) {
      const failure = failureOf(error);
      failed.value = failure === 'denied' ? openWords.notYou : liveWords[failure];
    } finally {
      creating.value = false;
    }
  }

  async function open(payload: unknown): Promise<string | null> {
    await create();
    if (caseId.value === null) return null;
    await ask('openExOfficio', payload);
    return isOpen() ? caseId.value : null;
  }

  // Whoever leaves after a refusal leaves no empty draft behind; one already under way is no draft any more.
  onScopeDispose(() => {
    const left = caseId.value;
    if (left !== null && asked.value.state === 'refused') {
      void liteStore()
        .then((store) => store.deleteDraft(left))
        .catch(() => {});
    }
  });
  return { asked, failed, isBusy: () => creating.value || isBusy(), open };
}
