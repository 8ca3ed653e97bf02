import * as z from 'zod/mini';
import type { Json, JsonObject } from '../kernel/json.ts';
import { Instant } from '../time/time.ts';

const JsonValue: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(JsonValue), z.record(z.string(), JsonValue)]),
);
const JsonRecord: z.ZodMiniType<JsonObject> = z.record(z.string(), JsonValue);

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
