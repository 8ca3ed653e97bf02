import type { CaseActionKind } from '@rongcuo/domain';

export const caseWords = {
  page: '容错案件',
  handedOver: '案件刚刚有了变化，已由他人经办，您不能继续查看。',
  noNumber: '受理后编号',
  facts: '基本情况',
  number: '编号',
  applicant: '申请方式',
  bySelf: '干部本人申请',
  byUnit: '单位党组织申请',
  subject: '当事干部',
  unit: '所在单位',
  department: '经办部门',
  pending: '当前',
  actions: '我可以办理',
  actionsNone: '办理情况',
  timeline: '办理进展',
  timelineEmpty: '还没有进展记录。',
  announce: (who: string, what: string) => `新进展：${who}，${what}`,
  application: '申请内容',
  applicationNth: (n: number) => `这是第 ${n} 次提交的内容。`,
  applicationHidden: '您的身份可以看到案件进展，不包括申请内容。',
  supplement: '补正并重新提交',
  supplementLead: '受理部门要求补正的内容，见下方办理进展和申请表中的提示。',
  barredTitle: (actions: readonly string[]) => `不能${actions.join('，也不能')}`,
};

export const panelWords = {
  accept: {
    lead: '受理后案件编号，并通知申请人、当事干部和所在单位党组织。',
    check: '已核对，不属于第十二条所列的责任事故',
    checkMissing: '请先核对并勾选',
    send: '确认受理',
  },
  return: {
    lead: '只能退回一次，请一次写全需要补正的内容。',
    parts: '需要补正的部分',
    partsHint: '选中后写明缺什么、怎样补。',
    what: (part: string) => `“${part}”需要补正的内容`,
    partsMissing: '请至少选择一个部分',
    whatMissing: (part: string) => `请写明“${part}”需要补正的内容`,
    send: '确认退回补正',
  },
  decline: {
    lead: '决定和理由将告知申请人、当事干部和所在单位党组织。',
    ground: '理由类别',
    groundMissing: '请选择理由类别',
    reason: '具体理由',
    reasonMissing: '请写明具体理由',
    send: '确认不予受理',
  },
  withdraw: {
    lead: '撤回后本案办结，不能恢复；需要时可以重新申请。',
    reason: '撤回原因',
    send: '确认撤回',
  },
};

export const actWords = {
  cancel: '取消',
  sending: '正在办理…',
  waitingUnsent: '暂时无法连接服务器，恢复连接后会自动提交。',
  waitingSent: '已经送达，正在办理，比平时慢一些，请稍候。结果也会出现在办理进展中。',
  tooLong: (label: string, max: number) => `“${label}”最多 ${max} 个字，请精简`,
  notText: (label: string) => `“${label}”含有无法保存的控制字符，请删除后重新输入`,
};

export const doneWords: Readonly<Record<CaseActionKind, string>> = {
  submit: '申请已提交。',
  accept: '已受理，案件已编号。',
  return: '已退回申请人补正。',
  decline: '已决定不予受理，并告知有关人员。',
  withdraw: '申请已撤回。',
};
