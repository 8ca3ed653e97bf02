import type { DelegationKind } from '@rongcuo/domain';
import { dateText } from '../../../ui/text/times.ts';

export const delegationWords = {
  title: '代办人',
  candidate: (name: string, post: string) => (post === '' ? name : `${name}（${post}）`),
  lead: '您不在岗的一段时间，可以请一位同事代办：等您办理的事项会同时告诉代办人，标明“代您”。',
  limitsTitle: '代办人不因此多一分权限',
  limits: [
    '代办人只收到通知，看什么、办什么，仍以其本人的角色和与案件的关系为准：角色只由系统管理员登记，回避也不因代办而解除。',
    '代办人回避、或者本来就看不到的案件，不会告诉代办人，而会告诉您没有人代办。',
    '您是调查核实人员的案件，只有另行指派才能由别人办理：代办开始时会提醒部门负责人。',
    '与您本人有关的案件（您是当事人、申请人，或者代表单位），从不告诉代办人。',
  ],
  supervised: '纪委书记可以看到每一次代办，变动记入人员变动记录。',
  name: '指定代办人',
  own: '我请的代办',
  ownEmpty: '您还没有请过代办人。',
  standing: '我代办的',
  standingEmpty: '目前没有人请您代办。',
  all: '全部代办',
  allEmpty: '还没有人请过代办。',
  notYou: '您目前的角色没有需要别人代办的事项。与您本人有关的案件，只能由您自己办理。',
  deputy: '代办人',
  deputyHint: '同一部门的经办人员或负责人；党委委员、书记、副书记、纪委书记可以请党委委员。',
  nobody: '没有可以选择的人员。',
  from: '开始日期',
  until: '结束日期',
  untilHint: '当天结束时自动停止，最长六个月。',
  reason: '理由',
  reasonHint: '代办人和纪委书记会看到。',
  send: '确认指定',
  sending: '正在提交…',
  end: '提前结束',
  endOf: (name: string) => `提前结束与${name}的代办`,
  endTitle: '提前结束代办',
  endLead: (of: string, to: string) => `${of}由${to}代办，从现在起停止。对方和纪委书记会收到通知。`,
  endReason: '说明',
  endSend: '确认结束',
  by: (of: string, to: string) => `${of} 由 ${to} 代办`,
  period: (from: string, until: string) => `${dateText(from)} 至 ${dateText(until)}`,
  other: '没有办成。请刷新页面后重试，已填内容都还在。',
};

export const delegationDone: Readonly<Record<Extract<DelegationKind, 'delegate' | 'endDelegation'>, string>> = {
  delegate: '已指定代办人，并已告诉对方和纪委书记。',
  endDelegation: '代办已经结束，并已告诉对方和纪委书记。',
};

export const delegationWrong = {
  to: '请选择代办人',
  from: '请选择开始日期，不能早于今天',
  until: '请选择结束日期，不能早于开始日期',
  reason: '请写明理由，不超过 500 字',
};
