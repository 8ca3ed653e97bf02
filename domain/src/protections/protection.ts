/** What a tolerating determination protects (article 8): the matter and its result, and never how it was found. */
import * as z from 'zod/mini';
import { liabilities } from '../case/result.ts';
import type { CaseState } from '../case/state.ts';
import { Instant, PlainDate } from '../time/time.ts';

/** The six assessments of article 8, awards, and selection. */
export const assessmentKinds = ['routine', 'annual', 'targets', 'performance', 'term', 'probation'] as const;
export const protectedKinds = [...assessmentKinds, 'awards', 'selection'] as const;
export type ProtectedKind = (typeof protectedKinds)[number];

/** `protections/{caseId}`: one for each closed case that was tolerated. It has no end: the matter itself never counts. */
export const Protection = z.strictObject({
  caseId: z.string(),
  caseNumber: z.string(),
  subjectId: z.string(),
  subjectName: z.string(),
  unitId: z.string(),
  matter: z.string().check(z.describe('事项')),
  liability: z.enum(liabilities).check(z.describe('结果')),
  covers: z.array(z.enum(protectedKinds)),
  /** The day of the determination. */
  from: PlainDate,
  createdAt: Instant,
});
export type Protection = z.infer<typeof Protection>;

/** What closing a case creates; null where it was not tolerated, or is not closed. */
export function protectionOf(caseId: string, state: CaseState, now: Instant): Protection | null {
  const { status, result, number, subjectId, subjectName, unitId, title, determinedOn } = state;
  if (status !== 'closed' || !result?.tolerate) return null;
  if (!number || !subjectId || !subjectName || !unitId || !title || !determinedOn) {
    throw new Error('tolerated without a number, a person, a matter or a day');
  }
  return {
    caseId,
    caseNumber: number,
    subjectId,
    subjectName,
    unitId,
    matter: title,
    liability: result.liability,
    covers: [...protectedKinds],
    from: determinedOn,
    createdAt: now,
  };
}
