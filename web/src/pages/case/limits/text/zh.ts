import type { CaseLimitKind } from '@rongcuo/domain';
import type { Urgency } from '../limit-lines.ts';

export const limitWords = {
  title: '办理时限',
  comma: '，',
  notAfter: (day: string) => `最晚在 ${day}`,
  inTime: '按时',
  lapsed: (day: string) => `已于 ${day} 届满`,
  now: (day: string) => `现在的期限到 ${day}`,
  atMost: (day: string) => `最多可以延长到 ${day}`,
  holder: (who: string) => `由${who}办理`,
  nearest: (label: string, when: string) => `${label}：${when}`,
};

/** The colour only repeats what the words say. */
export const limitTones: Readonly<Record<Urgency, 'grey' | 'amber' | 'red'>> = {
  calm: 'grey',
  soon: 'amber',
  over: 'red',
};

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
