import type { Json, JsonObject } from '../../kernel/json.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { kernelRefusalWords } from '../../kernel/text/zh.ts';
import { relatedRefusalWords } from '../../matters/text/related.ts';
import { teamRefusalWords } from '../../team/text/zh.ts';
import { listOf, lookUp, textOf } from '../../text/format.ts';
import type { ClarificationActionKind, ClarificationCapacity } from '../actions.ts';
import type { ClarificationForm, maliceMeasures, reportChannels } from '../books.ts';
import type { DetailKind } from '../public-text.ts';
import type { ClarificationStatus, Conclusion, clarificationKinds } from '../state.ts';
import type { ClarificationCode } from '../vocabulary.ts';

export const clarificationStatusWords: Readonly<
  Record<ClarificationStatus, { readonly label: string; readonly pending: string }>
> = {
  draft: { label: '草稿', pending: '等待登记' },
  registered: { label: '已登记', pending: '等待判断线索是否具体、可查' },
  verifying: { label: '核查中', pending: '等待核查人员查清事实、作出结论' },
  setAside: { label: '不予核查', pending: '已办结' },
  referred: { label: '已报上级认定', pending: '等待上级组织认定是否属于诬告陷害' },
  concluded: { label: '已有结论', pending: '等待征求本人意愿、办理澄清' },
  clarified: { label: '已澄清', pending: '等待回访' },
  closed: { label: '已办结', pending: '已办结' },
};

export const clarificationActionWords: Readonly<Record<ClarificationActionKind, string>> = {
  register: '登记',
  assess: '判断线索',
  assign: '指派核查人员',
  declareTie: '自行回避',
  askRecusal: '申请回避',
  decideRecusal: '决定回避',
  addMaterial: '收录材料',
  extend: '延长核查期限',
  conclude: '作出结论',
  stateFacts: '说明事实',
  recordReply: '记录上级答复',
  handleMalice: '登记对诬告陷害的处理',
  askWish: '征求本人意愿',
  stateWish: '登记本人意愿',
  clarify: '澄清',
  followUp: '回访',
  close: '办结',
  remind: '期限提醒',
  recount: '重新计算期限',
};

export const clarificationCapacityWords: Readonly<Record<ClarificationCapacity, string>> = {
  author: '登记人',
  subject: '本人',
  handler: '核查人员',
  head: '纪检监察办公室负责人',
  secretary: '党委书记',
  deputy: '分管副书记',
  supervisor: '纪委书记',
  superior: '上级组织联络人',
  system: '系统',
};

export const clarificationKindWords: Readonly<Record<(typeof clarificationKinds)[number], string>> = {
  report: '信访举报',
  opinion: '负面舆情',
};

export const reportChannelWords: Readonly<Record<(typeof reportChannels)[number], string>> = {
  letter: '来信',
  visit: '来访',
  phone: '来电',
  online: '网络',
  forwarded: '上级或其他单位转来',
  found: '工作中发现',
};

/** Unproven is never called untrue; that somebody accused falsely is said only where the superior found it. */
export const conclusionWords: Readonly<Record<Conclusion, string>> = {
  substantiated: '反映问题属实，已移交办理',
  unfounded: '反映问题失实',
  unproven: '反映问题未查实，不能认定为失实',
  suspectedFalseAccusation: '涉嫌诬告陷害，已报上级认定',
  falseAccusation: '反映问题失实，经上级认定属于诬告陷害',
  factsStated: '已查明并说明事实',
};

export const clarificationFormWords: Readonly<Record<ClarificationForm, string>> = {
  letter: '发函说明',
  inPerson: '当面说明',
  meeting: '会议说明',
  bulletin: '通报',
};

export const maliceMeasureWords: Readonly<Record<(typeof maliceMeasures)[number], string>> = {
  criticism: '批评',
  education: '批评教育、责令检查',
  discipline: '依纪处理',
  law: '移交司法机关',
};

