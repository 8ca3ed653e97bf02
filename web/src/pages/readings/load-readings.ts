import type { Reading } from '@rongcuo/domain';
import type { Cursor, Page, ReadingsAsked, TracedCollection, Watched } from '../../data/sdk/readings.ts';

/** A line of the log, and of which matter, by its path. */
export interface Line extends Reading {
  readonly id: string;
  readonly matter: string;
}

/** Some of what is asked for, and how to get what comes after. */
export interface Part {
  readonly lines: readonly Line[];
  readonly matters: readonly Watched[];
  /** Matters of which there is more than is listed here. */
  readonly cut: readonly Watched[];
  readonly next: (() => Promise<Part>) | null;
}

export interface ReadingSource {
  readonly list: (
    matter: string,
    asked: ReadingsAsked,
    after: Cursor | null,
  ) => Promise<Page<{ id: string } & Reading>>;
  readonly watched: (of: TracedCollection, after: Cursor | null) => Promise<Page<Watched>>;
}

/** The log of one matter, page by page. */
export async function readingsOf(
  source: Pick<ReadingSource, 'list'>,
  found: Watched,
  asked: ReadingsAsked,
  after: Cursor | null = null,
): Promise<Part> {
  const { items, last } = await source.list(found.matter, asked, after);
  return {
    lines: items.map((line) => ({ ...line, matter: found.matter })),
    matters: [found],
    cut: [],
    next: last && (() => readingsOf(source, found, asked, last)),
  };
}

/** Where to go on in each kind; null: from its beginning. */
type Rest = readonly (readonly [of: TracedCollection, after: Cursor | null])[];
const beginning: Rest = [
  ['cases', null],
  ['clarifications', null],
];

/**
 * The newest of every matter this person supervises, so many of each kind at a time. Each is asked by itself: who may read
 * its log is decided by its own list, which holds at once for whoever has to leave it (docs/adr/0005-openings.md).
 */
export async function readingsOfAll(
  source: ReadingSource,
  asked: ReadingsAsked,
  rest: Rest = beginning,
): Promise<Part> {
  const pages = await Promise.all(rest.map(async ([of, after]) => ({ of, ...(await source.watched(of, after)) })));
  const matters = pages.flatMap(({ items }) => items);
  const parts = await Promise.all(matters.map((found) => readingsOf(source, found, asked)));
  const left: Rest = pages.flatMap(({ of, last }) => (last ? [[of, last] as const] : []));
  return {
    lines: parts.flatMap(({ lines }) => lines),
    matters,
    cut: parts.flatMap((part) => (part.next ? part.matters : [])),
    next: left.length === 0 ? null : () => readingsOfAll(source, asked, left),
  };
}

/** Parts put together: the newest line first, whichever matter it is of. */
export function joined(parts: readonly Part[]): Omit<Part, 'next'> {
  const lines = parts.flatMap((part) => part.lines);
  return {
    lines: lines.sort((a, b) => (a.at === b.at ? a.id.localeCompare(b.id) : a.at < b.at ? 1 : -1)),
    matters: [...new Map(parts.flatMap((part) => part.matters).map((found) => [found.matter, found])).values()],
    cut: parts.flatMap((part) => part.cut),
  };
}
