export const inboxWords = {
  title: '收件箱',
  empty: '还没有消息。您的案件有新进展，或有事项等您办理时，会在这里告诉您。',
  onlyLatest: (count: number) => `这里只列出最近 ${count} 条。`,
};
