import type { CaseActionKind } from '@rongcuo/domain';

export const homeWords = {
  title: '首页',
  hello: (name: string) => `${name}，您好`,
  apply: '申请容错',
  applyLead: '问责程序已经启动，认为符合容错情形的，可以由本人或所在单位党组织提出申请。',
  applyButton: '申请容错',
  drafts: '继续填写',
  mine: '我的案件',
  mineEmpty: '还没有提交过的申请。提交后，可以在这里随时查看办到哪一步。',
  unit: '本单位的案件',
  unitEmpty: '目前没有本单位提出的或需要告知本单位的案件。',
  intake: '待受理',
  intakeEmpty: '目前没有等待受理的申请。',
  intakeAll: '查看全部待受理',
  open: '主动立案',
  openLink: '由部门主动立案',
  desk: '我经办的案件',
  deskEmpty: '目前没有您经办的案件。受理申请后，案件会出现在这里。',
  bench: '党委研究的案件',
  benchEmpty: '目前没有提交党委研究的案件。部门提出初步建议后，案件会出现在这里。',
  superior: '请示和申诉到我处的案件',
  superiorEmpty: '目前没有请示或申诉到您处的案件。',
  votes: '等我表决',
  waiting: '等我办理',
  waitingEmpty: '目前没有等您办理的事项。',
  calendarTitle: '请发布下一年的放假安排',
  calendar: (through: string) => `工作日历只到 ${through}。此后到期的期限还算不出来，也不会提醒。`,
  calendarLink: '去发布',
  policy: '办法参数',
  policyOpen: '查看',
  policyLead: '会议规则、调查人数和申诉期限，办法的目录和解释，现行版本和历次调整。',
  record: '全部案件',
  recordEmpty: '还没有提交过的申请。有申请提交后会全部列在这里，供您监督。',
  readings: '阅读记录',
  readingsLink: '谁看过调查材料',
  inbox: '最近消息',
  inboxAll: '查看全部消息',
  admin: '登记和管理人员、单位和部门',
  nothing: '您目前的角色没有需要在这里办理或查看的案件。有事项等您办理时，会在收件箱告诉您。',
};

/** What a case waits for, as the end of “等您…”. */
const waits: Partial<Readonly<Record<CaseActionKind, string>>> = {
  submit: '补正后重新提交',
  decline: '决定不予受理（申请人声明属于第十二条所列责任事故）',
  assign: '指派调查核实人员',
  find: '查明情况、作出核实意见',
  recommend: '在查明情况后提出初步建议',
  putOnAgenda: '安排会议研究',
  vote: '表决',
  determine: '作出认定',
  recordReply: '答复或记录上级答复',
  serve: '送达认定结果',
  acknowledge: '签收认定结果',
  decideAppeal: '作出申诉决定',
  answerObjection: '答复监督异议',
  liftObjection: '在答复后撤销监督异议',
};

export function waitsFor(kinds: readonly CaseActionKind[]): string {
  const words = kinds.flatMap((kind) => waits[kind] ?? []);
  return words.length === 0 ? '' : `等您${words.join('，')}`;
}
