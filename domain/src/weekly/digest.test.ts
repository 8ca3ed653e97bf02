import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarThrough } from '../time/calendar.fixture.ts';
import { firstCalendar } from '../time/state-council.ts';
import { addDays, type Instant, momentOn, mondayOf, type PlainDate } from '../time/time.ts';
import {
  countedLimits,
  countedStages,
  type Digest,
  digestDays,
  digestEntryOf,
  digestIdOf,
  isDigestTime,
  sumsOf,
} from './digest.ts';

const plain = (day: string) => day as PlainDate;
const at = (day: string, hour = 8): Instant => momentOn(plain(day), hour);

describe('when the figures of a week are told', () => {
  it('[M11a] on Monday morning, and not before eight', () => {
    expect(isDigestTime(at('2026-11-23'), firstCalendar)).toBe(true);
    expect(isDigestTime(at('2026-11-23', 7), firstCalendar)).toBe(false);
  });

  it('[M11a] where Monday is a day off, from the first working day after it', () => {
    // The holiday of the spring festival of 2026 ends on Monday the 23rd of February.
    expect(isDigestTime(at('2026-02-23'), firstCalendar)).toBe(false);
    expect(isDigestTime(at('2026-02-24'), firstCalendar)).toBe(true);
    // In the week of the national day nobody works until the Thursday; on Saturday the tenth they do.
    expect(
      ['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'].map((day) => isDigestTime(at(day), firstCalendar)),
    ).toEqual([false, false, false, true]);
    expect(isDigestTime(at('2026-10-10'), firstCalendar)).toBe(true);
    expect(isDigestTime(at('2026-11-28'), firstCalendar)).toBe(false);
  });

  it('[M13] beyond the calendar on Monday to Friday', () => {
    expect(isDigestTime(at('2027-01-04'), firstCalendar)).toBe(true);
    expect(isDigestTime(at('2027-01-09'), firstCalendar)).toBe(false);
  });

  it('[M11a] every day belongs to one week, from Monday to Sunday', () => {
    fc.assert(
      fc.property(fc.nat(4000), (n) => {
        const today = addDays(plain('2024-01-01'), n);
        const { week, through } = digestDays(today);
        expect(new Date(`${week}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(week <= today && today <= through).toBe(true);
        expect(mondayOf(through)).toBe(week);
        expect(mondayOf(addDays(through, 1))).not.toBe(week);
        expect(isDigestTime(momentOn(addDays(week, 4), 9), calendarThrough(2040))).toEqual(expect.any(Boolean));
      }),
    );
  });
});

describe('the figures', () => {
  const digest: Digest = {
    week: plain('2026-11-23'),
    audience: 'department',
    department: 'organization',
    departmentName: '党委组织部',
    at: at('2026-11-23'),
    stages: { submitted: 2, investigating: 3 },
    limits: { acceptance: { due: 1, overdue: 2 }, service: { due: 0, overdue: 1 } },
  };

  it('[M11a] are summed and told in one line, without a name or a matter', () => {
    expect(sumsOf(digest)).toEqual({ open: 5, due: 1, overdue: 3 });
    expect(digestEntryOf(digest)).toEqual({
      ...{ caseId: null, matter: null, seq: 0, kind: 'digest', about: 'limit', subject: '党委组织部' },
      ...{ title: '每周统计：在办 5 件，本周到期 1 项，超期 3 项', at: digest.at, onBehalfOf: null, readAt: null },
    });
  });

  it('[M11a] of each audience have a place of their own, whatever a department is called', () => {
    const whole = digestIdOf({ week: digest.week, department: null });
    expect([whole, digestIdOf(digest), digestIdOf({ week: digest.week, department: 'leaders' })]).toEqual([
      '2026-11-23-leaders',
      '2026-11-23-of-organization',
      '2026-11-23-of-leaders',
    ]);
  });

  it('[M11a] count every open stage, and no limit that merely lapses', () => {
    expect(countedStages).toHaveLength(10);
    expect(countedLimits.filter((kind) => kind.startsWith('appeal') && kind !== 'appealDecision')).toEqual([]);
  });
});
