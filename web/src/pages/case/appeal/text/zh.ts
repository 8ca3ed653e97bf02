import { dateText } from '../../../../ui/text/times.ts';

export const appealPanelWords = {
  appeal: {
    lead: '申诉由上级组织办理，原来办理过本案的人都不参与。决定只有维持、变更为更轻的结果、退回重新办理三种，结果不会因为申诉而加重，谁能看到案件材料也不会改变。',
    until: (day: string) => `申诉期限到 ${dateText(day)}`,
    uncounted: '申诉期限的最后一天要等下一年放假安排公布后才能算出，现在可以提出申诉。',
    late: (day: string) => `申诉期限已于 ${dateText(day)} 届满，须写明逾期的正当理由。`,
    grounds: '申诉理由',
    asks: '请求',
    asksHint: '例如：变更为免除责任，或者退回重新办理。',
    lateBecause: '逾期的正当理由',
    missing: {
      grounds: '请写明申诉理由',
      asks: '请写明请求',
      lateBecause: '请写明逾期的正当理由',
    },
    send: '确认提出申诉',
    done: '申诉已提出，等待上级组织作出决定。',
  },
  extendAppeal: {
    lead: '只能延长一次，理由将告知当事干部和单位党组织。',
    send: '确认延长',
    done: '已延长申诉办理期限。',
  },
  decideAppeal: {
    lead: '决定告知当事干部和单位党组织。申诉不得加重：变更时只列出比原认定更轻的结果。',
    grounds: '申诉理由',
    asks: '请求',
    lateBecause: '逾期的正当理由',
    before: '原认定结果',
    outcome: '申诉决定',
    result: '变更后的结果',
    lightest: '原认定已经是最轻的结果，只能维持或者退回重新办理。',
    reason: '理由',
    missing: { outcome: '请选择申诉决定', result: '请选择变更后的结果', reason: '请写明理由' },
    send: '确认作出决定',
    done: '申诉决定已作出，并告知有关人员。',
  },
};

export const appealWords = {
  title: '申诉',
  by: { subject: '干部本人提出', other: '单位党组织提出' },
  at: '提出时间',
  grounds: '申诉理由',
  asks: '请求',
  lateBecause: '逾期的正当理由',
  decision: '申诉决定',
  reason: '决定理由',
  waiting: '等待上级组织作出申诉决定。',
};
