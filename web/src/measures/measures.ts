import { type Catalogues, defaultCatalogues, type InterpretationEntry, type Policy } from '@rongcuo/domain';
import { type ComputedRef, computed, type InjectionKey, inject, provide } from 'vue';

/** The measures as they hold for what is on the page: the version its case began under, and how they are interpreted. */
export interface Measures {
  readonly policy: ComputedRef<Policy>;
  /** Every entry there is; empty until they are here, and where they cannot be read. */
  readonly interpretations: ComputedRef<readonly InterpretationEntry[]>;
}

const key: InjectionKey<Measures> = Symbol('measures');

export function provideMeasures(measures: Measures): void {
  provide(key, measures);
}

export function useMeasures(): Measures {
  const measures = inject(key, null);
  if (!measures) throw new Error('outside of any measures');
  return measures;
}

/** The words of the measures for what is on the page. */
export function useCatalogues(): ComputedRef<Catalogues> {
  const { policy } = useMeasures();
  return computed(() => policy.value.catalogues);
}

/** As {@link useCatalogues}, also for a page that shows nothing of them, such as a guest's. */
export function useWords(): () => Catalogues {
  const measures = inject(key, null);
  return () => measures?.policy.value.catalogues ?? defaultCatalogues;
}
