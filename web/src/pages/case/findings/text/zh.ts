import { boundaryIds, type Catalogues, type FindingTarget } from '@rongcuo/domain';

export type Group = 'conditions' | 'boundaries' | 'circumstances';

export const groupWords: Readonly<Record<Group, string>> = {
  conditions: '六项条件（第六条）',
  boundaries: '三条界限（第四条）',
  circumstances: '容错情形（第五条）',
};

/** How each side of a finding is said: a condition is met or not, a boundary kept or crossed, a circumstance there or not. */
export const sideWords: Readonly<Record<Group, { readonly met: string; readonly unmet: string }>> = {
  conditions: { met: '符合', unmet: '不符合' },
  boundaries: { met: '未越界', unmet: '已越界' },
  circumstances: { met: '成立', unmet: '不成立' },
};

export const findingWords = {
  title: '核实意见',
  progress: (done: number, of: number) => `已完成 ${done} 项，共 ${of} 项`,
  lead: '逐项作出意见，每一项都要写明理由，并注明依据的材料。已作出的意见可以重新作出，记录中会保留每一次。',
  none: '未核实',
  basis: '依据：',
  comma: '、',
  back: '返回案件',
  toAll: '返回全部事项',
  notClaimed: '本案由部门主动立案，没有申请人提出的情形，请至少核实一种。',
  more: '核实其他情形',
  said: '申请人的说明',
  within: '申请人认为在可以容错的一边',
  beyond: '申请人认为在不予容错的一边',
  side: '核实结果',
  sideMissing: '请选择核实结果',
  reason: '理由',
  reasonHint: '结合材料写明查明了什么，为什么得出这个结果。',
  citesLabel: '依据的材料',
  citesHint: '至少选择一份。',
  citesMissing: '请至少选择一份依据的材料',
  nothingToCite: '还没有可以引用的材料、陈述或意见，请先在案件中收录。',
  former: '此前已作出意见，可以在此基础上重新作出。',
  send: '作出核实意见',
  sendNext: '作出意见并继续下一项',
  saved: (label: string) => `“${label}”的核实意见已作出。`,
  nth: (n: number, of: number) => `核实意见第 ${n} 项，共 ${of} 项`,
  unknown: '没有这个核实事项。',
};

/** What a finding chooses between, in the words of what is found: a boundary by its two sides. */
export function sidesOf(
  target: FindingTarget,
  { boundaries }: Pick<Catalogues, 'boundaries'>,
): readonly { readonly met: boolean; readonly label: string }[] {
  const [group, id] = target.split('.');
  const boundaryId = group === 'boundaries' ? boundaryIds.find((each) => each === id) : undefined;
  const boundary = boundaryId && boundaries[boundaryId];
  if (boundary) {
    return [
      { met: true, label: `${boundary.within}（${sideWords.boundaries.met}）` },
      { met: false, label: `${boundary.beyond}（${sideWords.boundaries.unmet}）` },
    ];
  }
  const { met, unmet } = sideWords[group === 'circumstances' ? 'circumstances' : 'conditions'];
  return [
    { met: true, label: met },
    { met: false, label: unmet },
  ];
}
