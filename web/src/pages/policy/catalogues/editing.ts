import {
  articleItems,
  CatalogueProposal,
  type Catalogues,
  type FixedCatalogue,
  fixedCatalogues,
  type ListItem,
  type ListName,
  listNames,
  wordingOf,
} from '@rongcuo/domain';
import * as z from 'zod/mini';
import { catalogueNames } from '../../../measures/text/zh.ts';
import { partOf, placeOf } from './changes.ts';
import { wrongWords } from './text/zh.ts';

/** The words of one item as they stand in their fields; only a boundary has two sides. */
export interface TypedWords {
  label: string;
  wording: string;
  within: string;
  beyond: string;
}

/** An item of an open list in its field; one that is not published yet can still be taken away. */
export interface TypedItem {
  id: string;
  label: string;
  retired: boolean;
  readonly isNew: boolean;
}

export interface TypedCatalogues {
  readonly words: Readonly<Record<FixedCatalogue, Readonly<Record<string, TypedWords>>>>;
  readonly lists: Record<ListName, TypedItem[]>;
}

export function typedFrom(catalogues: Catalogues): TypedCatalogues {
  const wordsIn = (group: FixedCatalogue): Record<string, TypedWords> =>
    Object.fromEntries(
      articleItems[group].map(({ id }) => {
        const wording = wordingOf(catalogues, group, id);
        const part = (name: Parameters<typeof partOf>[1]): string => partOf(wording, name);
        return [id, { label: part('label'), wording: part('wording'), within: part('within'), beyond: part('beyond') }];
      }),
    );
  const itemsIn = (name: ListName): TypedItem[] => catalogues[name].map((item) => ({ ...item, isNew: false }));
  return {
    words: {
      principles: wordsIn('principles'),
      circumstances: wordsIn('circumstances'),
      conditions: wordsIn('conditions'),
      boundaries: wordsIn('boundaries'),
    },
    lists: {
      accountabilityKinds: itemsIn('accountabilityKinds'),
      declineGrounds: itemsIn('declineGrounds'),
      materialKinds: itemsIn('materialKinds'),
    },
  };
}

/** An item to be named: under an id that no other of the list has had, since none is ever deleted. */
export function newItem(items: readonly TypedItem[]): TypedItem {
  const taken = new Set(items.map(({ id }) => id));
  let n = items.length + 1;
  while (taken.has(`added${n}`)) n += 1;
  return { id: `added${n}`, label: '', retired: false, isNew: true };
}

/** The id of a control, as an error's link finds it. */
export function controlId(...path: readonly (string | number)[]): string {
  return ['catalogue', ...path].join('-');
}

export interface Checked {
  readonly proposal: CatalogueProposal | null;
  /** By the id of the control they stand at. */
  readonly errors: Readonly<Record<string, string>>;
  /** In which catalogues they are. */
  readonly groups: readonly (FixedCatalogue | ListName)[];
}

/** Checked by the very schema the server will use. */
export function proposalFrom(typed: TypedCatalogues, basedOn: number, reason: string): Checked {
  const parsed = z.safeParse(CatalogueProposal, { catalogues: cataloguesOf(typed), basedOn, reason });
  if (parsed.success) return { proposal: parsed.data, errors: {}, groups: [] };
  const errors: Record<string, string> = {};
  const groups = new Set<FixedCatalogue | ListName>();
  for (const { path, message } of parsed.error.issues) {
    const [whole, name, at, part] = path.map(String);
    const group = fixedCatalogues.find((one) => one === name);
    const list = listNames.find((one) => one === name);
    if (whole === 'reason') errors['policy-reason'] = wrongWords.reason;
    else if (group && at !== undefined && part !== undefined) {
      groups.add(group);
      errors[controlId(group, at, part)] ??= wordsOfPart(group, at, part);
    } else if (group) {
      // Two of one name: said where the first of the article's names stands.
      groups.add(group);
      errors[controlId(group, articleItems[group][0]?.id ?? '', 'label')] ??= wrongWords.sameLabel(
        catalogueNames[group],
      );
    } else if (list) {
      groups.add(list);
      const where = catalogueNames[list];
      if (at === undefined) errors[controlId(list)] ??= wordsOfList(where, message);
      else errors[controlId(list, typed.lists[list][Number(at)]?.id ?? at)] ??= wrongWords.item(where);
    }
  }
  return { proposal: null, errors, groups: [...groups] };
}

function wordsOfPart(group: FixedCatalogue, id: string, part: string): string {
  const index = articleItems[group].findIndex((item) => item.id === id);
  const where = placeOf(group, index);
  if (part === 'label') return wrongWords.label(where);
  return part === 'wording' ? wrongWords.wording(where) : wrongWords.side(where);
}

function wordsOfList(where: string, message: string): string {
  if (message === 'too-many') return wrongWords.tooMany(where);
  if (message === 'none-in-use') return wrongWords.noneInUse(where);
  return message === 'same-label' ? wrongWords.sameLabel(where) : wrongWords.other(where);
}

/** What was typed as catalogues, unchecked: a blank wording is none. */
function cataloguesOf({ words, lists }: TypedCatalogues): object {
  const wordsOf = (group: FixedCatalogue): object =>
    Object.fromEntries(
      Object.entries(words[group]).map(([id, { label, wording, within, beyond }]) => [
        id,
        {
          label: label.trim(),
          ...(wording.trim() === '' ? {} : { wording: wording.trim() }),
          ...(group === 'boundaries' ? { within: within.trim(), beyond: beyond.trim() } : {}),
        },
      ]),
    );
  const itemsOf = (name: ListName): ListItem[] =>
    lists[name].map(({ id, label, retired }) => ({ id, label: label.trim(), retired }));
  return {
    ...Object.fromEntries(fixedCatalogues.map((group) => [group, wordsOf(group)])),
    ...Object.fromEntries(listNames.map((name) => [name, itemsOf(name)])),
  };
}
