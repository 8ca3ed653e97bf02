import * as z from 'zod/mini';

/** For liability, a tolerating result names one of these (article 2). */
export const liabilities = ['exempt', 'lighter', 'mitigated'] as const;
export type Liability = (typeof liabilities)[number];

/** What is proposed or determined (M2): tolerated, with no negative evaluation and a liability; or not tolerated. */
export const Result = z.union([
  z.strictObject({ tolerate: z.literal(true), liability: z.enum(liabilities) }),
  z.strictObject({ tolerate: z.literal(false) }),
]);
export type Result = z.infer<typeof Result>;

export function sameResult(one: Result, other: Result): boolean {
  return weightOf(one) === weightOf(other);
}

/** How heavy a result is for the cadre: an appeal may only keep or lessen it. */
export function weightOf(result: Result): number {
  if (!result.tolerate) return 3;
  return { exempt: 0, mitigated: 1, lighter: 2 }[result.liability];
}
