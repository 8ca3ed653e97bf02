import type { CaseState, DirectoryEntry } from '@rongcuo/domain';
import type { Item } from '../../../ui/check-list.vue';
import { barredWords } from './text/zh.ts';

export interface Candidates {
  readonly free: readonly Item[];
  /** Who cannot be assigned, and why: said rather than left out without a word. */
  readonly barred: readonly { readonly name: string; readonly why: string }[];
}

/** What of a matter speaks against somebody, whichever kind it is of. */
type Concerned = Pick<CaseState, 'recused' | 'subjectId' | 'unitId'>;

/** M7.2a: who of the department may investigate, as far as a directory tells; the table looks at declared kin besides. */
export function candidatesFor(state: Concerned, colleagues: readonly DirectoryEntry[]): Candidates {
  const handlers = colleagues.filter(({ active, roles }) => active && roles.includes('handler'));
  const judged = handlers.map((person) => ({ person, why: whyBarred(state, person) }));
  return {
    free: judged.flatMap(({ person: { uid, name, post }, why }) =>
      why === null ? [{ value: uid, label: name, sub: post }] : [],
    ),
    barred: judged.flatMap(({ person: { name }, why }) => (why === null ? [] : [{ name, why }])),
  };
}

function whyBarred(state: Concerned, { uid, unitId }: DirectoryEntry): string | null {
  if (state.recused.includes(uid)) return barredWords.recused;
  if (uid === state.subjectId) return barredWords.self;
  return unitId !== null && unitId === state.unitId ? barredWords.sameUnit : null;
}
