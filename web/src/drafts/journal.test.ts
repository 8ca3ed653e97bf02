import { describe, expect, it } from 'vitest';
import { journalOf } from './journal.ts';

describe('the journal of a draft', () => {
  it('is nobody else’s, and of no other case', () => {
    const map = new Map<string, string>();
    const shelf = {
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, value: string) => void map.set(key, value),
      removeItem: (key: string) => void map.delete(key),
    };
    journalOf(shelf, 'chen', 'c1').keep({ a: 1 }, 'e1');
    expect(journalOf(shelf, 'lin', 'c1').read()).toBeNull();
    expect(journalOf(shelf, 'chen', 'c2').read()).toBeNull();
    expect(journalOf(shelf, 'chen', 'c1').read()).toEqual({ a: 1 });
    journalOf(shelf, 'chen', 'c1').clear();
    expect(map.size).toBe(0);
  });

  it('survives a shelf that is full or holds rubbish', () => {
    const full = {
      getItem: () => '{"edit":',
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
      removeItem: () => {},
    };
    const journal = journalOf(full, 'chen', 'c1');
    expect(() => journal.keep({ a: 1 }, 'e1')).not.toThrow();
    expect(journal.read()).toBeNull();
    expect(() => journal.drop('e1')).not.toThrow();
  });
});
