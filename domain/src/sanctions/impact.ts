/** How long somebody is affected, with every step of the working: sums, the heaviest of several, the cap. */
import * as z from 'zod/mini';
import { addDays, addMonths, daysBetween, PlainDate } from '../time/time.ts';

/** One step of the working, in the order it was taken. */
export const WorkingStep = z.discriminatedUnion('step', [
  /** Its own length; from the table, or as whoever recorded it said. */
  z.strictObject({ step: z.literal('own'), months: z.int(), source: z.string(), until: PlainDate }),
  /** Decided on the same day as another that is longer: the heaviest applies. */
  z.strictObject({ step: z.literal('heaviest'), sanctionId: z.string(), until: PlainDate }),
  /** Decided while another ran: what was left of that is added, from the new decision's day. */
  z.strictObject({ step: z.literal('carried'), sanctionId: z.string(), days: z.int(), until: PlainDate }),
  /** No longer than so many months in all. */
  z.strictObject({ step: z.literal('capped'), months: z.int(), until: PlainDate }),
]);
export type WorkingStep = z.infer<typeof WorkingStep>;

/** Another measure against the same person, as it stands. */
export interface OtherPeriod {
  readonly id: string;
  readonly decidedOn: PlainDate;
  /** Its last day. */
  readonly until: PlainDate;
}

export interface Impact {
  readonly until: PlainDate;
  readonly working: readonly WorkingStep[];
}

/**
 * The last day of the period that a new measure begins. Days count from the next, and months end on the same day number
 * or the month's last. Several of one kind decided together may add up to anything between one period and their sum:
 * that is for whoever records it to say, by another length with a reason.
 */
export function impactOf(
  own: { readonly decidedOn: PlainDate; readonly months: number; readonly source: string },
  others: readonly OtherPeriod[],
  capMonths: number,
): Impact {
  const { decidedOn, months, source } = own;
  let until = addMonths(decidedOn, months);
  const working: WorkingStep[] = [{ step: 'own', months, source, until }];
  const together = longest(others.filter((other) => other.decidedOn === decidedOn));
  if (together && together.until > until) {
    until = together.until;
    working.push({ step: 'heaviest', sanctionId: together.id, until });
  }
  const before = longest(others.filter((other) => other.decidedOn < decidedOn && other.until > decidedOn));
  // What was carried into a measure decided on the same day is in its period already.
  if (before && working.length === 1) {
    const days = daysBetween(decidedOn, before.until);
    until = addDays(until, days);
    working.push({ step: 'carried', sanctionId: before.id, days, until });
  }
  const cap = addMonths(decidedOn, capMonths);
  if (until > cap) {
    until = cap;
    working.push({ step: 'capped', months: capMonths, until });
  }
  return { until, working };
}

function longest(others: readonly OtherPeriod[]): OtherPeriod | undefined {
  return [...others].sort((one, other) => (one.until < other.until ? 1 : -1))[0];
}
