import { type JsonObject, type Recorded, stepWords } from '@rongcuo/domain';
import { dateText } from '../ui/text/times.ts';
import type { KindPages } from './kind-pages.ts';
import type { LimitTable } from './limits/limit-lines.ts';
import { limitWords } from './limits/text/zh.ts';

/** The limits of a kind of matter in its words, and how a reminder of one reads. */
export function limitsTableOf<V extends Recorded, Books>({
  kind: { procedure },
  words,
}: Pick<KindPages<V, Books>, 'kind' | 'words'>): LimitTable<V['limit']> & {
  readonly reminder: (data: JsonObject) => { title: string; detail: string };
} {
  const kinds = Object.keys(procedure.limits) as V['limit'][];
  const holder = (limit: V['limit']): string => {
    const recipient: V['recipient'] = procedure.limits[limit].holder;
    return words.holders[recipient] ?? '';
  };
  return {
    kinds,
    lapses: (limit) => procedure.limits[limit].lapses,
    label: (limit) => words.limits[limit],
    holder,
    reminder({ limit, step, due }) {
      const known = kinds.find((each) => each === limit);
      const day = typeof due === 'string' ? limitWords.reached(dateText(due)) : '';
      return {
        title: stepWords(String(step), known ? words.limits[known] : ''),
        detail: [day, known ? limitWords.holder(holder(known)) : ''].filter(Boolean).join(limitWords.comma),
      };
    },
  };
}
