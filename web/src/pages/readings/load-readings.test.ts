import { type Instant, instantFromMillis, type PlainDate, type Reading } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import type { Cursor, Page, Watched } from '../../data/sdk/readings.ts';
import { askedBy, isWrongWay, recently } from './asked.ts';
import { joined, type ReadingSource, readingsOf, readingsOfAll } from './load-readings.ts';

const at = (second: number): Instant => instantFromMillis(1_790_000_000_000 + second * 1000);
const of = (matter: string): Watched => ({ matter, number: null, title: '学分互认试点', names: {} });
const line = (id: string, second: number): { id: string } & Reading => ({
  id,
  shelf: 'bodies',
  item: 'm1',
  kind: 'material',
  title: '会议纪要',
  by: 'sun',
  byName: '孙立',
  capacity: 'handler',
  at: at(second),
});

/** Lists handed out page by page; a cursor is the index of the next page. */
function paged<T>(pages: readonly (readonly T[])[]) {
  return async (after: Cursor | null): Promise<Page<T>> => {
    const index = Number(after ?? 0);
    const last = index + 1 < pages.length ? (String(index + 1) as unknown as Cursor) : null;
    return { items: pages[index] ?? [], last };
  };
}

describe('the log of reading across matters', () => {
  const logs: Record<string, ReturnType<typeof paged<{ id: string } & Reading>>> = {
    'cases/a': paged([[line('a3', 30), line('a2', 20)], [line('a1', 1)]]),
    'clarifications/a': paged([[line('b1', 25)]]),
    'cases/c': paged([[line('c1', 40)]]),
  };
  const watched = {
    cases: paged([[of('cases/a')], [of('cases/c')]]),
    clarifications: paged([[of('clarifications/a')]]),
  };
  const source: ReadingSource = {
    list: async (matter, _asked, after) => logs[matter]?.(after) ?? { items: [], last: null },
    watched: async (kind, after) => watched[kind](after),
  };

  it('[M11b] [M10.2] is put together of cases and clarifications, the newest first, and says of which there is more', async () => {
    const first = await readingsOfAll(source, {});
    expect(joined([first])).toMatchObject({
      lines: [{ id: 'a3' }, { id: 'b1', matter: 'clarifications/a' }, { id: 'a2' }],
      matters: [{ matter: 'cases/a' }, { matter: 'clarifications/a' }],
      cut: [{ matter: 'cases/a' }],
    });
    const second = await first.next?.();
    expect(second && joined([first, second]).lines.map(({ id }) => id)).toEqual(['c1', 'a3', 'b1', 'a2']);
    expect(second?.next).toBeNull();
  });

  it('[M11b] of one case goes on to its first line', async () => {
    const first = await readingsOf(source, of('cases/a'), {});
    const second = await first.next?.();
    expect(second && joined([first, second])).toMatchObject({
      lines: [{ id: 'a3' }, { id: 'a2' }, { id: 'a1' }],
      matters: [{ matter: 'cases/a' }],
      cut: [],
    });
    expect(second?.next).toBeNull();
  });
});

describe('what is asked of the log', () => {
  const blank = { person: '', kind: '', ofMatter: '', from: '', to: '' };

  it('[M11b] takes days as whole days in Shanghai', () => {
    expect(askedBy({ ...blank, from: '2026-10-08', to: '2026-10-08' })).toMatchObject({
      from: '2026-10-07T16:00:00.000Z',
      before: '2026-10-08T16:00:00.000Z',
    });
  });

  it('[M11b] leaves out what is not chosen, and what is no kind and no day', () => {
    const nothing = { by: undefined, kind: undefined, from: undefined, before: undefined };
    expect(askedBy(blank)).toEqual(nothing);
    expect(askedBy({ ...blank, kind: 'x', from: '2026-02-30', to: 'x' })).toEqual(nothing);
    expect(askedBy({ ...blank, person: 'sun', kind: 'file' })).toMatchObject({ by: 'sun', kind: 'file' });
  });

  it('[M11b] begins with the last thirty days, and points at days the wrong way round', () => {
    expect(recently('2026-10-08' as PlainDate)).toEqual({ ...blank, from: '2026-09-08' });
    expect(isWrongWay({ ...blank, from: '2026-10-08', to: '2026-10-07' })).toBe(true);
    expect(isWrongWay({ ...blank, from: '2026-10-08', to: '2026-10-08' })).toBe(false);
  });
});
