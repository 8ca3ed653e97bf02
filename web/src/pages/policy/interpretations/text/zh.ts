import { dateText } from '../../../../ui/text/times.ts';

export const interpretationsWords = {
  title: '解释条文',
  lead: '办法由组织部负责解释。解释发布以后不修改：需要调整的，发布新的解释代替；不再适用的，写明理由撤回。历次解释都可以查阅。',
  current: '现行解释',
  currentEmpty: '还没有现行的解释。',
  history: '尚未施行的和历次的',
  number: (number: number) => `第 ${number} 号解释`,
  subjects: '所解释的条款',
  comma: '、',
  effectiveOn: '施行日期',
  from: (day: string) => `${dateText(day)}起`,
  published: '发布',
  publishedBy: (name: string, time: string) => [name, time].filter(Boolean).join(' · '),
  replaces: (number: number) => `代替第 ${number} 号解释`,
  replacedBy: (number: number, day: string) => `自${dateText(day)}起由第 ${number} 号解释代替`,
  withdrawn: (number: number, time: string) => `${time}撤回（第 ${number} 号）`,
  withdrawnBecause: '撤回理由',
  limited: (count: number) => `只显示最近 ${count} 条。`,
};

export const interpretWords = {
  open: '发布解释',
  replace: '发布新的解释代替',
  withdraw: '撤回',
  of: (number: number) => `：第 ${number} 号解释`,
  title: '发布解释',
  titleReplacing: (number: number) => `代替第 ${number} 号解释`,
  lead: '发布后不能修改，全体在任人员都可以看到，并显示在申请和核实的相应位置。',
  leadReplacing: '原来的解释到新的解释施行之日为止，此后作为历次解释保留。',
  subject: '条款',
  subjectHint: '选择后点“加入”，最多 10 项。',
  addSubject: '加入',
  chosen: '所解释的条款',
  chosenNone: '还没有加入条款。',
  remove: '移除',
  ofSubject: (label: string) => `：${label}`,
  question: '问题',
  questionHint: '需要明确的是什么。',
  answer: '答复',
  effectiveOn: '施行日期',
  send: '确认发布',
  done: (number: number) => `第 ${number} 号解释已发布。`,
  withdrawTitle: (number: number) => `撤回第 ${number} 号解释`,
  withdrawLead: '撤回后立即不再适用，内容和撤回理由作为历次解释保留，不能恢复；需要时可以重新发布。',
  withdrawReason: '撤回理由',
  withdrawSend: '确认撤回',
  withdrawDone: (number: number) => `已撤回，撤回记为第 ${number} 号。`,
  wrong: {
    subjects: '请至少加入一项所解释的条款，最多 10 项',
    question: '请填写问题，最多 500 字',
    answer: '请填写答复，最多 2000 字',
    effectiveOn: '请选择施行日期',
    reason: '请写明撤回理由，最多 500 字',
  },
};

export const interpretRefused: Readonly<
  Record<
    | 'no-such-interpretation'
    | 'already-withdrawn'
    | 'already-replaced'
    | 'before-replaced'
    | 'payload-invalid'
    | 'not-yours',
    (facts: { readonly number: string; readonly by: string; readonly on: string }) => string
  >
> = {
  'no-such-interpretation': ({ number }) => `没有第 ${number} 号解释，请刷新页面后重试。`,
  'already-withdrawn': ({ number }) => `第 ${number} 号解释已经撤回，请查看最新情况。`,
  'already-replaced': ({ number, by }) => `第 ${number} 号解释已经由第 ${by} 号解释代替，请在第 ${by} 号解释上办理。`,
  'before-replaced': ({ on }) => `施行日期不能早于被代替的解释的施行日期 ${dateText(on)}，请重新选择。`,
  'payload-invalid': () => '填写的内容没有被接受，请核对后重试；已填内容都还在。',
  'not-yours': () => '解释由组织部负责人发布和撤回。如果职务刚有变动，请刷新页面后重试。',
};
