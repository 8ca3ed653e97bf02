import { computed, ref, watch } from 'vue';
import { useCase } from '../case-context.ts';
import { useBook } from '../use-book.ts';
import { leftToEnter, rollOf } from './roll.ts';

/** For whom an attendance or a vote is entered: oneself first, and for the secretary's office then all who are left. */
export function useEntering() {
  const { state, member } = useCase();
  const { book: meeting } = useBook('meeting');
  const open = computed(() => {
    const roll = meeting.value ? rollOf(meeting.value, state.value) : [];
    return leftToEnter(roll, state.value, member.value);
  });
  const chosen = ref('');
  // The next one is chosen as soon as one is done: a show of hands is entered name by name.
  watch(
    open,
    (now) => {
      if (!now.some(({ uid }) => uid === chosen.value)) chosen.value = now[0]?.uid ?? '';
    },
    { immediate: true },
  );
  /** What the payload names: nobody where it is one's own. */
  const named = (): { member?: string } => (chosen.value === member.value.uid ? {} : { member: chosen.value });
  return { meeting, open, chosen, named };
}
