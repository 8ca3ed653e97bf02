import { type Refusal, refuse } from '../kernel/refusal.ts';

/** The case that something is to stand beside, as far as that needs it; null where there is none on record. */
export interface RelatedCase {
  readonly subjectId: string | null;
  readonly number: string | null;
}

export const relatedRefusalCodes = ['case-not-theirs'] as const;
export type RelatedRefusalCode = (typeof relatedRefusalCodes)[number];

/** Nothing stands beside somebody else's case; one that does not exist is told the same. */
export function standsBeside(
  caseId: string | undefined,
  subjectId: string | null,
  related: RelatedCase | null,
): Refusal<RelatedRefusalCode> | null {
  if (caseId === undefined) return null;
  return related !== null && related.subjectId === subjectId ? null : refuse('case-not-theirs');
}
