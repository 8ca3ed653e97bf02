import type { BookName, Books } from '@rongcuo/domain';
import { type ComputedRef, computed } from 'vue';
import { type Live, useLive } from '../../data/use-live.ts';
import { type CaseContext, useCase } from './case-context.ts';
import { readsBook } from './readers.ts';

export interface LiveBook<Name extends BookName> extends Live<Books[Name]> {
  /** The book, once it is here; null for whom it is not. */
  readonly book: ComputedRef<Books[Name] | null>;
}

/** Listens to a book of the case at hand for as long as this person may read it. */
export function useBook<Name extends BookName>(name: Name): LiveBook<Name> {
  return useBookOf(useCase(), name);
}

/** As {@link useBook}, for whoever provides the case itself. */
export function useBookOf<Name extends BookName>({ caseId, state, member }: CaseContext, name: Name): LiveBook<Name> {
  const reads = computed(() => readsBook(name, member.value, state.value));
  const live = useLive<Books[Name]>(
    (store, listener) => store.watchBook(caseId, name, listener),
    () => (reads.value ? name : null),
  );
  const book = computed(() => (reads.value && live.shown.value.state === 'ready' ? live.shown.value.value : null));
  return { ...live, book };
}
