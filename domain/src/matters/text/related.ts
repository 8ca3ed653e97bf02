import type { RelatedRefusalCode } from '../related.ts';

/** Why it cannot stand beside that case; whichever kind of matter it is. */
export const relatedRefusalWords: Readonly<Record<RelatedRefusalCode, () => string>> = {
  'case-not-theirs': () => '所选案件不存在，或者不是这位干部的案件，请重新选择。',
};
