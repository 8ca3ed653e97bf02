import type { LengthUnit, LimitName } from '@rongcuo/domain';

export const limitsWords = {
  title: '各项期限',
  lead: '点开一项修改。期限从次日起算；最后一天是休息日的，顺延到下一个工作日。',
  count: '期限',
  unit: '单位',
  more: '延长一次最多',
  moreUnit: '延长的单位',
  moreHint: '不填表示不能延长。',
  remind: '到期前几个工作日提醒',
  remindHint: '可以填几个，从远到近，用空格隔开，例如：3 1。不填表示不提醒。',
  after: (step: number) => `第 ${step} 级：超期几个工作日`,
  afterHint: '0 表示到期当天。不填表示没有这一级。',
  tells: (step: number) => `第 ${step} 级告知`,
  every: '每隔几天提醒一次',
  everyTells: '提醒',
  wrong: (name: string) => `“${name}”没有填好：数字须是正整数，提醒从远到近，各级从早到晚并选好告知的人`,
};

export const unitWords: Readonly<Record<LengthUnit, string>> = {
  workingDays: '个工作日',
  days: '天（自然日）',
  months: '个月',
};

/** A heading within the form for the groups of limits. */
export const groupWords: readonly { readonly title: string; readonly names: readonly LimitName[] }[] = [
  { title: '受理和调查', names: ['acceptance', 'supplements', 'investigation'] },
  {
    title: '研究、送达和申诉',
    names: ['deliberation', 'reply', 'service', 'serviceAtLatest', 'appeal', 'appealDecision'],
  },
  { title: '备案、纠错和澄清', names: ['filingExamination', 'rectification', 'verification'] },
];
