/** What an event or a refusal may hold: plain JSON, so that it hashes and travels the same everywhere. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
