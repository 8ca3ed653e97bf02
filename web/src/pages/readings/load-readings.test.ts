import { CaseState, type Instant, instantFromMillis, newDraft, type PlainDate, type Reading } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import type { CaseItem } from '../../data/sdk/live.ts';
import type { Cursor, Page } from '../../data/sdk/readings.ts';
import { askedBy, isWrongWay, recently } from './asked.ts';
import { joined, type ReadingSource, readingsOf, readingsOfAll } from './load-readings.ts';

const at = (second: number): Instant => instantFromMillis(1_790_000_000_000 + second * 1000);
const caseOf = (id: string): CaseItem => ({
  id,
  state: CaseState.parse({ ...newDraft('chen'), createdAt: at(0) }),
});
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

describe('the log of reading across cases', () => {
  const logs: Record<string, ReturnType<typeof paged<{ id: string } & Reading>>> = {
    a: paged([[line('a3', 30), line('a2', 20)], [line('a1', 1)]]),
    b: paged([[line('b1', 25)]]),
    c: paged([[line('c1', 40)]]),
  };
  const source: ReadingSource = {
    list: async (caseId, _asked, after) => logs[caseId]?.(after) ?? { items: [], last: null },
    watched: paged([[caseOf('a'), caseOf('b')], [caseOf('c')]]),
  };

  it('[M11b] is put together with the newest first, and says of which cases there is more', async () => {
    const first = await readingsOfAll(source, {});
    expect(joined([first])).toMatchObject({
      lines: [{ id: 'a3' }, { id: 'b1', caseId: 'b' }, { id: 'a2' }],
      cases: [{ id: 'a' }, { id: 'b' }],
      cut: [{ id: 'a' }],
    });
    const second = await first.next?.();
    expect(second && joined([first, second]).lines.map(({ id }) => id)).toEqual(['c1', 'a3', 'b1', 'a2']);
    expect(second?.next).toBeNull();
  });

  it('[M11b] of one case goes on to its first line', async () => {
    const first = await readingsOf(source, caseOf('a'), {});
    const second = await first.next?.();
    expect(second && joined([first, second])).toMatchObject({
      lines: [{ id: 'a3' }, { id: 'a2' }, { id: 'a1' }],
      cases: [{ id: 'a' }],
      cut: [],
    });
    expect(second?.next).toBeNull();
  });
});

describe('what is asked of the log', () => {
  const blank = { person: '', kind: '', ofCase: '', from: '', to: '' };

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
