import { describe, expect, it } from 'vitest';
import type { InvestigationBook } from '../case/books.ts';
import { caseIn } from '../case/fixtures.ts';
import { caseStatuses } from '../case/state.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import { readingCircleOf, readingCircles } from './opening.ts';
import { capacityIn, investigatedItem, readingIdOf, readingOf } from './reading.ts';

const at = '2026-10-09T01:00:00.000Z' as Instant;
const later = '2026-10-09T01:00:00.001Z' as Instant;
const book: Pick<InvestigationBook, 'materials' | 'hearings' | 'opinions'> = {
  materials: { m1: { kind: 'document', title: '会议纪要', source: '学院', on: '2026-09-20' as PlainDate, by: 'sun' } },
  hearings: { h1: { on: '2026-10-01' as PlainDate, by: 'sun' } },
  opinions: { o1: { from: 'public', who: '学生会', by: 'sun' } },
};
const sun = { name: '孙立', roles: ['handler' as const] };
const opened = { shelf: 'bodies' as const, item: 'm1', uid: 'sun' };

describe('a line of the log of reading', () => {
  it.each([
    ['m1', { kind: 'material', title: '会议纪要' }],
    ['h1', { kind: 'hearing', title: '2026-10-01' }],
    ['o1', { kind: 'opinion', title: '学生会' }],
    ['x1', { kind: 'material', title: '' }],
  ])('[M11b] names what was opened as the book does: %s', (item, named) => {
    expect(readingOf({ ...opened, item }, { as: 'desk', at }, investigatedItem(item, book), sun)).toEqual({
      ...named,
      shelf: 'bodies',
      item,
      by: 'sun',
      byName: '孙立',
      capacity: 'handler',
      at,
    });
  });

  it('[M11b] names a file by its name', () => {
    const line = readingOf(
      { ...opened, shelf: 'files', item: 'f1' },
      { as: 'guests', at },
      { kind: 'file', title: '纪要.pdf' },
      sun,
    );
    expect(line).toMatchObject({ kind: 'file', title: '纪要.pdf', capacity: 'guest' });
  });

  it('[M11b] stays a line where the person or the file is not known any more', () => {
    const line = readingOf({ ...opened, shelf: 'files' }, { as: 'bench', at }, { kind: 'file', title: '' }, null);
    expect(line).toMatchObject({ title: '', byName: '', by: 'sun', capacity: 'committee' });
  });

  it('[M11b] is the same for the same opening, and another for another moment, person or item', () => {
    const id = readingIdOf(opened, { at });
    expect(readingIdOf({ ...opened }, { at })).toBe(id);
    const others = [
      readingIdOf(opened, { at: later }),
      readingIdOf({ ...opened, uid: 'zhou' }, { at }),
      readingIdOf({ ...opened, item: 'm2' }, { at }),
      readingIdOf({ ...opened, shelf: 'files' }, { at }),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });

  it.each([
    ['desk', ['handler'], 'handler'],
    ['desk', ['handler', 'head'], 'head'],
    ['watch', ['supervisor', 'committee'], 'supervisor'],
    ['bench', ['committee'], 'committee'],
    ['bench', ['committee', 'secretary'], 'secretary'],
    ['bench', ['deputy'], 'deputy'],
    ['superiors', ['superior'], 'superior'],
    ['guests', [], 'guest'],
  ] as const)(
    '[M11b] says in which capacity somebody read by the list %s with the roles %j',
    (circle, roles, capacity) => {
      expect(capacityIn(circle, [...roles])).toBe(capacity);
    },
  );
});

describe('the list by which somebody reads the investigation', () => {
  const everywhere = { desk: ['a'], watch: ['b'], bench: ['c'], superiors: ['d'], guests: ['e'] };

  it.each(caseStatuses)('[M7.2a] is known in a case that is %s', (status) => {
    const state = caseIn(status, everywhere);
    expect(readingCircleOf('a', state)).toBe('desk');
    expect(readingCircleOf('b', state)).toBe('watch');
    const decides = ['recommended', 'deliberating', 'referred'].includes(status);
    expect(readingCircleOf('c', state)).toBe(decides ? 'bench' : null);
    expect(readingCircleOf('d', state)).toBe(['referred', 'appealed'].includes(status) ? 'superiors' : null);
    expect(readingCircleOf('x', state)).toBeNull();
  });

  it('[M7.2a] is the one that reads now where somebody is in several', () => {
    const state = caseIn('determined', { ...everywhere, watch: ['c'] });
    expect(readingCircleOf('c', state)).toBe('watch');
    expect(readingCircles).toContain('watch');
  });
});
