import type { Circumstance } from '../circumstance.ts';
import type { AccessClass } from '../readers.ts';
import type { Standing } from '../standing.ts';

export const standingWords: Readonly<Record<Standing, string>> = {
  applicant: '申请人',
  subject: '当事干部',
  unit: '单位党组织',
  handler: '经手的经办人员',
  staff: '本部门其他经办人员',
  head: '承办部门负责人',
  supervisor: '纪委书记',
  committee: '党委书记、副书记、委员（研究案件）',
  office: '党委书记、副书记（处理回避、异议）',
  superior: '上级联络人',
  guest: '受邀参与者',
};

export const circumstanceWords: Readonly<Record<Circumstance, string>> = {
  always: '是',
  whileDraft: '提交之前',
  untilTakenUp: '受理之前',
  sinceRecommended: '提出初步建议之后',
  sinceCalledUpon: '需其处理回避、异议之后',
  whileBeforeCommittee: '在党委手里时',
  sinceDetermined: '认定之后',
  sinceReferredOrAppealed: '请示或申诉之后',
  whileAskedAbove: '请示或申诉期间',
  whileAppealed: '申诉期间',
  onceServed: '送达之后',
  ifUnitApplied: '由其申请的',
  whatIsShown: '所示的和自己留下的，到期为止',
  ownOnly: '自己的',
};

/** Each class: what it is called, and where it is kept below `cases/{案件}/`. */
export const classWords: Readonly<Record<AccessClass, { readonly label: string; readonly kept: string }>> = {
  face: { label: '案件的面、进展、申诉', kept: '案件本身、events（face）、books/appeal、archive/appeal-…' },
  draft: { label: '申请草稿', kept: 'draft/application' },
  evidence: { label: '提交的申请及其附件', kept: 'evidence/…、files/…（draft）' },
  investigation: {
    label: '调查核实：材料目录、意见、核实结论、附件',
    kept: 'books/investigation、events（investigation）、files/…（investigation）',
  },
  material: { label: '一份材料、陈述或意见的正文（先记录打开）', kept: 'bodies/…' },
  team: { label: '调查组与回避', kept: 'books/team' },
  recommendation: { label: '初步建议', kept: 'books/recommendation、archive/recommendation-…' },
  deliberation: {
    label: '表决与纪要',
    kept: 'books/meeting、events（deliberation）、archive/meeting-…、archive/tally-…',
  },
  referral: { label: '请示与答复', kept: 'books/referral、archive/referral-…' },
  determination: { label: '认定结果', kept: 'determinations/…' },
  supervision: { label: '监督异议与自行回避', kept: 'books/supervision、events（supervision）' },
  log: { label: '阅读记录', kept: 'readings/…' },
  seals: { label: '记录的封存摘要', kept: 'seals/…' },
  invitation: { label: '邀请', kept: 'invitations/{受邀者}' },
  invitationSecret: { label: '邀请链接的指纹', kept: 'invitationSecrets/…' },
};
