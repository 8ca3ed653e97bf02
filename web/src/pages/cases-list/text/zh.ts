import type { CaseStatus } from '@rongcuo/domain';
import type { Tone } from '../../../matters/tones.ts';
import { dayText } from '../../../ui/text/times.ts';

/** The colour only repeats what the word beside it says. */
export const statusTones: Readonly<Record<CaseStatus, Tone>> = {
  draft: 'grey',
  submitted: 'blue',
  returned: 'amber',
  accepted: 'green',
  investigating: 'blue',
  recommended: 'blue',
  deliberating: 'blue',
  referred: 'amber',
  determined: 'green',
  served: 'green',
  appealed: 'amber',
  closed: 'grey',
  declined: 'red',
  withdrawn: 'grey',
};

export const listWords = {
  draftOf: (startedAt: Parameters<typeof dayText>[0]) => `${dayText(startedAt)}开始填写的申请`,
  untitled: '未填写事项名称',
  subject: '当事干部',
  department: '经办部门',
  updated: '更新',
  onlyLatest: (count: number) => `这里只列出最近 ${count} 件。`,
  waited: (days: number) => (days === 0 ? '今天提交' : `已等待 ${days} 天`),
};
