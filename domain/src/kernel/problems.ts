/** What is to be put right in a form, field by field: one way of saying it for every form. */
import * as z from 'zod/mini';
import type { JsonObject } from './json.ts';

/** What any field may be told; a form adds codes of its own. */
export const fieldProblemCodes = ['missing', 'too-long', 'not-text', 'in-future', 'not-valid'] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];

/** One thing to put right, at a dotted field such as `statements.noPrivateGain`. */
export interface FieldProblem<Code extends string = FieldProblemCode> {
  readonly field: string;
  readonly code: Code;
  /** For `too-long`: how many characters fit. */
  readonly max?: number;
}

/** What a schema has against a draft. */
export function problemsIn<Code extends string>(
  schema: z.ZodMiniType,
  draft: unknown,
  codes: readonly Code[],
): FieldProblem<Code | FieldProblemCode>[] {
  const parsed = z.safeParse(schema, draft);
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, draft, codes));
}

function problemsOf<Code extends string>(
  issue: z.core.$ZodIssue,
  draft: unknown,
  codes: readonly Code[],
): FieldProblem<Code | FieldProblemCode>[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'not-valid' }));
  }
  const field = path.join('.');
  const value = valueAt(draft, path);
  if (value === undefined || value === null || value === '') return [{ field, code: 'missing' }];
  const code = [...fieldProblemCodes, ...codes].find((known) => known === issue.message) ?? 'not-valid';
  const max: unknown = issue.code === 'custom' ? issue.params?.['max'] : undefined;
  return [typeof max === 'number' ? { field, code, max } : { field, code }];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}

/** A problem as plain JSON, for a refusal's facts. */
export function problemAsJson({ field, code, max }: FieldProblem<string>): JsonObject {
  return max === undefined ? { field, code } : { field, code, max };
}

/** More than a person can put right at a time, and few enough for any document to hold. */
const MOST_PROBLEMS = 60;

/** How many things there are to put right, and which, for a refusal's facts. */
export function problemFacts(problems: readonly FieldProblem<string>[]): JsonObject {
  return { count: problems.length, problems: problems.slice(0, MOST_PROBLEMS).map(problemAsJson) };
}
