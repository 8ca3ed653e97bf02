/**
 * The three boundaries of article 4. Each is answered `within` (the side that can be tolerated) or `beyond`;
 * one answer of `beyond` rules tolerance out. Labels are our own.
 */
export const boundaries = [
  {
    id: 'inexperience',
    article: '4',
    label: '缺乏经验，还是明知故犯',
    within: '先行先试、缺乏经验造成的失误',
    beyond: '明知违反规定仍然去做',
    en: 'Inexperience in piloting, or a knowing violation',
  },
  {
    id: 'exploration',
    article: '4',
    label: '无明确限制的探索，还是有令不止',
    within: '当时没有明确限制，属于探索试验',
    beyond: '明令禁止之后仍然继续',
    en: 'Exploring where nothing was forbidden, or carrying on after a ban',
  },
  {
    id: 'publicInterest',
    article: '4',
    label: '为公的无意过失，还是谋取私利',
    within: '为推动发展的无意过失',
    beyond: '为谋取私利',
    en: 'Unintended fault in the public interest, or private gain',
  },
] as const;

export type BoundaryId = (typeof boundaries)[number]['id'];
export const boundaryIds: readonly BoundaryId[] = boundaries.map(({ id }) => id);

export const boundarySides = ['within', 'beyond'] as const;
export type BoundarySide = (typeof boundarySides)[number];
