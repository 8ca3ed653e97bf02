import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarThrough } from '../time/calendar.fixture.ts';
import { isWorkday, type Told, workdaysBetween } from '../time/calendar.ts';
import { firstCalendar } from '../time/state-council.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../time/time.ts';
import type { Length } from './length.ts';
import {
  computed,
  extendedTo,
  farthestExtension,
  lastDayOf,
  limitStandingOf,
  type OpenLimit,
  openedOn,
  pausedOn,
  resumedOn,
  soonestEnd,
} from './open-limit.ts';
import { standingWords } from './text/zh.ts';

const calendar = calendarThrough(2032);
const plain = (text: string) => text as PlainDate;
const first = plain('2024-01-01');
const days = fc.integer({ min: 60, max: 1500 }).map((index) => addDays(first, index));
const wait = fc.integer({ min: 0, max: 40 });
const lengths: fc.Arbitrary<Length> = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((workingDays) => ({ workingDays })),
  fc.integer({ min: 1, max: 90 }).map((count) => ({ days: count })),
  fc.integer({ min: 1, max: 12 }).map((months) => ({ months })),
);

function sure<T>(told: Told<T>): T {
  if (!told.ok) throw new Error(`refused: ${JSON.stringify(told)}`);
  return told.value;
}
function dueOf(limit: OpenLimit): PlainDate {
  const due = sure(lastDayOf(limit, calendar));
  if (due === null) throw new Error('without a last day');
  return due;
}
const opened = (day: string, length: Length) => openedOn(plain(day), length);

describe('the last day of a limit', () => {
  it.each([
    ['2026-11-23', { workingDays: 10 }, '2026-12-07', 'counted from the next day'],
    ['2026-09-29', { workingDays: 3 }, '2026-10-09', 'over the National Day holiday'],
    ['2026-10-07', { workingDays: 3 }, '2026-10-10', 'on a make-up workday, a Saturday'],
    ['2026-01-31', { months: 1 }, '2026-02-28', 'the last of the month, a make-up workday'],
    ['2026-10-23', { months: 1 }, '2026-11-23', 'the same day number'],
    ['2026-10-22', { months: 1 }, '2026-11-23', 'the same day number, a Sunday, and so the Monday'],
    ['2026-08-02', { days: 60 }, '2026-10-08', 'in a holiday week, and so the day after it'],
  ] as const)('[M13] opened on %s with %j it is %s: %s', (from, length, due, _) => {
    expect(sure(lastDayOf(opened(from, length), firstCalendar))).toBe(due);
  });

  it('[M13] is always a working day after it was opened, and never earlier for having been opened later', () => {
    fc.assert(
      fc.property(days, lengths, (day, length) => {
        const due = dueOf(openedOn(day, length));
        expect(due > day && sure(isWorkday(calendar, due))).toBe(true);
        expect(dueOf(openedOn(addDays(day, 1), length)) >= due).toBe(true);
      }),
    );
  });

  it('[M13] is left open where the calendar does not reach, and worked out when it does', () => {
    const limit = computed(opened('2026-12-20', { workingDays: 10 }), firstCalendar);
    expect(limit.due).toBeNull();
    expect(limitStandingOf(limit, firstCalendar, plain('2026-12-21'))).toEqual({ state: 'uncomputed', year: 2027 });
    expect(standingWords({ state: 'uncomputed', year: 2027 })).toBe('待 2027 年放假安排公布后计算');
    expect(computed(limit, calendar).due).toBe('2027-01-04');
  });

  it('[M9] is the one a paper set, moved off a day off; a limit without length has none', () => {
    expect(computed(openedOn(plain('2026-11-23'), null, plain('2026-11-28')), calendar).due).toBe('2026-11-30');
    expect(computed(openedOn(plain('2026-11-23'), null), calendar).due).toBeNull();
  });
});

