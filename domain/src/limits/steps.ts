import { type Calendar, isWorkday, workdayAfter } from '../time/calendar.ts';
import { addDays, type Instant, momentOn, type PlainDate } from '../time/time.ts';
import type { OpenLimit } from './open-limit.ts';
import type { LimitRecipient, LimitRule } from './rules.ts';

/** Something that happens by itself while a limit runs: somebody is told. */
export interface LimitStep {
  /** `before-3`, `after-0`, `every-1`. */
  readonly id: string;
  readonly at: Instant;
  /** Null: whoever holds it. */
  readonly tells: LimitRecipient | null;
}

/** People are told when they come to work. */
const MORNING = 8;

/**
 * What happens by itself while the limit runs, in order: reminders before its last day, on it and after it the steps up
 * the chain. What the calendar does not reach is left out until it does. Of a limit that is told of again and again the
 * next time only, see {@link stepAgain}.
 */
export function stepsOf(limit: OpenLimit, rule: LimitRule, calendar: Calendar): LimitStep[] {
  const { due, opened } = limit;
  const every = rule.every ? [stepAgain(opened, rule.every.days, 1, rule.every.tells)] : [];
  if (due === null) return every;
  const before = rule.remindBefore.flatMap((days): LimitStep[] => {
    const on = workdayBefore(calendar, due, days);
    return on === null || on <= opened ? [] : [{ id: `before-${days}`, at: momentOn(on, MORNING), tells: null }];
  });
  const after = rule.escalation.flatMap(({ after: days, tells }): LimitStep[] => {
    const on = workdayAfter(calendar, due, days);
    return on.ok ? [{ id: `after-${days}`, at: momentOn(on.value, MORNING), tells }] : [];
  });
  return [...before, ...after, ...every];
}

/** The n-th time that somebody is told of a limit that goes on and on. */
export function stepAgain(opened: PlainDate, days: number, n: number, tells: LimitRecipient): LimitStep {
  return { id: `every-${n}`, at: momentOn(addDays(opened, days * n), MORNING), tells };
}

/** The step of that id, as the limit stands; null where it has none. */
export function stepNamed(id: string, limit: OpenLimit, rule: LimitRule, calendar: Calendar): LimitStep | null {
  const again = /^every-([1-9]\d{0,3})$/.exec(id)?.[1];
  if (again !== undefined && rule.every) {
    return stepAgain(limit.opened, rule.every.days, Number(again), rule.every.tells);
  }
  return stepsOf(limit, rule, calendar).find((step) => step.id === id) ?? null;
}

function workdayBefore(calendar: Calendar, day: PlainDate, workdays: number): PlainDate | null {
  let at = day;
  for (let left = workdays; left > 0; ) {
    at = addDays(at, -1);
    const worked = isWorkday(calendar, at);
    if (!worked.ok) return null;
    if (worked.value) left -= 1;
  }
  return at;
}
