export const lettersWords = {
  title: '没有发出的通知',
  lead: '这些邮件、企业微信消息和推送试过多次仍没有发出。本人的收件箱里都有，只是没有提醒到。这里看不到通知的内容和事项。',
  back: '人员',
  none: '没有：通知都已发出，或者还在重试。',
  to: (name: string) => `给 ${name}`,
  by: (channel: string, on: string) => `${channel} · ${on}停止重试`,
  again: '重新发送',
  all: '全部重新发送',
  sending: '正在提交…',
  waiting: '还没有收到答复，连接可能较慢；答复到达后会自动显示。',
  done: (count: number) =>
    count === 0 ? '已经有人重新发送过，没有需要再发的。' : `已安排重新发送 ${count} 条，十五分钟内开始。`,
  more: '显示更早的',
  refused: {
    'not-yours': '只有在任的系统管理员可以办理。如果您的角色刚有变动，请刷新页面后重试。',
    other: '没有提交成功，请检查网络后重试。',
  },
};
