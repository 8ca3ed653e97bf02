import type { CitationStanding } from '@rongcuo/domain';
import type { Tone } from '../../../matters/tones.ts';

export const viewWords = {
  change: '修改',
  nothing: '未填写',
  subject: '当事干部',
  unit: '所在单位',
  reason: '理由',
  supplement: '补正要求',
};

export const citedWords = {
  name: (number: string, title: string) => `${number} ${title}`,
  filedOn: (day: string) => `${day}备案`,
  /** Nothing of it can be said before the day of what happened is known. */
  undecided: '填写事情发生的日期后，这里显示它是否在事发前备案',
  line: (said: readonly string[]) => said.join('；'),
};

export const citedLabels: Readonly<Record<CitationStanding, string>> = {
  prior: '事发前已备案',
  sameDay: '同一天备案',
  later: '事发后备案',
  notFiled: '不能引用',
};

export const citedTones: Readonly<Record<CitationStanding, Tone>> = {
  prior: 'green',
  sameDay: 'amber',
  later: 'amber',
  notFiled: 'red',
};
