import type { Json } from '../../kernel/json.ts';
import type { CaseActionKind, CaseCapacity } from '../actions.ts';
import type { SupplementPart } from '../payloads/intake.ts';
import { type Liability, Result } from '../result.ts';
import type { CaseStatus } from '../state.ts';

export const capacityWords: Readonly<Record<CaseCapacity, string>> = {
  applicant: '申请人',
  subject: '当事干部',
  unit: '单位党组织',
  staff: '经办人员',
  handler: '调查核实人员',
  head: '部门负责人',
  committee: '党委委员',
  secretary: '党委书记',
  deputy: '分管副书记',
  supervisor: '纪委书记',
  superior: '上级组织联络人',
  guest: '受邀参与者',
  system: '系统',
};

export const statusWords: Readonly<Record<CaseStatus, { readonly label: string; readonly pending: string }>> = {
  draft: { label: '草稿', pending: '等待申请人填写并提交' },
  submitted: { label: '待受理', pending: '等待经办部门决定是否受理' },
  returned: { label: '待补正', pending: '等待申请人补正后重新提交' },
  accepted: { label: '已受理', pending: '等待部门负责人指派调查核实人员' },
  investigating: { label: '调查核实中', pending: '等待调查核实人员查明情况、听取意见' },
  recommended: { label: '已提出初步建议', pending: '等待党委安排研究' },
  deliberating: { label: '党委研究中', pending: '等待党委会议表决认定' },
  referred: { label: '已请示上级', pending: '等待上级组织答复，期间我方时限暂停' },
  determined: { label: '已认定', pending: '等待向干部本人和单位党组织送达' },
  served: { label: '已送达', pending: '申诉期内，当事干部和单位党组织可以提出申诉' },
  appealed: { label: '申诉中', pending: '等待上级组织作出申诉决定' },
  closed: { label: '已办结', pending: '已办结' },
  declined: { label: '不予受理', pending: '已办结' },
  withdrawn: { label: '已撤回', pending: '已办结' },
};

export const actionWords: Readonly<Record<CaseActionKind, string>> = {
  submit: '提交申请',
  openExOfficio: '主动立案',
  accept: '受理',
  return: '退回补正',
  decline: '不予受理',
  withdraw: '撤回申请',
  assign: '指派调查核实人员',
  declareTie: '自行回避',
  askRecusal: '申请回避',
  decideRecusal: '决定回避',
  addMaterial: '收录材料',
  hearSubject: '记录干部本人陈述',
  recordOpinion: '记录意见',
  markBroad: '标记涉及面',
  markComplex: '标记复杂程度',
  invite: '邀请参与',
  endInvitation: '结束邀请',
  extend: '延长调查期限',
  find: '作出核实意见',
  recommend: '提出初步建议',
  putOnAgenda: '列入会议议程',
  sendBack: '退回补充调查',
  refer: '请示上级',
  recordReply: '记录上级答复',
  attend: '登记到会',
  vote: '表决',
  determine: '作出认定',
  serve: '送达',
  acknowledge: '签收',
  appeal: '提出申诉',
  extendAppeal: '延长申诉办理期限',
  decideAppeal: '作出申诉决定',
  noteDeparture: '调查核实人员退出',
  remind: '期限提醒',
  recount: '重新计算期限',
  invitationOver: '邀请到期',
  close: '办结',
  object: '提出监督异议',
  answerObjection: '答复异议',
  liftObjection: '撤销异议',
  correct: '更正',
};

export const liabilityWords: Readonly<Record<Liability, string>> = {
  exempt: '免除责任',
  lighter: '从轻处理',
  mitigated: '减轻处理',
};

export const partWords: Readonly<Record<SupplementPart, string>> = {
  subject: '申请人与当事干部',
  accountability: '问责情况',
  matter: '事项与经过',
  circumstances: '容错情形',
  statements: '六项条件',
  boundaries: '三条界限',
  exclusion: '不适用情形',
  other: '其他材料',
};

export const outcomeWords: Readonly<Record<'upheld' | 'changed' | 'sentBack', string>> = {
  upheld: '维持原决定',
  changed: '变更原决定',
  sentBack: '退回重新办理',
};

/** A result in words: tolerated, and how liability ends; or not tolerated. */
export function resultWords(value: Json | undefined): string {
  const result = Result.safeParse(value);
  if (!result.success) return '';
  return result.data.tolerate ? `容错，${liabilityWords[result.data.liability]}` : '不予容错';
}
