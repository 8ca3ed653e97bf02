/** `{matter}/readings/{readingId}`: a line of the log of who opened what, when, in which capacity. */
import * as z from 'zod/mini';
import type { InvestigationBook } from '../case/books.ts';
import type { Member } from '../people/member.ts';
import { Instant } from '../time/time.ts';
import { type ItemOpening, type ReadingCircle, type TracedShelf, tracedShelves } from './opening.ts';

export const readingKinds = ['material', 'hearing', 'opinion', 'file', 'reporter'] as const;
export type ReadingKind = (typeof readingKinds)[number];

export function isReadingKind(name: string): name is ReadingKind {
  return readingKinds.some((kind) => kind === name);
}

export const readingCapacities = [
  'handler',
  'head',
  'supervisor',
  'committee',
  'secretary',
  'deputy',
  'superior',
  'guest',
] as const;
export type ReadingCapacity = (typeof readingCapacities)[number];

export const Reading = z.strictObject({
  shelf: z.enum(tracedShelves).check(z.describe('存放处')),
  item: z.string().check(z.describe('所打开的一项')),
  kind: z.enum(readingKinds).check(z.describe('种类')),
  /** As the book has it: the material's title, who gave the opinion, the day of the statement, the file's name. */
  title: z.string().check(z.describe('名称')),
  by: z.string().check(z.describe('打开的人')),
  byName: z.string().check(z.describe('打开的人的姓名')),
  capacity: z.enum(readingCapacities).check(z.describe('以何种身份')),
  at: Instant.check(z.describe('打开的时间')),
});
export type Reading = z.infer<typeof Reading>;

/** What was opened, by whom. */
export interface OpenedItem {
  readonly shelf: TracedShelf;
  readonly item: string;
  readonly uid: string;
}

/** Derived, so that an opening delivered twice is one line, and each further opening another. */
export function readingIdOf({ shelf, item, uid }: OpenedItem, { at }: Pick<ItemOpening, 'at'>): string {
  return [shelf, item, uid, at].join('.');
}

/**
 * The line an opening leaves.
 * @param what was opened, as the matter's books name it
 * @param person who opened it; null where nobody is known by that uid any more
 */
export function readingOf(
  { shelf, item, uid }: OpenedItem,
  { as, at }: ItemOpening,
  what: Pick<Reading, 'kind' | 'title'>,
  person: Pick<Member, 'name' | 'roles'> | null,
): Reading {
  const capacity = capacityIn(as, person?.roles ?? []);
  return { shelf, item, ...what, by: uid, byName: person?.name ?? '', capacity, at };
}

/** What an item of an investigation is, by the book that names what it holds. */
export function investigatedItem(
  id: string,
  { materials, hearings, opinions }: Pick<InvestigationBook, 'materials' | 'hearings' | 'opinions'>,
): Pick<Reading, 'kind' | 'title'> {
  if (hearings[id]) return { kind: 'hearing', title: hearings[id].on };
  if (opinions[id]) return { kind: 'opinion', title: opinions[id].who };
  return { kind: 'material', title: materials[id]?.title ?? '' };
}

/** What somebody is who reads by that list. */
export function capacityIn(circle: ReadingCircle, roles: Member['roles']): ReadingCapacity {
  switch (circle) {
    case 'desk':
      return roles.includes('head') ? 'head' : 'handler';
    case 'watch':
      return 'supervisor';
    case 'bench':
      return roles.includes('secretary') ? 'secretary' : roles.includes('deputy') ? 'deputy' : 'committee';
    case 'superiors':
      return 'superior';
    case 'guests':
      return 'guest';
  }
}
