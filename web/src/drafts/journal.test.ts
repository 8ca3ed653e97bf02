import { describe, expect, it } from 'vitest';
import { memoryShelf } from '../data/shelf.ts';
import { dropJournals, inConfidence, journalOf, keepOnlyOf, unsavedCases } from './journal.ts';

describe('the journal of a draft', () => {
  it('is nobody else’s, and of no other case', () => {
    const shelf = memoryShelf();
    journalOf(shelf, 'chen', 'c1').keep({ a: 1 }, 'e1');
    expect(journalOf(shelf, 'lin', 'c1').read()).toBeNull();
    expect(journalOf(shelf, 'chen', 'c2').read()).toBeNull();
    expect(journalOf(shelf, 'chen', 'c1').read()).toEqual({ a: 1 });
    journalOf(shelf, 'chen', 'c1').clear();
    expect(shelf.keys()).toEqual([]);
  });

  it('knows what somebody has not saved yet, and forgets it with them', () => {
    const shelf = memoryShelf();
    shelf.setItem('something:else', 'x');
    journalOf(shelf, 'chen', 'c1').keep({}, 'e1');
    journalOf(shelf, 'chenxi', 'c2').keep({}, 'e1');
    expect(unsavedCases(shelf, 'chen')).toEqual(['c1']);
    dropJournals(shelf, 'chen');
    expect(shelf.keys()).toHaveLength(2);
  });

  it('[M10.2] is gone once somebody else signs in, and what was typed in confidence once nobody is signed in', () => {
    const shelf = memoryShelf();
    shelf.setItem('something:else', 'x');
    const lead = journalOf(shelf, 'zheng', inConfidence('clarifications-new'));
    const order = journalOf(shelf, 'zheng', 'rectifications-new');
    const keepBoth = () => {
      lead.keep({ summary: '举报人来信' }, 'e1');
      order.keep({ problems: ['没有公示'] }, 'e1');
    };
    keepBoth();
    expect(unsavedCases(shelf, 'zheng')).toHaveLength(2);
    keepOnlyOf(shelf, 'zheng');
    expect(lead.read()).toEqual({ summary: '举报人来信' });
    keepOnlyOf(shelf, null);
    expect(lead.read()).toBeNull();
    expect(order.read()).not.toBeNull();
    for (const somebodyElse of ['zhengxi', 'wang']) {
      keepBoth();
      keepOnlyOf(shelf, somebodyElse);
      expect(shelf.keys()).toEqual(['something:else']);
    }
    keepBoth();
    dropJournals(shelf, 'zheng');
    expect(shelf.keys()).toEqual(['something:else']);
  });

  it('survives a shelf that is full or holds rubbish', () => {
    const full = {
      getItem: () => '{"edit":',
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
      removeItem: () => {},
      keys: () => [],
    };
    const journal = journalOf(full, 'chen', 'c1');
    expect(() => journal.keep({ a: 1 }, 'e1')).not.toThrow();
    expect(journal.read()).toBeNull();
    expect(() => journal.drop('e1')).not.toThrow();
  });
});
