import type { JsonObject } from './json.ts';

/** A "no" as a value: a code, and the facts its words need. Bugs throw; refusals never do. */
export interface Refusal<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly facts: JsonObject;
}

/** Codes that any procedure can answer with. */
export const kernelRefusalCodes = [
  'unknown-action',
  'inactive',
  'not-yours',
  'wrong-state',
  'payload-invalid',
] as const;
export type KernelRefusalCode = (typeof kernelRefusalCodes)[number];

export function refuse<Code extends string>(code: Code, facts: JsonObject = {}): Refusal<Code> {
  return { ok: false, code, facts };
}
