import { type Catalogues, type InvestigationBook, itemLabel } from '@rongcuo/domain';
import { fileListWords } from '../../../attachments/text/zh.ts';
import type { Item } from '../../../ui/check-list.vue';
import { dateText } from '../../../ui/text/times.ts';
import { opinionFromWords, sectionWords as words } from './text/zh.ts';

/** Everything a finding can rest on, named as a reader knows it: materials, the cadre's statements, opinions. */
export function citable(
  { materials, hearings, opinions }: Pick<InvestigationBook, 'materials' | 'hearings' | 'opinions'>,
  { materialKinds }: Pick<Catalogues, 'materialKinds'>,
): Item[] {
  return [
    ...byDay(materials).map(([value, { kind, title, source, on, files = [] }]) => ({
      value,
      label: title,
      sub: [
        itemLabel(materialKinds, kind),
        source,
        dateText(on),
        ...(files.length > 0 ? [fileListWords.count(files.length)] : []),
      ].join(words.dot),
    })),
    ...byDay(hearings).map(([value, { on }]) => ({
      value,
      label: words.hearings,
      sub: words.hearing(dateText(on)),
    })),
    ...Object.entries(opinions).map(([value, { from, who }]) => ({ value, label: who, sub: opinionFromWords[from] })),
  ];
}

/** The entries of a shelf in the order of their days: a document keeps them in none. */
export function byDay<T extends { readonly on: string }>(shelf: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(shelf).sort(([one, { on: a }], [other, { on: b }]) =>
    a === b ? one.localeCompare(other) : a.localeCompare(b),
  );
}
