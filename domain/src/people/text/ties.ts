import type { Tie } from '../ties.ts';

export const tieWords: Readonly<Record<Tie, string>> = {
  self: '是当事人或申请人',
  kin: '与当事人或申请人有申报的亲属关系',
  sameUnit: '与当事干部在同一单位',
};
