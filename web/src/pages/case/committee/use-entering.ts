import { computed, ref, watch } from 'vue';
import { useCase } from '../case-context.ts';
import { useBook } from '../use-book.ts';
import { leftToEnter, type RollEntry, rollOf } from './roll.ts';

/**
 * For whom an attendance or a vote is entered: oneself first, and for the secretary's office then everybody who is left.
 * @param done whom nothing is left to be entered for
 */
export function useEntering(done: (entry: RollEntry) => boolean) {
  const { state, member } = useCase();
  const { book: meeting } = useBook('meeting');
  const office = computed(() => member.value.roles.some((role) => role === 'secretary' || role === 'deputy'));
  const open = computed(() => {
    const roll = meeting.value ? rollOf(meeting.value, state.value) : [];
    return leftToEnter(roll, state.value, { uid: member.value.uid, office: office.value }, done);
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
  const isOwn = computed(() => chosen.value === member.value.uid);
  /** What the payload names: nobody where it is one's own. */
  const named = (): { member?: string } => (isOwn.value ? {} : { member: chosen.value });
  return { meeting, office, open, chosen, isOwn, named };
}
