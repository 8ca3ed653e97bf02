import type { SanctionStatus } from '@rongcuo/domain';
import type { Tone } from '../../../matters/tones.ts';

export const sanctionWords = {
  page: '处理和影响期',
  title: '处理和影响期',
  home: '首页',
  all: '全部处理',
  lead: '登记对干部的处理和影响期，按现行期限表逐步计算，期满自动提醒组织部记录安排情况。',
  leadOwn: '您所受的处理和影响期。对登记有不同意见的，请向组织部提出。',
  start: '登记处理',
  mine: '我的',
  mineEmpty: '没有登记过对您的处理。',
  desk: '组织部登记的',
  deskEmpty: '还没有登记过处理。',
  watch: '全部处理（监督）',
  watchEmpty: '还没有登记过处理。',
  kind: '处理方式',
  subject: '干部',
  unitName: '所在单位',
  decidedOn: '决定日期',
  reference: '决定文号',
  months: '影响期',
  monthsOf: (count: number) => `${count} 个月`,
  none: '没有影响期',
  until: '影响期至',
  untilRow: (day: string) => `影响期至 ${day}`,
  because: '与规定不同的理由',
  table: '期限表版本',
  version: (n: number) => `第 ${n} 版`,
  untitled: '处理',
};

export const sanctionTones: Readonly<Record<SanctionStatus, Tone>> = {
  draft: 'grey',
  running: 'amber',
  noted: 'grey',
  expired: 'red',
  arranged: 'green',
  lifted: 'grey',
};

type Next = { readonly now: string; readonly next: string };

/** What the cadre is told: until when it affects them, and what comes then. */
export const sanctionNext: Readonly<Partial<Record<SanctionStatus, Next>>> = {
  running: { now: '影响期内', next: '期满当日之后自动结束，并提醒组织部。' },
  expired: { now: '影响期已满', next: '组织部按德才素质、现实表现和工作需要记录安排情况。' },
  arranged: { now: '影响期已满，安排情况见下方', next: '' },
};

export const workingSectionWords = {
  title: '影响期怎样计算',
  lead: '期限表以后变动的，不重新计算。',
  arranged: '安排情况',
  what: '安排',
  on: '日期',
  reason: '德才素质、现实表现和工作需要',
};

export const newSanctionWords = {
  title: '登记处理',
  lead: '登记后立即通知本人，并告知组织部和纪委书记。影响期自决定之日的次日起算。',
  notYou: '处理和影响期由组织部的经办人员或负责人登记。',
  other: '与期限表不同',
  otherLabel: '影响期与期限表不同，或者期限表没有规定',
  monthsHint: '没有影响期的写 0。',
  ruleTitle: '现行期限表',
  rule: (months: number, source: string) => `影响期 ${months} 个月（${source}）。`,
  ruleNone: (source: string) => `${source}。请勾选上面一项，写明月数和理由。`,
  alone: (day: string, most: number) =>
    `没有其他影响期时，到 ${day}。另有影响期的，登记时逐步合并计算，合计不超过 ${most} 个月。`,
  choose: '选择处理方式和决定日期后，这里显示期限表规定的长短。',
  missing: { subjectId: '请选择干部', months: '请填写整月数，没有影响期的写 0' },
  send: '确认登记',
};

export const sanctionPanelWords = {
  override: {
    lead: '更改后重新计算，原来的影响期留在记录里，并告知本人和纪委书记。',
    months: '更改为（月）',
    missing: { months: '请填写整月数，没有影响期的写 0' },
    send: '确认更改',
    done: '影响期已更改。',
  },
  arrange: {
    lead: '影响期满后的安排情况，告知本人和纪委书记。另有影响期没有满的，不能记录。',
    send: '记录安排情况',
    done: '安排情况已记录。',
  },
  lift: {
    lead: '原处理撤销或变更的，写明依据。撤销后不再影响此后登记的处理。',
    send: '确认撤销',
    done: '已撤销，并告知有关人员。',
  },
};
