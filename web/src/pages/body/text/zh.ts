export const bodyWords = {
  open: '查看内容',
  close: '收起内容',
  openOf: (title: string) => `：${title}`,
  /** Said before anything is opened. */
  willBeRecorded: '会留下阅读记录',
  recorded: '已记入阅读记录',
};
