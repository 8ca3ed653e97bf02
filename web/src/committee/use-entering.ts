import { computed, ref, watch } from 'vue';
import { serverToday } from '../data/clock.ts';
import { whyNoEntry } from './meeting-day.ts';
import { leftToEnter, rollOf } from './roll.ts';
import { useSitting } from './sitting.ts';

/** How the two ways of entering something of a member are spoken of. */
export interface EnteringWords {
  readonly member: string;
  readonly nobody: string;
  readonly self: (name: string) => string;
  readonly forAnother: (name: string) => string;
}

export type Entering = ReturnType<typeof useEntering>;

/** For whom an attendance or a vote is entered: oneself first, and for the secretary's office then all who are left. */
export function useEntering(words: EnteringWords) {
  const { meeting, seats, member } = useSitting();
  const open = computed(() => {
    const roll = meeting.value ? rollOf(meeting.value, seats.value) : [];
    return leftToEnter(roll, seats.value, member.value);
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
  const members = computed(() =>
    open.value.map(({ uid, name }) => ({
      value: uid,
      label: uid === member.value.uid ? words.self(name) : words.forAnother(name),
    })),
  );
  const barred = computed(() =>
    meeting.value ? whyNoEntry(meeting.value, serverToday(), open.value.length, words.nobody) : null,
  );
  return { label: words.member, meeting, chosen, named, members, barred };
}
