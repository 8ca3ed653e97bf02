import type { Submission } from '@rongcuo/domain';
import { type ComputedRef, computed } from 'vue';
import { useLive } from '../../../data/use-live.ts';
import { type CaseContext, useCase } from '../case-context.ts';
import { readsEvidence } from '../readers.ts';

/** What was applied for last. `claimed` is null until it is known which circumstances were claimed. */
export function useClaimed({ caseId, state, member }: CaseContext = useCase()): {
  readonly application: ComputedRef<Submission | null>;
  readonly claimed: ComputedRef<readonly string[] | null>;
} {
  const nth = computed(() => state.value.submissions);
  const { shown } = useLive<Submission>(
    (store, listener) => store.watchSubmission(caseId, nth.value, listener),
    () => (nth.value > 0 && readsEvidence(member.value, state.value) ? nth.value : null),
  );
  const application = computed(() => (shown.value.state === 'ready' ? shown.value.value : null));
  const claimed = computed(() => {
    // A department's own case claims none.
    if (nth.value === 0) return [];
    return application.value && Object.keys(application.value.circumstances);
  });
  return { application, claimed };
}
