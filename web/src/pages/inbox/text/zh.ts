import type { InboxFilter } from '../../../data/sdk/inbox.ts';

export const inboxWords = {
  title: '收件箱',
  filter: '筛选消息',
  empty: '还没有消息。您的案件有新进展，或有事项等您办理时，会在这里告诉您。',
  noneOf: '这里没有消息。',
  unread: '未读：',
  mark: '标已读',
  markOf: (title: string) => `标已读：${title}`,
  markAll: '全部标为已读',
  marking: '正在标记…',
  older: '显示更早的消息',
  onBehalfOf: (name: string) => `代${name}`,
};

export const filterWords: Readonly<Record<InboxFilter, string>> = {
  all: '全部',
  unread: '未读',
  work: '要我办的',
  limit: '期限',
  result: '结果与送达',
  progress: '办理进展',
  people: '人员与参数',
};
