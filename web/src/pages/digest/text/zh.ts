import { dateText, dayText } from '../../../ui/text/times.ts';

export const digestWords = {
  title: '每周统计',
  lead: '每周第一个工作日早上统计一次：在办多少、本周到期多少、超期多少。只有数字，没有姓名和事项。',
  whole: '各部门合计',
  notYou: '每周统计供党委书记、分管副书记、纪委书记和部门负责人查看，您没有查看的权限。',
  none: '还没有统计。每周第一个工作日早上生成。',
  week: '统计周',
  weekOf: (monday: string) => `${dateText(monday)} 起的一周`,
  at: (at: Parameters<typeof dayText>[0]) => `${dayText(at)} 早上的数字，此后的变化不在其中。`,
  open: '在办',
  due: '本周到期',
  overdue: '超期',
  cases: (count: number) => `${count} 件`,
  limits: (count: number) => `${count} 项`,
  byStage: '按办理阶段',
  byLimit: '按期限',
  stage: '阶段',
  limit: '期限',
  count: '件数',
  see: (count: number, what: string) => `${count}，查看${what}的案件`,
  counts: '超期按期限计算，一个案件可以有几项；统计不因个人回避而扣减，回避的案件仍然看不到。',
};
