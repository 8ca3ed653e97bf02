import { type NoticeContent, newNotice } from '@rongcuo/domain';
import type { FilingPeople } from './filings.ts';

/** The invented notices of the demo. */
export const demoNotices = {
  creditBank: {
    kind: 'goodCase',
    slug: 'credit-bank-2026',
    title: '学分银行试点：先试先改，当日纠正',
    paragraphs: [
      '学校第一次开展跨学院学分互认，没有成熟的系统可用。试点首日发现课程代码对错，一百二十六名学生的选课被误退。',
      '试点单位当晚恢复数据，三日内全部补选，逐人说明情况，没有影响学业。经党委研究，认定容错。',
      '经验是：上线前双人核对代码，首日安排值守，出现问题先恢复、再复盘。有关做法已写入试点方案。',
    ],
  },
  sharedLabs: {
    kind: 'goodCase',
    slug: 'shared-labs-2026',
    title: '实验中心开放预约：规则说清楚再开放',
    paragraphs: [
      '实验中心首次面向全校开放预约，抽签规则说明不够清楚，部分学生有意见。',
      '学院两次开会说明，改为轮候，并公开每周名额。',
    ],
  },
} as const satisfies Readonly<Record<string, NoticeContent>>;

/** How far a notice can be led. */
export const noticeStages = ['draft', 'submitted', 'approved', 'published'] as const;
export type NoticeStage = (typeof noticeStages)[number];

/**
 * Begins a notice and leads it on, by what the demo's publisher and deputy secretary ask.
 * @returns its path
 */
export async function leadNotice(
  { begin, save, act }: FilingPeople,
  content: Readonly<Record<string, unknown>>,
  to: NoticeStage,
): Promise<string> {
  const matter = await begin('qin', newNotice('qin'));
  await save('qin', matter, content);
  const steps: Readonly<Record<NoticeStage, () => Promise<unknown>>> = {
    draft: async () => {},
    submitted: () => act('qin', matter, 'submit', {}),
    approved: () => act('shen', matter, 'approve', { seen: 1 }),
    published: () => act('qin', matter, 'publish', {}),
  };
  for (const stage of noticeStages.slice(0, noticeStages.indexOf(to) + 1)) await steps[stage]();
  return matter;
}
