import { type LookupRefusalCode, liabilityWords, type Protection } from '@rongcuo/domain';
import { dateText } from '../../../ui/text/times.ts';

export const protectionsWords = {
  title: '考核保护',
  lead: '认定容错的事项，在考核、评优和选拔任用中不作为负面评价的依据。',
  notYou: '这里由负责考核的人员查询；干部和单位党组织可以看到与本人、本单位有关的事项。',
  own: '本人受保护的事项',
  ownEmpty: '目前没有认定容错并已办结的事项。',
  unit: '本单位干部受保护的事项',
  unitEmpty: '本单位目前没有认定容错并已办结的事项。',
  of: ({ caseNumber, from, liability }: Protection) =>
    `${caseNumber}，${dateText(from)} 认定容错，${liabilityWords[liability]}`,
  ask: '查询',
  askLead: '一次查询一名干部。只告诉您有哪些事项、结果和应使用的表述，不涉及调查。每次查询都会留底，纪委书记可以看到。',
  subject: '干部',
  kind: '用途',
  year: '年度',
  purpose: '查询事由',
  purposeHint: '例如：2026 年度考核等次评定。',
  send: '查询并留底',
  sending: '正在查询…',
  missing: {
    subjectId: '请选择干部',
    kind: '请选择用途',
    year: '请填写四位数的年度',
    purpose: '请写明查询事由，最多 60 字',
  },
  failed: '没有查询成功，请刷新页面后重试；已填内容都还在。',
  mine: '我的查询',
  mineEmpty: '还没有查询过。',
  all: '全部查询记录',
  allLead: '谁、何时、为什么查询过哪名干部，以及得到的答复。',
  allOpen: '查看全部查询记录',
  allEmpty: '没有符合条件的查询。',
  onlySupervisor: '全部查询记录由纪委书记查看。',
  asker: '查询人',
  anybody: '全部',
  more: '更早的查询',
  line: (kind: string, year: number) => `${year} 年度，${kind}`,
  by: (name: string, time: string) => `${name}，${time}`,
  found: (count: number) => (count === 0 ? '没有受保护的事项' : `${count} 件受保护的事项`),
  refused: (why: string) => `没有答复：${why}`,
  waiting: '等待答复',
  noSuchPerson: '（没有这名干部）',
  unknownAsker: '（已不在册的查询人）',
};

export const lookupWords = {
  title: '查询结果',
  back: '返回考核保护',
  noted: '本次查询已经留底。',
  notCounted: '下列事项不得作为负面评价的依据',
  nothing: '没有受保护的事项',
  wording: '应使用的表述',
  purpose: (purpose: string) => `查询事由：${purpose}`,
  print: '打印确认单',
  refusedTitle: '没有答复',
  seal: '出具单位（盖章）',
};

/** Why a question was refused, as supervision reads it; whoever asked is told what to do instead. */
export const refusedBecause: Readonly<Record<LookupRefusalCode | 'unknown', string>> = {
  inactive: '查询人的账号已停用',
  'not-yours': '查询人不负责考核',
  'payload-invalid': '没有写明干部、用途、年度或事由',
  'own-matter': '查询的是查询人本人',
  'subject-not-cadre': '所查人员不是干部',
  unknown: '原因没有记录',
};
