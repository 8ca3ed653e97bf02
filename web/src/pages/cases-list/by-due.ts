import { type CaseState, soonestDue } from '@rongcuo/domain';
import { compareDue } from '../../matters/limits/limit-lines.ts';

/** What is due first comes first; what is not counted keeps its order behind. */
export function byDue<Item extends { readonly state: CaseState }>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => compareDue(soonestDue(one.state), soonestDue(other.state)));
}
