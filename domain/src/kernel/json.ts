import * as z from 'zod/mini';

/** What an event or a refusal may hold: plain JSON, so that it hashes and travels the same everywhere. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const JsonValue: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(JsonValue), z.record(z.string(), JsonValue)]),
);
export const JsonRecord: z.ZodMiniType<JsonObject> = z.record(z.string(), JsonValue);

/** Whether a value has fields. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without the keys that were left out: Firestore and canonical JSON know no `undefined`. */
export function plainJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}
