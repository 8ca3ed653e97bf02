import type { PolicyProposal } from '@rongcuo/domain';
import { onScopeDispose, shallowRef } from 'vue';
import { failureOf } from '../../data/failure.ts';
import { PATIENCE_MS } from '../../data/live-state.ts';
import type { Stop } from '../../data/sdk/live.ts';
import { member } from '../../data/session.ts';
import { liveStore } from '../../data/stores.ts';
import { refusalOf } from './parameters.ts';
import { publishWords } from './text/zh.ts';

export type Publishing =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'waiting' }
  | { readonly state: 'published'; readonly version: number }
  | { readonly state: 'refused'; readonly words: string };

/** Asks for new parameters to be published, and follows the request to its answer. */
export function usePublish() {
  const publishing = shallowRef<Publishing>({ state: 'idle' });
  let stop: Stop = () => {};
  let patience: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => {
    stop();
    clearTimeout(patience);
  });

  function end(outcome: Publishing): void {
    stop();
    clearTimeout(patience);
    publishing.value = outcome;
  }

  const isBusy = (): boolean => publishing.value.state === 'sending' || publishing.value.state === 'waiting';

  async function publish(proposal: PolicyProposal): Promise<void> {
    const by = member.value?.uid;
    if (isBusy() || by === undefined) return;
    publishing.value = { state: 'sending' };
    patience = setTimeout(() => {
      if (isBusy()) publishing.value = { state: 'waiting' };
    }, PATIENCE_MS);
    try {
      const store = await liveStore();
      const requestId = await store.requestPolicy(by, proposal);
      stop = store.watchPolicyAnswer(requestId, (event) => {
        const result = event.type === 'value' ? event.value.result : undefined;
        if (!result) return;
        end(
          result.status === 'applied'
            ? { state: 'published', version: result.version }
            : { state: 'refused', words: refusalOf(result.code) },
        );
      });
    } catch (error) {
      const { notYours, other } = publishWords.refused;
      end({ state: 'refused', words: failureOf(error) === 'denied' ? notYours : other });
    }
  }
  return { publishing, publish, isBusy };
}
