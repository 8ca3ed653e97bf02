/** `rectifications/{id}/books/course`: what became of each problem; whoever reads the face reads it. */
import * as z from 'zod/mini';
import { Instant, PlainDate } from '../time/time.ts';

const said = z.string();
const uid = z.string();
const files = z.exactOptional(z.array(z.string()));
const byProblem = z.record(z.string(), said);

const Plan = z.strictObject({
  steps: z.record(z.string(), z.strictObject({ what: said, by: PlainDate })),
  at: Instant,
});
const Entry = z.strictObject({ on: PlainDate, text: said, by: uid, files });
const Handed = z.strictObject({ done: byProblem, by: uid, at: Instant, files });
const Verified = z.strictObject({
  outcome: z.enum(['verified', 'sentBack']),
  notes: byProblem,
  by: uid,
  at: Instant,
});

export const CourseBook = z.strictObject({
  /** Every plan there has been, the present one last. */
  plans: z.array(Plan),
  progress: z.record(z.string(), Entry),
  reports: z.record(z.string(), Handed),
  verifications: z.array(Verified),
  followUp: z.nullable(z.strictObject({ on: PlainDate, how: said, found: said, by: uid })),
});
export type CourseBook = z.infer<typeof CourseBook>;

export const emptyCourse: CourseBook = { plans: [], progress: {}, reports: {}, verifications: [], followUp: null };
