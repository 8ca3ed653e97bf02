import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, instantFromMillis, isInstant, isPlainDate, type PlainDate, plainDateOf, yearOf } from './time.ts';

const instants = fc.date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true });

describe('plainDateOf', () => {
  it('turns the last UTC evening of a year into the first day of the next in Shanghai', () => {
    const newYear = instantFromMillis(Date.UTC(2026, 11, 31, 16, 0, 0));
    expect(plainDateOf(newYear)).toBe('2027-01-01');
    expect(yearOf(newYear)).toBe(2027);
    expect(plainDateOf(instantFromMillis(Date.UTC(2026, 11, 31, 15, 59, 59, 999)))).toBe('2026-12-31');
  });

  it('agrees with the platform calendar of Asia/Shanghai at any moment since 1992, whatever the machine is set to', () => {
    const platform = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1992-01-01'), max: new Date('2999-01-01'), noInvalidDate: true }),
        (date) => {
          expect(plainDateOf(instantFromMillis(date.getTime()))).toBe(platform.format(date));
        },
      ),
    );
  });
});

describe('the forms of time', () => {
  it('orders instants as text the way it orders them as moments', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(instantFromMillis(a.getTime()) < instantFromMillis(b.getTime())).toBe(a.getTime() < b.getTime());
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-10-08T00:00:00.000Z', '', '2026-00-10'])(
    'refuses %j as a calendar day',
    (text) => expect(isPlainDate(text)).toBe(false),
  );

  it.each(['2024-02-29', '2026-10-08'])('accepts %j as a calendar day', (text) => expect(isPlainDate(text)).toBe(true));

  it.each(['2026-10-08', '2026-10-08T01:30:00Z', '2026-10-08T01:30:00.000+08:00', '2026-99-08T01:30:00.000Z'])(
    'refuses %j as an instant',
    (text) => expect(isInstant(text)).toBe(false),
  );
});

describe('addMonths', () => {
  const days = instants.map((date) => plainDateOf(instantFromMillis(date.getTime())));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-02-28', 12, '2027-02-28'],
  ])('[M7.4b] puts %s plus %i months on %s', (from, months, until) => {
    expect(addMonths(from as PlainDate, months)).toBe(until);
  });

  it('[M7.4b] keeps the day number, or takes the last day of the month, whatever the day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 36 }), (from, months) => {
        const until = addMonths(from, months);
        const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(index(until) - index(from)).toBe(months);
        const [number, last] = [Number(from.slice(8)), Number(until.slice(8))];
        const tomorrow = new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000).getUTCDate();
        expect(last === number || (last < number && tomorrow === 1)).toBe(true);
      }),
    );
  });
});