describe('a pause', () => {
  const paused = (length: Length, from: PlainDate, stops: number, goesOn: number) =>
    resumedOn(pausedOn(openedOn(from, length), addDays(from, stops)), addDays(from, stops + goesOn));

  it('[M7.1b] leaves as many working days after it as were left before, and none of the pause counts', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), wait, wait, (day, workingDays, stops, goesOn) => {
        const before = openedOn(day, { workingDays });
        const left = sure(workdaysBetween(calendar, addDays(day, stops), dueOf(before)));
        const due = dueOf(paused({ workingDays }, day, stops, goesOn));
        if (left <= 0) expect(due).toBe(dueOf(before));
        else expect(sure(workdaysBetween(calendar, addDays(day, stops + goesOn), due))).toBe(left);
      }),
    );
  });

  it('[M7.3b] moves a limit of natural time by just as many days, before a day off moves it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 90 }), wait, wait, (day, count, stops, goesOn) => {
        const due = dueOf(paused({ days: count }, day, stops, goesOn));
        const end = addDays(day, count + (stops < count ? goesOn : 0));
        expect(daysBetween(end, due)).toBeGreaterThanOrEqual(0);
        expect(due === end).toBe(sure(isWorkday(calendar, end)));
      }),
    );
  });

  it('[M7.1b] has no last day while it stands', () => {
    const limit = computed(pausedOn(opened('2026-11-23', { workingDays: 10 }), plain('2026-11-25')), calendar);
    expect(limit.due).toBeNull();
    expect(limitStandingOf(limit, calendar, plain('2027-03-01'))).toEqual({ state: 'paused' });
  });

  it('[M7.1b] is neither negative nor begun before the last one ended when moments run backwards by seconds', () => {
    fc.assert(
      fc.property(days, lengths, fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 8 }), (day, length, steps) => {
        let limit = openedOn(day, length);
        let now = day;
        for (const [index, step] of steps.entries()) {
          now = addDays(now, step);
          limit = index % 2 === 0 ? pausedOn(limit, now) : resumedOn(limit, now);
        }
        const ends = limit.pauses.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
        expect([day, ...ends].every((end, index, all) => index === 0 || end >= (all[index - 1] ?? end))).toBe(true);
        const told = lastDayOf(resumedOn(limit, now), calendar);
        expect(sure(told) ?? '' >= dueOf(openedOn(day, length))).toBeTruthy();
      }),
    );
  });

  it('[M7.1b] paused twice or resumed twice is paused or resumed once', () => {
    const limit = opened('2026-11-23', { workingDays: 10 });
    const once = pausedOn(limit, plain('2026-11-25'));
    expect(pausedOn(once, plain('2026-11-30'))).toBe(once);
    const on = resumedOn(once, plain('2026-12-01'));
    expect(resumedOn(on, plain('2026-12-05'))).toBe(on);
    expect(resumedOn(limit, plain('2026-12-05'))).toBe(limit);
  });
});

describe('an extension', () => {
  it('[M7.2a] reaches no farther than the limit and what may be added to it', () => {
    const limit = computed(opened('2026-08-10', { months: 1 }), calendar);
    expect(farthestExtension(limit, { months: 1 }, calendar)).toBe('2026-10-10');
    expect(farthestExtension(limit, { days: 3 }, calendar)).toBe('2026-09-14');
    expect(farthestExtension(limit, { workingDays: 3 }, calendar)).toBe('2026-09-15');
    expect(dueOf(extendedTo(limit, plain('2026-10-02')))).toBe('2026-10-08');
  });

  it('[M7.2a] never ends the limit earlier, whatever day was set while the calendar did not reach so far', () => {
    fc.assert(
      fc.property(days, lengths, fc.integer({ min: -30, max: 60 }), (day, length, more) => {
        const limit = openedOn(day, length);
        const due = dueOf(limit);
        expect(dueOf(extendedTo(limit, addDays(due, more))) >= due).toBe(true);
        expect(soonestEnd(limit) <= due).toBe(true);
      }),
    );
  });

  it('[M13] is bounded by natural time alone, or by nothing, while the calendar does not reach so far', () => {
    const months = computed(opened('2026-12-10', { months: 1 }), firstCalendar);
    expect(farthestExtension(months, { months: 1 }, firstCalendar)).toBe(addMonths(plain('2027-01-10'), 1));
    const working = computed(opened('2026-12-28', { workingDays: 10 }), firstCalendar);
    expect(farthestExtension(working, { workingDays: 5 }, firstCalendar)).toBeNull();
  });
});

describe('how a limit stands for whoever looks at it', () => {
  const working = computed(opened('2026-11-23', { workingDays: 10 }), calendar);
  const natural = computed(opened('2026-11-23', { months: 1 }), calendar);

  it.each([
    [working, '2026-11-23', '还有 10 个工作日'],
    [working, '2026-12-04', '还有 1 个工作日'],
    [working, '2026-12-06', '还有 1 个工作日'],
    [working, '2026-12-07', '今天到期'],
    [working, '2026-12-09', '已超期 2 个工作日'],
    [natural, '2026-11-30', '还有 23 天'],
    [natural, '2026-12-25', '已超期 2 天'],
    [computed(openedOn(plain('2026-11-23'), null), calendar), '2026-11-30', '已 7 天'],
  ] as const)('[M13] %#: on %s it says “%s…”', (limit, today, words) => {
    expect(standingWords(limitStandingOf(limit, calendar, plain(today)))).toBe(words);
  });

  it('[M13] over on a day off it is over by no working day yet, and still over', () => {
    const friday = computed(opened('2026-11-20', { workingDays: 5 }), calendar);
    expect(friday.due).toBe('2026-11-27');
    expect(standingWords(limitStandingOf(friday, calendar, plain('2026-11-28')))).toBe('已到期');
  });

  it('[M13] counts natural days past the years that are arranged', () => {
    const limit = computed(opened('2026-12-01', { workingDays: 5 }), firstCalendar);
    expect(standingWords(limitStandingOf(limit, firstCalendar, plain('2027-01-08')))).toBe('已超期 31 天');
  });
});
