import { type MaterialClass, paths } from '@rongcuo/domain';
import { type Ref, ref } from 'vue';
import { type LiveEvents, useToldEvents } from '../../matters/use-told-events.ts';
import { useCase } from './case-context.ts';
import { readsEvents } from './readers.ts';

/** Listens to one class of the record of the case at hand, for as long as this person may read it. */
export function useEvents(of: MaterialClass, wanted: Readonly<Ref<boolean>> = ref(true)): LiveEvents {
  const { caseId, state, member } = useCase();
  return useToldEvents(paths.case(caseId), of, () => wanted.value && readsEvents(of, member.value, state.value));
}
