import * as z from 'zod/mini';
import { JsonRecord } from '../kernel/json.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';
import { Instant } from '../time/time.ts';

/** `resendRequests/{id}`: an operator has one notice that was given up sent again, or all (null). */
export const ResendRequest = z.strictObject({
  letter: z.nullable(z.string()),
  by: z.string(),
  at: Instant,
  result: z.optional(
    z.union([
      /** How many are on their way again; none where somebody else was quicker. */
      z.strictObject({ status: z.literal('applied'), count: z.int() }),
      z.strictObject({ status: z.literal('refused'), code: z.string(), facts: JsonRecord }),
    ]),
  ),
});
export type ResendRequest = z.infer<typeof ResendRequest>;

/** By the records of that moment: an administrator in office. */
export function whyNotResend(asker: Member | null): Refusal | null {
  if (!asker?.active) return refuse('inactive');
  return asker.roles.includes('admin') ? null : refuse('not-yours');
}
