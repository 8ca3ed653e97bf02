export const bodyWords = {
  open: '查看内容',
  close: '收起内容',
  openOf: (title: string) => `：${title}`,
};
