import { type ComputedRef, computed } from 'vue';
import type { ShownEvent } from '../data/decode.ts';
import { type Live, useLive } from '../data/use-live.ts';

export interface LiveEvents extends Live<readonly ShownEvent[]> {
  /** Oldest first; none while they are not here, and for whom they are not. */
  readonly events: ComputedRef<readonly ShownEvent[]>;
}

/** Listens to one class of the record of a matter, for as long as this person may read it. */
export function useToldEvents(path: string, of: string, reads: () => boolean): LiveEvents {
  const live = useLive<readonly ShownEvent[]>(
    (store, listener) => store.watchEvents(path, of, listener),
    () => (reads() ? of : null),
  );
  const events = computed(() => (reads() && live.shown.value.state === 'ready' ? live.shown.value.value : []));
  return { ...live, events };
}
