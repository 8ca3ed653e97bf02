import type { recusalStates } from '@rongcuo/domain';

export const matterWords = {
  facts: '基本情况',
  next: '接下来：',
  actions: '我可以办理',
  actionsNone: '办理情况',
  moreActions: (count: number) => `更多操作（${count}）`,
  fewerActions: '收起',
  barredTitle: (actions: readonly string[]) => `不能${actions.join('，也不能')}`,
  timeline: '办理进展',
  wholeTimeline: (count: number) => `显示全部 ${count} 条`,
  timelineEmpty: '还没有进展记录。',
  announce: (who: string, what: string) => `新进展：${who}，${what}`,
  handedOver: '刚刚有了变化，已由他人办理，您不能继续查看。',
  related: '相关事项',
  ofCase: '所属案件',
  unnumbered: '未编号的案件',
  sectionFault: '这一部分暂时没有读取成功，请检查网络后刷新页面。',
};

export const actWords = {
  cancel: '取消',
  sending: '正在办理…',
  waitingUnsent: '暂时无法连接服务器，恢复连接后会自动提交。',
  waitingSent: '已经送达，正在办理，比平时慢一些，请稍候。结果也会出现在办理进展中。',
  fill: (label: string) => `请填写“${label}”`,
  choose: (label: string) => `请选择“${label}”`,
  notAccepted: (label: string) => `“${label}”没有被接受，请核对后修改`,
  loading: '正在打开…',
  loadFailed: '没有打开成功，请检查网络后重试。',
  retry: '重试',
  tooLong: (label: string, max: number) => `“${label}”最多 ${max} 个字，请精简`,
  notText: (label: string) => `“${label}”含有无法保存的控制字符，请删除后重新输入`,
};

export const matterListWords = {
  untitled: '未填写名称',
  dot: ' · ',
  onlyLatest: (count: number) => `这里只列出最近 ${count} 件。`,
};

export const beginWords = {
  beside: (number: string, name: string) => `附于案件 ${number}，当事干部：${name}。`,
  alone: '不附于案件',
};

export const recusalWords = {
  recusals: '回避',
  recusal: (name: string) => `${name}回避`,
  reason: '事由：',
  grounds: '决定理由：',
  asked: (own: boolean) => (own ? '自行回避：' : '申请：'),
  decided: '决定：',
  said: (name: string, day: string) => `${name}，${day}`,
};

export const recusalStateWords: Readonly<Record<(typeof recusalStates)[number], string>> = {
  asked: '待决定',
  granted: '已回避',
  refused: '未同意',
};
