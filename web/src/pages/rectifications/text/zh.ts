import type { RectificationRecipient, RectificationStatus } from '@rongcuo/domain';
import { filesUnderWay } from '../../../attachments/text/zh.ts';
import type { Tone } from '../../../matters/tones.ts';

export const orderWords = {
  page: '纠错改正',
  title: '纠错改正',
  home: '首页',
  all: '全部纠错',
  lead: '对需要纠正的问题发出要求，由干部制定计划、限期改正、逐项核验，六个月后回访。认定容错的，也要改正。',
  start: '发出纠错要求',
  mine: '要求我改正的',
  mineEmpty: '目前没有要求您改正的事项。',
  toVerify: '等我核验的纠错',
  unit: '本单位的',
  desk: '本部门发出的',
  deskEmpty: '本部门还没有发出过纠错要求。',
  office: '党委发出的，或等书记、副书记过问的',
  watch: '全部纠错（监督）',
  watchEmpty: '还没有发出过纠错要求。',
  supervision: '内部提醒',
  form: '方式',
  issuer: '发出者',
  committee: '学校党委',
  subject: '当事干部',
  unitName: '所在单位',
  reference: '文号',
  due: '完成期限',
  acknowledged: '签收日期',
  closed: '核验通过',
  followedUp: '回访日期',
  holder: '干部本人',
};

export const orderTones: Readonly<Record<RectificationStatus, Tone>> = {
  draft: 'grey',
  issued: 'amber',
  underway: 'blue',
  reported: 'blue',
  closed: 'green',
  revoked: 'grey',
};

export const orderHolders: Readonly<Partial<Record<RectificationRecipient, string>>> = { subject: orderWords.holder };

type Next = { readonly now: string; readonly next: string };

/** What the cadre is told: what is theirs to do, and what comes then. */
export const orderNext: Readonly<Partial<Record<RectificationStatus, Next>>> = {
  issued: { now: '请签收，并逐项提出整改计划', next: '提出计划后开始整改，随时可以报告进展。' },
  underway: { now: '请按计划整改，完成后报告结果', next: '发出要求的人逐项核验；没有解决的会退回。' },
  reported: { now: '已经报告，等待逐项核验', next: '核验通过即完成；退回的，继续整改。核验期间不计入期限。' },
  closed: { now: '已经改正，核验通过', next: '六个月后回访。' },
};

export const followedUpNow: Next = { now: '已经改正并回访', next: '' };

export const problemWords = {
  title: '问题和整改',
  problem: (n: number) => `问题 ${n}`,
  plan: '整改措施',
  noPlan: '还没有提出计划',
  by: (day: string) => `计划 ${day} 完成`,
  report: '整改结果',
  noReport: '还没有报告结果',
  check: '核验',
  noCheck: '还没有核验',
  verified: '通过',
  sentBack: '退回',
  checkedBy: (name: string, when: string) => `${name}，${when}`,
};

export const courseWords = {
  title: '进展和佐证',
  empty: '还没有报告进展。',
  on: (day: string) => `截至 ${day} 的进展`,
  report: (when: string) => `${when} 报告整改结果`,
  followUp: (day: string) => `${day} 回访`,
};

export const newOrderWords = {
  title: '发出纠错要求',
  lead: '发出后立即通知当事干部和所在单位党组织，并告知纪委书记。内容发出后不能更改；发错的可以写明理由撤销。',
  notYou: '纠错要求由具有问责职能的部门负责人发出，或由党委书记代表党委发出。',
  asDepartment: '本部门',
  asCommittee: '学校党委',
  formName: '这种方式的名称',
  problems: '需要纠正的问题',
  problemsHint: '一项问题写一条，整改和核验都按条进行。',
  titleHint: '用一句话概括，不超过 60 字。',
  dueHint: '期限到期前提醒干部，超期后提醒发出者，再超期告知纪委书记。',
  referenceHint: '没有文号的可以不写。',
  missing: { as: '请选择以谁的名义发出', form: '请选择方式', subjectId: '请选择当事干部' },
  send: '确认发出',
};

export const orderPanelWords = {
  acknowledge: {
    lead: '签收表示您已经知道要求，不表示同意。有不同意见的可以写明。',
    send: '确认签收',
    done: '已签收。请接着提出整改计划。',
  },
  plan: {
    lead: '逐项写明措施和完成时间。计划可以修改，历次计划都会保留。',
    what: '整改措施',
    by: '完成时间',
    steps: '整改计划',
    send: '提交计划',
    done: '整改计划已提交。',
  },
  progress: {
    lead: '随时可以报告，不影响期限。可以附照片、文件等佐证。',
    missing: { files: filesUnderWay },
    send: '提交进展',
    done: '进展已报告。',
  },
  report: {
    lead: '逐项写明整改结果。报告后等待核验，期限暂停计算。',
    results: '各项整改结果',
    missing: { files: filesUnderWay },
    send: '提交整改结果',
    done: '整改结果已报告，等待核验。',
  },
  verify: {
    lead: '每一项都核实改正的，逐项写明核验意见。通过后六个月提醒回访。有一项没有解决的，请退回。',
    notes: '各项核验意见',
    send: '确认核验通过',
    done: '核验通过，已告知干部和所在单位。',
  },
  sendBack: {
    lead: '勾选没有解决的问题并写明要求，干部继续整改。',
    open: '没有解决的问题',
    until: '重新确定的期限',
    missing: { open: '请至少勾选一项没有解决的问题' },
    send: '确认退回',
    done: '已退回继续整改。',
  },
  extend: {
    lead: '只能延长一次，不超过现行参数所定。',
    send: '确认延长',
    done: '期限已延长，并告知干部和所在单位。',
  },
  followUp: {
    lead: '记录六个月后回访的情况，告知干部和所在单位。',
    send: '记入回访',
    done: '回访已记录。',
  },
  revoke: {
    lead: '撤销后本项办结，不能恢复。理由将告知干部和所在单位。',
    send: '确认撤销',
    done: '已撤销，并告知有关人员。',
  },
};
