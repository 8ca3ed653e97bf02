import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../time/time.ts';
import { citationOf, citationStandings, mayCite } from './citing.ts';
import { filingIn } from './fixtures.ts';
import { filingStatuses } from './state.ts';
import { citationWords } from './text/zh.ts';

const locked = filingIn('filed');
const on = locked.lock?.on ?? ('2026-11-20' as PlainDate);

describe('citing a filing', () => {
  it('[M10.3] counts as prior exactly where it was locked on an earlier day than the incident', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        const expected = days > 0 ? 'prior' : days === 0 ? 'sameDay' : 'later';
        expect(citationOf(locked, addDays(on, days))).toBe(expected);
      }),
    );
    expect(citationOf(filingIn('deliberating'), addDays(on, 300))).toBe('notFiled');
  });

  it('[M10.3] is possible for what was filed, by the cadre who leads it or their unit, and nothing else', () => {
    for (const status of filingStatuses) {
      const can = mayCite(filingIn(status), { subjectId: 'chen', unitId: 'it' });
      expect({ status, can }).toEqual({ status, can: status === 'filed' || status === 'closed' });
    }
    expect(mayCite(locked, { subjectId: 'zhao', unitId: 'it' })).toBe(true);
    expect(mayCite(locked, { subjectId: 'lin', unitId: 'chem' })).toBe(false);
    expect(mayCite(locked, { subjectId: null, unitId: 'it' })).toBe(false);
  });

  it('[M10.3] is told in words that differ', () => {
    expect(new Set(citationStandings.map((standing) => citationWords[standing])).size).toBe(4);
    expect(citationWords.later).toContain('不作为');
  });
});
