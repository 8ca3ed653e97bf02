import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMillis, isInstant, isPlainDate, plainDateOf, yearOf } from './time.ts';

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
