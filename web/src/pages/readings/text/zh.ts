import type { ReadingKind } from '@rongcuo/domain';
import { dateText } from '../../../ui/text/times.ts';

export const readingsWords = {
  title: '阅读记录',
  lead: '谁在什么时间、以什么身份打开过调查、核查材料的内容和附件，查看过举报人。每打开一次记一条，任何人都不能修改或者删除。',
  leadAll: '按您监督的案件和澄清列出，最近有变动的在前。',
  back: '返回',
  notYou: '阅读记录由纪委书记查阅。您没有查看它的权限。',

  filter: '筛选',
  person: '打开的人',
  kind: '种类',
  ofMatter: '案件或澄清',
  from: '从哪一天起',
  to: '到哪一天止（含当天）',
  all: '全部',
  wrongOrder: '截止日期早于起始日期，请修改其中一个',
  ask: '查询',

  none: '没有符合条件的阅读记录。',
  noMatters: '目前没有您监督的案件和澄清。',
  count: (lines: number) => `共 ${lines} 条`,
  countSoFar: (lines: number) => `已列出 ${lines} 条，还有更早的`,
  mattersSoFar: (matters: number) => `已查看最近有变动的 ${matters} 件`,
  cut: '这几件的记录较多，这里只列出各自最近的 50 条。请进入该件查看全部：',
  more: '更早的记录',
  moreMatters: '再查看更早的',
  asking: '正在读取…',
  moreFailed: '没有读取成功，请检查网络后重试。',
  untitled: '未命名',
  unnamed: '已不在名册的人员',
  reporter: '密封部分',
  goneItem: '已不在目录中的一项',
};

export const readingKindWords: Readonly<Record<ReadingKind, string>> = {
  material: '材料',
  hearing: '本人陈述',
  opinion: '意见',
  file: '附件',
  reporter: '举报人身份',
};

/** What was opened, as its readers know it. */
export function openedText(kind: ReadingKind, title: string): string {
  if (kind === 'reporter') return readingsWords.reporter;
  if (title === '') return readingsWords.goneItem;
  return kind === 'hearing' ? `${dateText(title)}听取` : title;
}
