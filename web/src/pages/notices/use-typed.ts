import { matterPaths, paths } from '@rongcuo/domain';
import { type ComputedRef, computed } from 'vue';
import { type Live, useLive } from '../../data/use-live.ts';
import { type TypedNotice, typedFrom } from './typed-notice.ts';

/** What the author has typed so far, as the server has it; only the author reads it. */
export function useTyped(
  id: string,
  reads: () => boolean = () => true,
): Live<TypedNotice> & { readonly typed: ComputedRef<TypedNotice | null> } {
  const live = useLive<TypedNotice>(
    (store, listener) =>
      store.watchAt(matterPaths.draft(paths.noticeDraft(id)), typedFrom, (event) => {
        // Nothing typed yet is an empty draft.
        const blank = event.type === 'nothing' && !event.fromCache;
        listener(blank ? { type: 'value', value: typedFrom({}), fromCache: false } : event);
      }),
    () => (reads() ? id : null),
  );
  const typed = computed(() => (live.shown.value.state === 'ready' ? live.shown.value.value : null));
  return { ...live, typed };
}
