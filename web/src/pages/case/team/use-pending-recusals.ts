import { type ComputedRef, computed } from 'vue';
import { useCase } from '../case-context.ts';
import { useBook } from '../use-book.ts';
import { useEvents } from '../use-events.ts';
import { type PendingRecusal, pendingInBook, pendingInEvents } from './pending-recusals.ts';

/** Recusals that wait for a decision, for whoever may decide on any; for the others none. */
export function usePendingRecusals(): { readonly pending: ComputedRef<readonly PendingRecusal[]> } {
  const { member } = useCase();
  const { book } = useBook('team');
  const decides = computed(() => member.value.roles.some((role) => ['head', 'secretary', 'deputy'].includes(role)));
  const { events } = useEvents('face', decides);
  const pending = computed(() => {
    if (!decides.value) return [];
    return book.value ? pendingInBook(book.value) : pendingInEvents(events.value);
  });
  return { pending };
}
