import { countOf, type Length, unitOf } from '../length.ts';
import type { DayCount, LimitStanding } from '../open-limit.ts';
import type { LimitName, LimitRecipient, LimitRule } from '../rules.ts';

const units: Readonly<Record<ReturnType<typeof unitOf>, string>> = {
  workingDays: '个工作日',
  days: '天',
  months: '个月',
};

/** 10 个工作日, 60 天, 1 个月. */
export function lengthWords(length: Length): string {
  return `${countOf(length)} ${units[unitOf(length)]}`;
}

/** What each limit is for, as the parameters name it. */
export const limitNameWords: Readonly<Record<LimitName, string>> = {
  acceptance: '决定是否受理',
  supplements: '补正',
  investigation: '调查核实',
  deliberation: '党委研究认定',
  reply: '上级答复请示',
  service: '送达',
  serviceAtLatest: '送达（最迟）',
  appeal: '提出申诉',
  appealDecision: '作出申诉决定',
  filingExamination: '备案审查',
  rectification: '纠错改正',
  verification: '核查反映问题',
};

export const limitRecipientWords: Readonly<Record<LimitRecipient, string>> = {
  applicant: '申请人',
  subject: '当事干部',
  desk: '经办部门',
  handlers: '调查核实人员',
  issuer: '发出要求的人',
  superior: '上级组织联络人',
  head: '部门负责人',
  office: '党委书记和分管副书记',
  deputy: '分管副书记',
  secretary: '党委书记',
  supervisor: '纪委书记',
};

/** Everything about a limit in one line, as the parameters show it. */
export function ruleWords({ length, extension, remindBefore, escalation, every }: LimitRule): string {
  const steps = escalation.map(({ after, tells }) =>
    after === 0
      ? `到期当天告知${limitRecipientWords[tells]}`
      : `超期 ${after} 个工作日告知${limitRecipientWords[tells]}`,
  );
  return [
    length ? lengthWords(length) : '没有固定期限',
    extension ? `可以延长一次，最多 ${lengthWords(extension)}` : '',
    remindBefore.length > 0 ? `到期前 ${remindBefore.join('、')} 个工作日提醒` : '',
    ...steps,
    every ? `每 ${every.days} 天提醒${limitRecipientWords[every.tells]}` : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}

function countWords({ unit, count }: DayCount): string {
  return `${count} ${units[unit]}`;
}

/** What somebody is told of a limit, whenever they read it: what is to be done, and how far it has come. */
export function stepWords(step: string, label: string): string {
  if (step.startsWith('before')) return `期限将到：${label}`;
  if (step.startsWith('every')) return `仍在等待：${label}`;
  return step === 'after-0' ? `期限到期：${label}` : `超期未办：${label}`;
}

/** How a limit stands, in a few words that stand beside its last day. */
export function standingWords(standing: LimitStanding): string {
  switch (standing.state) {
    case 'paused':
      return '时限暂停';
    case 'endless':
      return standing.since === 0 ? '今天开始' : `已 ${standing.since} 天`;
    case 'uncomputed':
      return `待 ${standing.year} 年放假安排公布后计算`;
    case 'running':
      return standing.left.count === 0 ? '今天到期' : `还有 ${countWords(standing.left)}`;
    case 'over':
      return standing.past.count === 0 ? '已到期' : `已超期 ${countWords(standing.past)}`;
  }
}
