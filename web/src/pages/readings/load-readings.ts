import type { Reading } from '@rongcuo/domain';
import type { CaseItem } from '../../data/sdk/live.ts';
import type { Cursor, Page, ReadingsAsked } from '../../data/sdk/readings.ts';

/** A line of the log, and of which case. */
export interface Line extends Reading {
  readonly id: string;
  readonly caseId: string;
}

/** Some of what is asked for, and how to get what comes after. */
export interface Part {
  readonly lines: readonly Line[];
  readonly cases: readonly CaseItem[];
  /** Cases of which there is more than is listed here. */
  readonly cut: readonly CaseItem[];
  readonly next: (() => Promise<Part>) | null;
}

export interface ReadingSource {
  readonly list: (
    caseId: string,
    asked: ReadingsAsked,
    after: Cursor | null,
  ) => Promise<Page<{ id: string } & Reading>>;
  readonly watched: (after: Cursor | null) => Promise<Page<CaseItem>>;
}

/** The log of one case, page by page. */
export async function readingsOf(
  source: Pick<ReadingSource, 'list'>,
  found: CaseItem,
  asked: ReadingsAsked,
  after: Cursor | null = null,
): Promise<Part> {
  const { items, last } = await source.list(found.id, asked, after);
  return {
    lines: items.map((line) => ({ ...line, caseId: found.id })),
    cases: [found],
    cut: [],
    next: last && (() => readingsOf(source, found, asked, last)),
  };
}

/**
 * The newest of every case this person supervises, so many cases at a time. Each case is asked by itself: who may read
 * its log is decided by its own list, which holds at once for whoever has to leave it (docs/adr/0005-openings.md).
 */
export async function readingsOfAll(
  source: ReadingSource,
  asked: ReadingsAsked,
  after: Cursor | null = null,
): Promise<Part> {
  const { items: cases, last } = await source.watched(after);
  const parts = await Promise.all(cases.map((found) => readingsOf(source, found, asked)));
  return {
    lines: parts.flatMap(({ lines }) => lines),
    cases,
    cut: parts.flatMap((part) => (part.next ? part.cases : [])),
    next: last && (() => readingsOfAll(source, asked, last)),
  };
}

/** Parts put together: the newest line first, whichever case it is of. */
export function joined(parts: readonly Part[]): Omit<Part, 'next'> {
  const lines = parts.flatMap((part) => part.lines);
  return {
    lines: lines.sort((a, b) => (a.at === b.at ? a.id.localeCompare(b.id) : a.at < b.at ? 1 : -1)),
    cases: [...new Map(parts.flatMap((part) => part.cases).map((found) => [found.id, found])).values()],
    cut: parts.flatMap((part) => part.cut),
  };
}
