import type { MaterialClass } from '@rongcuo/domain';
import { type ComputedRef, computed, type Ref, ref } from 'vue';
import type { ShownEvent } from '../../data/decode.ts';
import { type Live, useLive } from '../../data/use-live.ts';
import { useCase } from './case-context.ts';
import { readsEvents } from './readers.ts';

export interface LiveEvents extends Live<readonly ShownEvent[]> {
  /** Oldest first; none while they are not here, and for whom they are not. */
  readonly events: ComputedRef<readonly ShownEvent[]>;
}

/** Listens to one class of the record of the case at hand, for as long as this person may read it. */
export function useEvents(of: MaterialClass, wanted: Readonly<Ref<boolean>> = ref(true)): LiveEvents {
  const { caseId, state, member } = useCase();
  const reads = computed(() => wanted.value && readsEvents(of, member.value, state.value));
  const live = useLive<readonly ShownEvent[]>(
    (store, listener) => store.watchEvents(caseId, of, listener),
    () => (reads.value ? of : null),
  );
  const events = computed(() => (reads.value && live.shown.value.state === 'ready' ? live.shown.value.value : []));
  return { ...live, events };
}
