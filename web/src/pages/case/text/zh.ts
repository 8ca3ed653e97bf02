import type { CaseState, CaseStatus, Vacancy } from '@rongcuo/domain';

export const caseWords = {
  page: '容错案件',
  handedBack: '本案已不在您处办理，您的办理情况已经记录在案。',
  handedOver: '案件刚刚有了变化，已由他人经办，您不能继续查看。',
  noNumber: '受理后编号',
  number: '编号',
  applicant: '提出方式',
  subject: '当事干部',
  unit: '所在单位',
  department: '经办部门',
  handlers: '经办人员',
  theDepartment: '经办部门',
  comma: '、',
  classes: { face: '', investigation: '调查核实', deliberation: '党委研究', supervision: '内部监督' },
  application: '申请内容',
  applicationNth: (n: number) => `这是第 ${n} 次提交的内容。`,
  applicationHidden: '您的身份可以看到案件进展，不包括申请内容。',
  supplement: '补正并重新提交',
  supplementLead: '受理部门要求补正的内容，见下方办理进展和申请表中的提示。',
};

export const applicantWords: Readonly<Record<NonNullable<CaseState['applicantKind']>, string>> = {
  self: '干部本人申请',
  unit: '单位党组织申请',
  department: '部门主动立案',
};

interface Next {
  /** Who holds it. */
  readonly now: string;
  /** What comes then. */
  readonly next: string;
}

/** What a party is told in each state: who holds the case and what comes next, never what is being found. */
export const nextWords: Readonly<Record<CaseStatus, (department: string) => Next>> = {
  draft: () => ({ now: '申请还没有提交', next: '填写完整后提交。' }),
  submitted: (department) => ({
    now: `申请在${department}，等待决定是否受理`,
    next: '部门会受理、要求补正一次，或者不予受理并说明理由。',
  }),
  returned: () => ({
    now: '申请已退回，等待申请人补正',
    next: '按要求补正后重新提交，部门再决定是否受理。',
  }),
  accepted: (department) => ({
    now: `${department}已受理，正在安排调查核实人员`,
    next: '调查核实人员会查明情况，并当面听取干部本人的陈述。',
  }),
  investigating: (department) => ({
    now: `${department}正在调查核实`,
    next: '会听取干部本人的陈述。核实结束后，部门向党委提出初步建议。',
  }),
  recommended: () => ({
    now: '调查核实已经结束，案件已报请党委研究',
    next: '党委安排会议，由委员集体研究、表决认定。',
  }),
  deliberating: () => ({
    now: '党委正在研究',
    next: '认定后，结果会分别送达干部本人和单位党组织。',
  }),
  referred: () => ({
    now: '党委已请示上级组织，等待答复，期间办理时限暂停',
    next: '收到答复后，党委继续研究认定。',
  }),
  determined: (department) => ({
    now: '党委已作出认定，正在办理送达',
    next: `由${department}分别送达干部本人和单位党组织，送达后可以看到结果。`,
  }),
  served: () => ({
    now: '结果已送达，现在是申诉期',
    next: '对结果有不同意见的，可以在申诉期限内提出一次申诉；期满没有申诉的，案件办结。',
  }),
  appealed: () => ({
    now: '申诉已提交上级组织，由没有参与过原案办理的人员办理',
    next: '上级组织维持、变更原决定，或者退回重新办理；结果不会比原来更重。',
  }),
  closed: () => ({ now: '案件已办结', next: '' }),
  declined: () => ({
    now: '部门已决定不予受理，理由见办理进展',
    next: '对不予受理有不同意见的，干部本人和单位党组织可以在申诉期限内向上级组织提出申诉。',
  }),
  withdrawn: () => ({ now: '申请已撤回，案件办结', next: '' }),
};

/** Why a case cannot go on before somebody is appointed (domain: vacanciesOf). */
export const vacancyWords: Readonly<Record<Vacancy, string>> = {
  chair: '书记和副书记都应当回避本案，现在没有人主持。请由系统管理员登记经上级指定的主持人。',
  supervisor: '现在没有可以监督本案的人（已回避或者空缺）。请由系统管理员登记另一位负责监督的纪委负责人。',
  superior: '现在没有可以办理这一步的上级联络人（空缺，或者参与过原来的办理）。请由系统管理员登记另一位上级联络人。',
};

export const openingWords = {
  title: '立案情况',
  proceeding: (kind: string, day: string, reference: string) => `依据本部门${day}启动的${kind}（${reference}）主动立案`,
};
