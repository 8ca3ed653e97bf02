import type { Recorded } from '@rongcuo/domain';
import { type ComputedRef, computed } from 'vue';
import { decoderOf } from '../data/decode.ts';
import { type Circle, type ListedBy, type MatterItem, watchMatters } from '../data/sdk/matters.ts';
import { member } from '../data/session.ts';
import { type Live, useLive } from '../data/use-live.ts';
import type { KindPages } from './kind-pages.ts';
import { compareDue, soonestOf } from './limits/limit-lines.ts';
import { limitsTableOf } from './limits-table.ts';

export interface MatterList<State> extends Live<readonly MatterItem<State>[]> {
  /** What is due first comes first; none while they are not here. */
  readonly items: ComputedRef<readonly MatterItem<State>[]>;
}

type Of<V extends Recorded, Books> = Pick<KindPages<V, Books>, 'kind' | 'words' | 'face'>;

/**
 * Listens to one list of a kind of matter.
 * @param by whose list it is; null: it is none of theirs
 */
export function useMatterList<V extends Recorded, Books>(
  of: Of<V, Books>,
  by: () => ListedBy | null,
): MatterList<V['state']> {
  const decode = decoderOf(of.face);
  const table = limitsTableOf(of);
  const live = useLive<readonly MatterItem<V['state']>[]>(
    (store, listener) => {
      const listed = by();
      if (listed === null) return () => {};
      return watchMatters(store.db, of.kind.collection, listed, decode, listener);
    },
    () => {
      const listed = by();
      return listed && JSON.stringify(listed);
    },
  );
  const items = computed(() => {
    const found = live.shown.value.state === 'ready' ? live.shown.value.value : [];
    const due = ({ state }: MatterItem<V['state']>) => soonestOf(table, state.limits);
    return [...found].sort((one, other) => compareDue(due(one), due(other)));
  });
  return { ...live, items };
}

/** Of a list those beside a case; the list itself where no case is named. */
export function beside(caseId: string | undefined, by: () => ListedBy | null): () => ListedBy | null {
  return () => {
    const listed = by();
    return listed && { ...listed, caseId };
  };
}

/** The list of whom a circle holds, for whoever is signed in. */
export function inCircle(circle: Circle, wanted: () => boolean = () => true): () => ListedBy | null {
  return () => (member.value && wanted() ? { circle, uid: member.value.uid } : null);
}

/** What is on record of the unit that this person speaks for. */
export function ofOwnUnit(): ListedBy | null {
  const { roles = [], unitId = null } = member.value ?? {};
  return unitId !== null && roles.includes('unit') ? { unitId } : null;
}