const detailWords: Readonly<Record<DetailKind, (found: string) => string>> = {
  reporter: () => '能看出举报人的内容',
  material: (found) => `材料名称“${found}”`,
  words: (found) => `核查材料中的原话“${found}”`,
};

/** Why it was refused and what to do, for the person who asked. */
export function clarificationRefusalWords({ code, facts }: Pick<Refusal<ClarificationCode>, 'code' | 'facts'>): string {
  return words[code](facts);
}

function detailsIn(value: Json | undefined): string {
  if (!Array.isArray(value)) return '';
  return value
    .map((detail: Json) => {
      const { kind, found } = detail as JsonObject;
      const say = Object.entries(detailWords).find(([known]) => known === kind)?.[1];
      return say?.(textOf(found)) ?? lookUp({}, kind);
    })
    .join('、');
}

const words: Readonly<Record<ClarificationCode, (facts: JsonObject) => string>> = {
  ...kernelRefusalWords({
    matter: '本件',
    thisOne: '本件',
    statuses: clarificationStatusWords,
    actions: clarificationActionWords,
  }),
  ...teamRefusalWords('本件'),
  ...relatedRefusalWords,
  // Not a word on whom the tie is to.
  'kept-out': () => '按照回避规定，您不能办理本件，请由其他人员办理。',
  'investigator-kept-out': ({ name }) => `按照回避规定，${textOf(name)} 不能办理本件，请另选他人。`,
  'not-discipline': () => '只有纪检监察办公室的人员可以登记，请转交该办公室。',
  'subject-not-cadre': () => '所选人员不是在任干部，请重新选择。',
  'names-reporter': () => '所写内容能看出举报人是谁。举报人的信息只能留在密封部分，请删除后再提交。',
  'reporter-missing': () => '密封部分没有填写举报人。请先填写，或者选择不登记举报人。',
  'reporter-left': () => '密封部分已经填写了举报人。请确认确需登记，或者先清除密封部分。',
  'date-in-future': () => '日期不能晚于今天，请核对。',
  'date-in-past': () => '日期不能早于今天，请核对。',
  'not-of-team': () => '可以查看举报人的人员只能从核查人员中选，请重新选择。',
  'file-not-ready': () => '所选附件不在本件中，或者还没有通过检查。请等待检查完成，或移除后重新上传。',
  'already-extended': () => '期限已经延长过一次，或者按现行参数不能延长，不能再次延长。',
  'extension-too-short': ({ due }) => `现在的期限到 ${textOf(due)}，请选择更晚的日期。`,
  'extension-too-long': ({ farthest }) => `最多可以延长到 ${textOf(farthest)}，请选择不晚于这一天的日期。`,
  'not-a-report': () => '本件是负面舆情，不作核查结论，请改为说明事实。',
  'not-opinion': () => '本件是信访举报，不作事实说明，请改为作出结论。',
  'not-handed-over': () => '反映问题属实的须移交办理，请选择移交的案件或填写移交文号。',
  'nothing-asked': () => '是否属于诬告陷害须由上级认定，请写明请示事项。',
  'beyond-conclusion': ({ words: said }) => `“${listOf(said) || '所写内容'}”超出了结论的范围，请按结论如实表述。`,
  'lets-out-detail': ({ details }) => `对外的内容不能透露核查情况，请删除：${detailsIn(details) || '有关内容'}。`,
  'no-malice-found': () => '上级没有认定属于诬告陷害。据实举报受保护，不能登记处理。',
  'nothing-to-clear': () => '这一结论没有需要澄清的内容，不能办理澄清，请直接办结。',
  'wish-first': () => '请先征求本人意愿并记录答复。',
  'wishes-none': () => '本人不希望澄清，不能办理澄清，请直接办结。',
  'wish-incomplete': () => '希望澄清的，请选择希望的方式。',
  'unlike-wish': () => '方式或范围与本人意愿不同，请写明理由。',
  'to-be-cleared': () => '本人希望澄清，办理澄清之后才能办结。',
};
