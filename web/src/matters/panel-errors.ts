import * as z from 'zod/mini';
import { actWords } from './text/zh.ts';

/** Errors by field, e.g. `reason` or `supplements.matter`; empty when the payload would be accepted. */
export type PanelErrors = Readonly<Record<string, string>>;

/**
 * Checks what was filled in by the very schema the server will use, and says in words what is wrong.
 * @param missing words for a field left open, where the usual ones would not do
 */
export function errorsIn(
  schema: z.core.$ZodType,
  payload: unknown,
  labelOf: (field: string) => string,
  missing: Readonly<Record<string, string>> = {},
): PanelErrors {
  const parsed = z.safeParse(schema, payload);
  if (parsed.success) return {};
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.');
    errors[field] ??= wordsOf(labelOf(field), issue, missing[field]);
  }
  return errors;
}

function wordsOf(label: string, issue: z.core.$ZodIssue, missing: string | undefined): string {
  const max: unknown = issue.code === 'custom' ? issue.params?.['max'] : undefined;
  if (typeof max === 'number') return actWords.tooLong(label, max);
  if (issue.message === 'not-text') return actWords.notText(label);
  const chosen = issue.code === 'invalid_value' || issue.code === 'too_small' || isChoice(issue);
  return missing ?? (chosen ? actWords.choose(label) : actWords.fill(label));
}

function isChoice(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && ['boolean', 'array'].includes(issue.expected);
}

/** The label of a payload's field, as its schema describes it: of the field itself, or of what it is part of. */
export function labelIn(schema: z.core.$ZodType, field: string): string {
  let label = field;
  let at: z.core.$ZodType | undefined = schema;
  for (const name of field.split('.')) {
    at = at instanceof z.ZodMiniObject ? at.shape[name] : undefined;
    label = (at && z.globalRegistry.get(at)?.description) ?? label;
  }
  return label;
}
