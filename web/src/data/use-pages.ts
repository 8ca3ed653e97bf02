import { computed, shallowRef } from 'vue';
import type { Page } from './sdk/roster.ts';
import { useOnce } from './use-once.ts';

/** Reads the first page at once, and each further one when it is asked for. */
export function usePages<T>(first: () => Promise<Page<T>>) {
  const further = shallowRef<Page<T>>({ items: [], next: null });
  const reading = shallowRef(false);
  const failed = shallowRef(false);
  const { shown, retry } = useOnce(async () => {
    const page = await first();
    further.value = { items: [], next: page.next };
    return page;
  });
  const items = computed(() =>
    shown.value.state === 'ready' ? [...shown.value.value.items, ...further.value.items] : [],
  );

  async function more(): Promise<void> {
    const { items: before, next } = further.value;
    if (!next || reading.value) return;
    reading.value = true;
    failed.value = false;
    try {
      const page = await next();
      further.value = { items: [...before, ...page.items], next: page.next };
    } catch {
      failed.value = true;
    } finally {
      reading.value = false;
    }
  }
  return { shown, retry, items, more, hasMore: computed(() => further.value.next !== null), reading, failed };
}
