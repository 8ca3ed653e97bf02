import {
  articleItems,
  type Catalogues,
  type FixedCatalogue,
  fixedCatalogues,
  type ListItem,
  listNames,
  type Wording,
  wordingOf,
} from '@rongcuo/domain';
import { catalogueNames } from '../../../measures/text/zh.ts';
import { articleText } from '../../../ui/text/zh.ts';
import { valueWords } from '../text/zh.ts';
import { changeWords, cataloguesWords as words } from './text/zh.ts';

/** Where an item of the articles stands, as readers find it: the boundaries of article 4 are not numbered there. */
export function placeOf(group: FixedCatalogue, index: number): string {
  return group === 'boundaries' ? words.nth(index + 1) : articleText(articleItems[group][index]?.article ?? '');
}

const parts = ['label', 'within', 'beyond', 'wording'] as const;

/** One part of an item's words; empty where it has none. */
export function partOf(wording: Wording | null, part: (typeof parts)[number]): string {
  const value = wording === null ? undefined : Object.entries(wording).find(([name]) => name === part)?.[1];
  return value?.trim() ?? '';
}

/** What another version changes in the catalogues, each as it was and as it will be. */
export function catalogueChanges(before: Catalogues, after: Catalogues): { label: string; value: string }[] {
  const worded = fixedCatalogues.flatMap((group) =>
    articleItems[group].flatMap(({ id }, index) =>
      parts.flatMap((part) => {
        const was = partOf(wordingOf(before, group, id), part);
        const is = partOf(wordingOf(after, group, id), part);
        if (was === is) return [];
        const value = valueWords.change(was || changeWords.nothing, is || changeWords.nothing);
        return [{ label: `${placeOf(group, index)} ${words[part]}`, value }];
      }),
    ),
  );
  const listed = listNames.flatMap((name) => {
    const changed = listChanges(before[name], after[name]);
    return changed.length === 0 ? [] : [{ label: catalogueNames[name], value: changed.join('\n') }];
  });
  return [...worded, ...listed];
}

function listChanges(before: readonly ListItem[], after: readonly ListItem[]): string[] {
  return after.flatMap(({ id, label, retired }) => {
    const was = before.find((item) => item.id === id);
    if (!was) return [changeWords.added(label)];
    return [
      ...(was.label === label ? [] : [changeWords.renamed(was.label, label)]),
      ...(was.retired === retired ? [] : [retired ? changeWords.retired(label) : changeWords.restored(label)]),
    ];
  });
}
