import type { Books, Submission } from '@rongcuo/domain';
import { type ComputedRef, computed } from 'vue';
import { serverNow } from '../../../data/clock.ts';
import type { DeterminationItem } from '../../../data/sdk/live.ts';
import { useCalendar } from '../../../data/use-calendar.ts';
import { useLive } from '../../../data/use-live.ts';
import { useMeasures } from '../../../measures/measures.ts';
import { useCase } from '../case-context.ts';
import { readsBook, readsDeterminations } from '../readers.ts';
import { useBook } from '../use-book.ts';
import type { Read } from './standing-against.ts';

/** Every determination there has been, the last one first; empty for whom they are not. */
export function useDeterminations() {
  const { caseId, state, member } = useCase();
  return useLive<readonly DeterminationItem[]>(
    (store, listener) => store.watchDeterminations(caseId, listener),
    () => (state.value.determinations > 0 && readsDeterminations(member.value, state.value) ? 'determinations' : null),
  );
}

/** All that the table's guards look at, for whoever decides on the whole of a case; null until it is here. */
export function useRead(): ComputedRef<Read | null> {
  const { caseId, state, member } = useCase();
  const investigation = useBook('investigation').book;
  const recommendation = useBook('recommendation').book;
  const meeting = useBook('meeting').book;
  const referral = useBook('referral').book;
  const { policy } = useMeasures();
  const calendar = useCalendar();
  const { shown: determinations } = useDeterminations();
  const { shown: submission } = useLive<Submission>(
    (store, listener) => store.watchSubmission(caseId, state.value.submissions, listener),
    () => (state.value.submissions > 0 ? state.value.submissions : null),
  );

  const claimed = computed<readonly string[] | null>(() => {
    if (state.value.submissions === 0) return [];
    return submission.value.state === 'ready' ? Object.keys(submission.value.value.circumstances) : null;
  });
  const determination = computed(() => {
    if (state.value.determinations === 0) return null;
    return determinations.value.state === 'ready' ? (determinations.value.value[0]?.result ?? null) : undefined;
  });

  /** A book this person may read but has not yet got must not pass for an empty one. */
  const books = computed<Partial<Books> | null>(() => {
    const read = {
      investigation: investigation.value,
      recommendation: recommendation.value,
      meeting: meeting.value,
      referral: referral.value,
    };
    const names: readonly (keyof typeof read)[] = ['investigation', 'recommendation', 'meeting', 'referral'];
    const awaited = names.some((name) => read[name] === null && readsBook(name, member.value, state.value));
    return awaited ? null : Object.fromEntries(Object.entries(read).filter(([, book]) => book !== null));
  });

  return computed(() => {
    if (calendar.value === null || claimed.value === null || determination.value === undefined) return null;
    if (books.value === null) return null;
    return {
      state: state.value,
      member: member.value,
      now: serverNow(),
      books: books.value,
      claimed: claimed.value,
      policy: policy.value,
      calendar: calendar.value,
      determination: determination.value,
    };
  });
}
