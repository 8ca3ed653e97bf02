import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarThrough } from '../time/calendar.fixture.ts';
import { firstCalendar } from '../time/state-council.ts';
import { type Instant, instantFromMillis, momentOn, type PlainDate, plainDateOf } from '../time/time.ts';
import { type Deadline, deadlineActionId, deadlineOf, nextDue } from './deadline.ts';
import { computed, openedOn, pausedOn } from './open-limit.ts';
import { defaultLimits } from './rules.ts';
import { stepNamed, stepsOf } from './steps.ts';

const calendar = calendarThrough(2030);
const plain = (day: string) => day as PlainDate;
const { acceptance, reply, appeal } = defaultLimits;
const limit = (opened: string, length = acceptance.length) => computed(openedOn(plain(opened), length), calendar);
const days = (...of: Parameters<typeof stepsOf>) => stepsOf(...of).map(({ id, at }) => [id, plainDateOf(at)]);

describe('what happens by itself while a limit runs', () => {
  it('[M11a] three and one working days before, on the day, then two and five after, in the morning', () => {
    expect(days(limit('2026-11-23'), acceptance, calendar)).toEqual([
      ['before-3', '2026-12-02'],
      ['before-1', '2026-12-04'],
      ['after-0', '2026-12-07'],
      ['after-2', '2026-12-09'],
      ['after-5', '2026-12-14'],
    ]);
    const [first] = stepsOf(limit('2026-11-23'), acceptance, calendar);
    expect(first?.at).toBe('2026-12-02T00:00:00.000Z');
  });

  it('[M11a] over the National Day holiday and its make-up workday', () => {
    expect(days(limit('2026-09-20'), acceptance, calendar)).toEqual([
      ['before-3', '2026-09-30'],
      ['before-1', '2026-10-09'],
      ['after-0', '2026-10-10'],
      ['after-2', '2026-10-13'],
      ['after-5', '2026-10-16'],
    ]);
  });

  it('[M11a] at year’s end only as far as the calendar reaches, and the rest once it does', () => {
    const december = computed(openedOn(plain('2026-12-16'), acceptance.length), firstCalendar);
    expect(december.due).toBe('2026-12-30');
    expect(days(december, acceptance, firstCalendar).map(([id]) => id)).toEqual(['before-3', 'before-1', 'after-0']);
    expect(days(december, acceptance, calendar)).toHaveLength(5);
    expect(
      stepsOf(computed(openedOn(plain('2026-12-30'), acceptance.length), firstCalendar), acceptance, firstCalendar),
    ).toEqual([]);
  });

  it('[M11a] no reminder on or before the day it begins', () => {
    const short = limit('2026-11-23', { workingDays: 2 });
    expect(days(short, acceptance, calendar).map(([id]) => id)).toEqual(['before-1', 'after-0', 'after-2', 'after-5']);
  });

  it('[M7.1b] nothing while it pauses', () => {
    expect(stepsOf(pausedOn(limit('2026-11-23'), plain('2026-11-25')), acceptance, calendar)).toEqual([]);
  });

  it('[M7.4b] of a window to appeal the reminders alone: nobody is late', () => {
    expect(days(limit('2026-11-23', appeal.length), appeal, calendar)).toEqual([
      ['before-3', '2026-12-18'],
      ['before-1', '2026-12-22'],
    ]);
  });

  it('[M7.3b] of what has no end every week', () => {
    const open = openedOn(plain('2026-11-23'), null);
    expect(days(open, reply, calendar)).toEqual([['every-1', '2026-11-30']]);
    expect(stepNamed('every-5', open, reply, calendar)).toMatchObject({ at: momentOn(plain('2026-12-28'), 8) });
    for (const none of ['every-0', 'every-', 'every-99999', 'before-3'])
      expect(stepNamed(none, open, reply, calendar)).toBeNull();
  });
});

/** All that a deadline asks by that moment, in order, and what is left of it. */
function dueBy(deadline: Deadline, now: Instant) {
  const due = [];
  let left = deadline;
  for (let next = nextDue(left, now); next; next = nextDue(left, now)) {
    due.push(next.step);
    left = next.left;
  }
  return { due, left };
}

describe('a deadline document', () => {
  const kept = (opened = '2026-11-23'): Deadline =>
    deadlineOf({
      matter: 'cases/c',
      name: 'acceptance',
      run: '2026-12-07',
      every: null,
      steps: stepsOf(limit(opened), acceptance, calendar).map(({ id, at }) => ({
        id,
        at,
        ask: { kind: 'remind', payload: { step: id } },
      })),
    });
  const weekly = deadlineOf({
    ...{ matter: 'cases/c', name: 'reply', run: '2026-11-23', every: 7 },
    steps: [
      { id: 'every-1', at: momentOn(plain('2026-11-30'), 8), ask: { kind: 'remind', payload: { step: 'every-1' } } },
    ],
  });

  it('[M11a] asks nothing ahead of time, each step at its time, and nothing after the last', () => {
    expect(dueBy(kept(), '2026-12-01T23:59:59.999Z' as Instant).due).toEqual([]);
    const { due, left } = dueBy(kept(), '2026-12-02T00:00:00.000Z' as Instant);
    expect(due.map(({ id }) => id)).toEqual(['before-3']);
    expect(left.nextAt).toBe('2026-12-04T00:00:00.000Z');
    expect(dueBy(kept(), '2027-12-01T00:00:00.000Z' as Instant).left).toMatchObject({ steps: [], nextAt: null });
  });

  it('[M7.3b] comes again every week, a number higher each time', () => {
    const { due, left } = dueBy(weekly, '2026-12-15T00:00:00.000Z' as Instant);
    expect(due.map(({ id, ask }) => [id, ask.payload])).toEqual([
      ['every-1', { step: 'every-1' }],
      ['every-2', { step: 'every-2' }],
      ['every-3', { step: 'every-3' }],
    ]);
    expect(left).toMatchObject({ nextAt: '2026-12-21T00:00:00.000Z', steps: [{ id: 'every-4' }] });
  });

  it('[M11a] after any standstill has asked what one punctual run would have asked, once', () => {
    const start = Date.parse('2026-11-23T00:00:00Z');
    const gaps = fc.array(fc.integer({ min: 1, max: 12 * 24 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(gaps, fc.constantFrom(kept(), weekly), (hours, deadline) => {
        const end = hours.reduce((sum, each) => sum + each, 0);
        const runs = (moments: readonly number[]) => {
          let left = deadline;
          const asked: string[] = [];
          for (const hour of moments) {
            const swept = dueBy(left, instantFromMillis(start + hour * 3_600_000));
            asked.push(...swept.due.map((step) => deadlineActionId(deadline, step)));
            left = swept.left;
          }
          return { asked, left };
        };
        let at = 0;
        const seldom = runs(hours.map((each) => (at += each)));
        const punctual = runs(Array.from({ length: end }, (_, index) => index + 1));
        expect(seldom).toEqual(punctual);
        expect(new Set(seldom.asked).size).toBe(seldom.asked.length);
      }),
      { numRuns: 50 },
    );
  });

  it('[M11a] tells the run of one due day from that of another, and so does what it asks', () => {
    const [step] = kept().steps;
    if (!step) throw new Error('a deadline without steps');
    expect(deadlineActionId(kept(), step)).toBe('acceptance-2026-12-07-before-3');
    expect(deadlineActionId({ ...kept(), run: '2026-12-08' }, step)).not.toBe(deadlineActionId(kept(), step));
  });
});
