import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Calendar,
  coveredThrough,
  isWorkday,
  type Told,
  workdayAfter,
  workdayFrom,
  workdaysBetween,
} from './calendar.ts';
import { firstCalendar as calendar } from './state-council.ts';
import type { PlainDate } from './time.ts';
import { addDays, daysBetween } from './time.ts';

const first = '2024-01-01' as PlainDate;
const last = '2026-12-31' as PlainDate;
const everyDay = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
/** Early enough that what is counted from it still lies within the calendar. */
const days = fc.constantFrom(...everyDay.filter((day) => day < '2026-06-01'));
const counts = fc.integer({ min: 0, max: 60 });

function sure<T>(told: Told<T>): T {
  if (!told.ok) throw new Error(`refused: ${JSON.stringify(told)}`);
  return told.value;
}
const { version } = calendar;

describe('the working days of a year', () => {
  it('[M13] are those that an independent list has, every day of 2024, 2025 and 2026', () => {
    const differing = everyDay.filter((day) => sure(isWorkday(calendar, day)) !== chineseDays.isWorkday(day));
    expect(differing).toEqual([]);
    expect(everyDay).toHaveLength(1096);
  });

  it.each([
    ['2026-02-14', true, 'a Saturday made up for the Spring Festival'],
    ['2026-02-18', false, 'a Wednesday in the Spring Festival'],
    ['2026-10-08', true, 'the day after the National Day holiday'],
    ['2026-10-11', false, 'a Sunday like any other'],
    ['2026-11-23', true, 'a Monday like any other'],
  ])('[M13] %s: %s, %s', (day, worked) => expect(sure(isWorkday(calendar, day as PlainDate))).toBe(worked));

  it('[M13] are unknown outside the years published, and said to be', () => {
    expect(coveredThrough(calendar)).toBe('2026-12-31');
    for (const [day, year] of [
      ['2027-01-01', 2027],
      ['2023-12-31', 2023],
    ] as const) {
      expect(isWorkday(calendar, day as PlainDate)).toMatchObject({
        ok: false,
        code: 'calendar-missing',
        facts: { year },
      });
    }
    expect(workdayAfter(calendar, '2026-12-29' as PlainDate, 3)).toMatchObject({ facts: { year: 2027 } });
    expect(sure(workdayAfter(calendar, '2026-12-29' as PlainDate, 2))).toBe('2026-12-31');
    expect(workdaysBetween(calendar, '2026-12-29' as PlainDate, '2027-01-04' as PlainDate).ok).toBe(false);
  });

  it('[M13] at the end of a year follow the notice of the next, once it is out', () => {
    const next = {
      notice: '国办发明电〔2026〕0号',
      holidays: [{ name: '元旦', from: '2026-12-31' as PlainDate, to: '2027-01-02' as PlainDate }],
      workdays: ['2026-12-27' as PlainDate],
    };
    const longer = Calendar.parse({ version: 2, years: { ...calendar.years, '2027': next } });
    expect(sure(isWorkday(longer, '2026-12-31' as PlainDate))).toBe(false);
    expect(sure(isWorkday(longer, '2026-12-27' as PlainDate))).toBe(true);
    expect(coveredThrough(longer)).toBe('2027-12-31');
  });
});

describe('counting working days', () => {
  it('[M13] begins with the next day and never lands on a day off', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const due = sure(workdayAfter(calendar, from, n));
        expect(due > from).toBe(true);
        expect(sure(isWorkday(calendar, due))).toBe(true);
        expect(sure(workdaysBetween(calendar, from, due))).toBe(n);
      }),
    );
  });

  it('[M13] is additive, and a later start or a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(days, counts, counts, (from, one, other) => {
        const halfway = sure(workdayAfter(calendar, from, one));
        expect(sure(workdayAfter(calendar, halfway, other))).toBe(sure(workdayAfter(calendar, from, one + other)));
        expect(sure(workdayAfter(calendar, addDays(from, 1), one)) >= halfway).toBe(true);
      }),
    );
  });

  it('[M13] ends where a day off would be the end on the next working day, and moves no other', () => {
    fc.assert(
      fc.property(days, (day) => {
        const end = sure(workdayFrom(calendar, day));
        expect(end >= day && sure(isWorkday(calendar, end))).toBe(true);
        expect(end === day).toBe(sure(isWorkday(calendar, day)));
        if (end > day) expect(sure(workdaysBetween(calendar, day, end))).toBe(1);
      }),
    );
  });

  it('[M13] backwards is forwards the other way round', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [there, back] = [workdaysBetween(calendar, one, other), workdaysBetween(calendar, other, one)];
        expect(sure(there) + sure(back)).toBe(0);
      }),
    );
  });
});

describe('a calendar that cannot be', () => {
  const { '2026': year } = calendar.years;
  const with2026 = (changes: object) => ({ version, years: { ...calendar.years, '2026': { ...year, ...changes } } });

  it.each([
    ['leaves a year out', { version, years: { '2024': calendar.years['2024'], '2026': year } }],
    ['has no year', { version, years: {} }],
    ['makes a weekday a make-up workday', with2026({ workdays: ['2026-02-27'] })],
    ['has a day both off and on', with2026({ workdays: ['2026-10-03'] })],
    [
      'has a holiday that ends before it begins',
      with2026({ holidays: [{ name: '元旦', from: '2026-01-03', to: '2026-01-01' }] }),
    ],
    ['has a holiday of a month', with2026({ holidays: [{ name: '寒假', from: '2026-01-15', to: '2026-02-20' }] })],
    ['has a day of another year', with2026({ workdays: ['2025-10-11'] })],
    ['has no notice to rest on', with2026({ notice: ' ' })],
    ['has no holiday', with2026({ holidays: [] })],
  ])('[M14] is refused: it %s', (_, wrong) => expect(Calendar.safeParse(wrong).success).toBe(false));
});
