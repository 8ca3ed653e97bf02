import * as z from 'zod/mini';
import { JsonRecord } from '../kernel/json.ts';
import { Instant } from '../time/time.ts';

/** How an action ended, written onto it by the trigger. */
export const ActionResult = z.union([
  z.strictObject({ status: z.literal('applied'), seq: z.int() }),
  z.strictObject({ status: z.literal('refused'), code: z.string(), facts: JsonRecord }),
]);
export type ActionResult = z.infer<typeof ActionResult>;

/** `cases/{caseId}/actions/{actionId}`: what somebody asked, kept for good, refused or not. */
export const ActionDocument = z.strictObject({
  kind: z.string(),
  payload: z.unknown(),
  by: z.string(),
  /** The server's time, which the rules demand. */
  at: Instant,
  result: z.optional(ActionResult),
});
export type ActionDocument = z.infer<typeof ActionDocument>;
