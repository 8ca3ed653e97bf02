import { newFiling } from '@rongcuo/domain';
import { committee, today } from './lead.ts';

interface Reform {
  readonly applicantKind: 'self' | 'unit';
  readonly subjectId: string;
  readonly unitId: string;
  readonly title: string;
  readonly breakthrough: string;
  readonly level: 'low' | 'medium' | 'high';
  readonly analysis: string;
  readonly mitigation: string;
}

/** The invented reforms of the demo. */
export const demoReforms = {
  creditBank: {
    applicantKind: 'self',
    subjectId: 'chen',
    unitId: 'it',
    title: '跨校学分银行试点',
    breakthrough: '与两所兄弟院校互认在线课程学分，学生可以累计兑换。此前没有先例，准备从一门课程开始。',
    level: 'medium',
    analysis: '课程标准不一致，可能出现学分换算争议；数据接口不稳定，可能影响选课。',
    mitigation: '先试一门课程，保留原选课系统；争议由三校教务处会商，五个工作日内答复学生。',
  },
  sharedLabs: {
    applicantKind: 'unit',
    subjectId: 'lin',
    unitId: 'chem',
    title: '大型仪器夜间开放共享',
    breakthrough: '夜间无人值守时段向全校预约开放大型仪器，机时收入用于维护。',
    level: 'high',
    analysis: '夜间无人值守，可能出现操作不当和安全问题。',
    mitigation: '门禁与培训合格名单关联，关键仪器加装联锁和远程监看，值班电话全程在线。',
  },
} as const satisfies Readonly<Record<string, Reform>>;

/** A complete dossier, as somebody would prepare it. */
export function dossierOf(reform: Reform): Record<string, unknown> {
  const { applicantKind, subjectId, unitId, title, breakthrough, level, analysis, mitigation } = reform;
  return {
    applicantKind,
    subjectId,
    unitId,
    project: { title, breakthrough, basis: '', from: '2027-03-01', until: '2028-02-29' },
    legality: { reviewer: '法律事务室', on: '2026-09-10', opinion: '没有违反法律法规和上级规定，程序合规。' },
    experts: {
      panel: '本校教务处李教授、兄弟院校王教授、省教育评估院张研究员',
      on: '2026-09-18',
      opinion: '方案可行，建议先行试点，按学期评估。',
    },
    risks: { assessor: '教务处风险评估小组', on: '2026-09-25', level, analysis, mitigation },
  };
}

type Payload = Readonly<Record<string, unknown>>;

/** Somebody who can begin a filing and ask for actions on it. */
export interface FilingPeople {
  readonly begin: (uid: string, begun: object) => Promise<string>;
  readonly save: (uid: string, matter: string, draft: Payload) => Promise<unknown>;
  readonly act: (uid: string, matter: string, kind: string, payload: Payload) => Promise<unknown>;
}

/** How far a filing can be led. */
export const filingStages = ['draft', 'submitted', 'examined', 'deliberating', 'voted', 'filed'] as const;
export type FilingStage = (typeof filingStages)[number];

/**
 * Begins a filing and leads it on, by what its people ask; the demo's own organization department and committee act.
 * @returns its path
 */
export async function leadFiling(
  { begin, save, act }: FilingPeople,
  by: string,
  draft: Payload,
  to: FilingStage,
): Promise<string> {
  const matter = await begin(by, newFiling(by));
  await save(by, matter, draft);
  const steps: Readonly<Record<FilingStage, () => Promise<unknown>>> = {
    draft: async () => {},
    submitted: () => act(by, matter, 'submit', { declared: true }),
    examined: () => {
      const parts = { legality: '有审查意见。', experts: '有论证意见。', risks: '有风险评估和防控措施。' };
      return act('sun', matter, 'examine', { parts, advice: '材料齐备，建议提请党委研究。' });
    },
    deliberating: () => act('xu', matter, 'putOnAgenda', { on: today(), due: [...committee] }),
    voted: async () => {
      for (const uid of committee) await act(uid, matter, 'vote', { vote: 'for' });
    },
    filed: () => act('xu', matter, 'approve', { reason: '材料齐备，论证充分。', minutes: '会议逐项讨论后表决。' }),
  };
  for (const stage of filingStages.slice(0, filingStages.indexOf(to) + 1)) await steps[stage]();
  return matter;
}
