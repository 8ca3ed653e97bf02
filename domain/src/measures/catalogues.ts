import * as z from 'zod/mini';
import { optionalText, text } from '../kernel/text.ts';
import { boundaries, boundaryIds } from './boundaries.ts';
import { circumstanceIds, circumstances } from './circumstances.ts';
import { conditionIds, conditions } from './conditions.ts';
import { openLists } from './open-lists.ts';
import { principleIds, principles } from './principles.ts';

/** So much fits, in characters and items: the largest catalogue stays far below the megabyte of a document. */
export const catalogueLimits = { label: 60, wording: 600, items: 30, itemLabel: 30 } as const;

/** How the institution names one item of an article, and the official sentence it may add to the name. */
const Wording = z.strictObject({
  label: text(catalogueLimits.label).check(z.describe('名称')),
  wording: optionalText(catalogueLimits.wording).check(z.describe('正式表述')),
});
export type Wording = z.infer<typeof Wording>;

const BoundaryWording = z.extend(Wording, {
  within: text(catalogueLimits.label).check(z.describe('可以容错的一边')),
  beyond: text(catalogueLimits.label).check(z.describe('不予容错的一边')),
});
export type BoundaryWording = z.infer<typeof BoundaryWording>;

/** An id once given stands in cases: the item is retired when it is no longer wanted, and stays readable. */
const ListItem = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,31}$/)),
  label: text(catalogueLimits.itemLabel).check(z.describe('名称')),
  retired: z.boolean().check(z.describe('停用')),
});
export type ListItem = z.infer<typeof ListItem>;

const List = z.array(ListItem).check(
  z.maxLength(catalogueLimits.items, { error: 'too-many' }),
  z.refine((items) => new Set(items.map(({ id }) => id)).size === items.length, { error: 'same-id' }),
  z.refine((items) => items.some(({ retired }) => !retired), { error: 'none-in-use' }),
  z.refine((items) => hasNoTwins(items.filter(({ retired }) => !retired)), { error: 'same-label' }),
);

function hasNoTwins(items: readonly { readonly label: string }[]): boolean {
  return new Set(items.map(({ label }) => label.trim())).size === items.length;
}

/** Two items of one article under one name could not be told apart by whoever chooses between them. */
const toldApart = z.refine<Readonly<Record<string, Wording>>>((words) => hasNoTwins(Object.values(words)), {
  error: 'same-label',
});

/**
 * The words of the measures (M13): the ids of articles 3 to 6 are fixed, since guards depend on them, and their words
 * are the institution's own; the lists at the end are open.
 */
export const Catalogues = z.strictObject({
  principles: z.record(z.enum(principleIds), Wording).check(toldApart),
  circumstances: z.record(z.enum(circumstanceIds), Wording).check(toldApart),
  conditions: z.record(z.enum(conditionIds), Wording).check(toldApart),
  boundaries: z.record(z.enum(boundaryIds), BoundaryWording).check(toldApart),
  accountabilityKinds: List,
  declineGrounds: List,
  materialKinds: List,
});
export type Catalogues = z.infer<typeof Catalogues>;

export const fixedCatalogues = ['principles', 'circumstances', 'conditions', 'boundaries'] as const;
export type FixedCatalogue = (typeof fixedCatalogues)[number];
export const listNames = ['accountabilityKinds', 'declineGrounds', 'materialKinds'] as const;
export type ListName = (typeof listNames)[number];

/** The items of the articles as numbered there, in their order. */
export const articleItems: Readonly<
  Record<FixedCatalogue, readonly { readonly id: string; readonly article: string }[]>
> = { principles, circumstances, conditions, boundaries };

/** Labels of our own, until the institution publishes its official wording. */
export const defaultCatalogues: Catalogues = Catalogues.parse({
  principles: byId(principles, ({ label }) => ({ label })),
  circumstances: byId(circumstances, ({ label }) => ({ label })),
  conditions: byId(conditions, ({ label }) => ({ label })),
  boundaries: byId(boundaries, ({ label, within, beyond }) => ({ label, within, beyond })),
  ...Object.fromEntries(
    listNames.map((name) => [name, openLists[name].map(({ id, label }) => ({ id, label, retired: false }))]),
  ),
});

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
  words: (item: Item) => object,
): Record<string, object> {
  return Object.fromEntries(items.map((item) => [item.id, words(item)]));
}

/** The words of one item; null where there is no such item. */
export function wordingOf(catalogues: Catalogues, group: FixedCatalogue, id: string): Wording | null {
  const words: Readonly<Record<string, Wording>> = catalogues[group];
  return Object.hasOwn(words, id) ? (words[id] ?? null) : null;
}

/** What can be chosen now: a retired item only stays readable where it was chosen. */
export function inUse(list: readonly ListItem[]): ListItem[] {
  return list.filter(({ retired }) => !retired);
}

export function isInUse(list: readonly ListItem[], id: string): boolean {
  return inUse(list).some((item) => item.id === id);
}

/** What an item is called, retired or not; the id itself where nobody knows it. */
export function itemLabel(list: readonly ListItem[], id: string): string {
  return list.find((item) => item.id === id)?.label ?? id;
}
