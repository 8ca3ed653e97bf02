import { type CaseActionKind, casePayloads, partWords, type SupplementPart } from '@rongcuo/domain';
import * as z from 'zod/mini';
import { intakeWords } from './intake/text/zh.ts';
import { actWords } from './text/zh.ts';

/** Errors by field, e.g. `reason` or `supplements.matter`; empty when the payload would be accepted. */
export type PanelErrors = Readonly<Record<string, string>>;

/**
 * Checks what was filled in by the very schema the server will use, and says in words what is wrong.
 * @param missing words for a field left open, where the usual ones would not do
 */
export function panelErrors(
  kind: CaseActionKind,
  payload: unknown,
  missing: Readonly<Record<string, string>> = {},
): PanelErrors {
  const parsed = z.safeParse(casePayloads[kind], payload);
  if (parsed.success) return {};
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.');
    errors[field] ??= wordsOf(kind, field, issue, missing);
  }
  return errors;
}

function wordsOf(
  kind: CaseActionKind,
  field: string,
  issue: z.core.$ZodIssue,
  missing: Readonly<Record<string, string>>,
): string {
  const label = payloadLabel(kind, field);
  const max: unknown = issue.code === 'custom' ? issue.params?.['max'] : undefined;
  if (typeof max === 'number') return actWords.tooLong(label, max);
  if (issue.message === 'not-text') return actWords.notText(label);
  const chosen = issue.code === 'invalid_value' || issue.code === 'too_small' || isChoice(issue);
  return missing[field] ?? (chosen ? actWords.choose(label) : actWords.fill(label));
}

function isChoice(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && ['boolean', 'array'].includes(issue.expected);
}

/** The label of a payload's field, as the schema describes it: of the field itself, or of what it is part of. */
export function payloadLabel(kind: CaseActionKind, field: string): string {
  const path = field.split('.');
  const part = path[1] ?? '';
  if (kind === 'return' && isPart(part)) return intakeWords.return.what(partWords[part]);
  let label = field;
  let at: z.core.$ZodType | undefined = casePayloads[kind];
  for (const name of path) {
    at = at instanceof z.ZodMiniObject ? at.shape[name] : undefined;
    label = (at && z.globalRegistry.get(at)?.description) ?? label;
  }
  return label;
}

function isPart(name: string): name is SupplementPart {
  return Object.hasOwn(partWords, name);
}
