import { computed } from 'vue';
import { useBook } from '../use-book.ts';
import { useOnlyOne } from '../use-only-one.ts';

/** The objections that still stand, to choose from: the one there is, mostly. */
export function useOpenObjections() {
  const { book } = useBook('supervision');
  const options = computed(() =>
    Object.entries(book.value?.objections ?? {})
      .filter(([, { lifted }]) => !lifted)
      .map(([id, { reason }]) => ({ value: id, label: reason })),
  );
  return { options, objection: useOnlyOne(options) };
}
