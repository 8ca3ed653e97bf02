import type { CaseLimitKind } from '@rongcuo/domain';

type Sentence = (by: string, left: string) => string;

/** What a party is told of each limit. */
export const partyWords: Readonly<Record<CaseLimitKind, Sentence>> = {
  acceptance: (by, left) => `部门应当${by}决定是否受理（${left}）。`,
  supplements: (by, left) => `请${by}补正并重新提交（${left}）。`,
  investigation: (by, left) => `调查核实应当${by}完成（${left}）。`,
  deliberation: (by, left) => `党委应当${by}研究认定（${left}）。`,
  reply: () => '',
  service: (by, left) => `结果应当${by}送达（${left}）。`,
  serviceAtLatest: () => '',
  appealSubject: (by, left) => `您可以${by}提出申诉（${left}）。`,
  appealUnit: (by, left) => `单位党组织可以${by}提出申诉（${left}）。`,
  appealDecision: (by, left) => `上级组织应当${by}作出申诉决定（${left}）。`,
};
