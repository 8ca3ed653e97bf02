import { computed } from 'vue';
import { useOnlyOne } from '../../../matters/use-only-one.ts';
import { useBook } from '../use-book.ts';

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
