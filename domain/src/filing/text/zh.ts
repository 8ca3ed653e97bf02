import { meetingRefusalWords } from '../../committee/text/zh.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { kernelRefusalWords } from '../../kernel/text/zh.ts';
import { tieWords } from '../../people/text/ties.ts';
import { recusalRefusalWords } from '../../team/text/zh.ts';
import { lookUp, textOf } from '../../text/format.ts';
import type { FilingActionKind, FilingCapacity, FilingSupplementPart } from '../actions.ts';
import type { CitationStanding } from '../citing.ts';
import type { DossierProblem, riskLevels } from '../dossier.ts';
import type { FilingStatus } from '../state.ts';
import type { FilingCode } from '../vocabulary.ts';

export const filingStatusWords: Readonly<Record<FilingStatus, { readonly label: string; readonly pending: string }>> = {
  draft: { label: '草稿', pending: '等待备案人填写并提交' },
  submitted: { label: '待审查', pending: '等待组织部审查材料是否齐备' },
  returned: { label: '待补充', pending: '等待备案人补充后重新提交' },
  examined: { label: '已审查', pending: '等待党委安排研究' },
  deliberating: { label: '党委研究中', pending: '等待党委会议表决' },
  filed: { label: '已备案', pending: '已编号并锁定，项目负责人可以报告进展' },
  refused: { label: '不予备案', pending: '已办结' },
  withdrawn: { label: '已撤回', pending: '已办结' },
  closed: { label: '已办结', pending: '已办结' },
};

export const filingActionWords: Readonly<Record<FilingActionKind, string>> = {
  submit: '提交备案',
  return: '退回补充',
  examine: '审查材料',
  withdraw: '撤回备案',
  declareTie: '自行回避',
  askRecusal: '申请回避',
  decideRecusal: '决定回避',
  putOnAgenda: '列入会议议程',
  attend: '登记到会',
  vote: '表决',
  approve: '同意备案',
  refuse: '不予备案',
  report: '报告进展',
  close: '办结',
  remind: '期限提醒',
  recount: '重新计算期限',
};

export const filingCapacityWords: Readonly<Record<FilingCapacity, string>> = {
  applicant: '备案人',
  subject: '项目负责人',
  unit: '单位党组织',
  staff: '组织部经办人员',
  head: '组织部负责人',
  committee: '党委委员',
  secretary: '党委书记',
  deputy: '分管副书记',
  supervisor: '纪委书记',
  system: '系统',
};

export const dossierPartWords: Readonly<Record<FilingSupplementPart, string>> = {
  project: '项目情况',
  legality: '合法性审查',
  experts: '专家论证',
  risks: '风险评估',
  other: '其他材料',
};

export const riskLevelWords: Readonly<Record<(typeof riskLevels)[number], string>> = {
  low: '低风险',
  medium: '中风险',
  high: '高风险',
};

const fieldWords: Readonly<Record<string, string>> = {
  applicantKind: '备案人',
  subjectId: '项目负责的干部',
  unitId: '所在单位',
  'project.title': '项目名称',
  'project.breakthrough': '突破和探索的内容',
  'project.basis': '政策依据',
  'project.from': '开始日期',
  'project.until': '预计完成日期',
  'legality.reviewer': '审查部门',
  'legality.on': '审查日期',
  'legality.opinion': '合法性审查意见',
  'experts.panel': '论证专家',
  'experts.on': '论证日期',
  'experts.opinion': '论证意见',
  'risks.assessor': '评估单位',
  'risks.on': '评估日期',
  'risks.level': '风险等级',
  'risks.analysis': '风险分析',
  'risks.mitigation': '防控措施',
};

/** What a field of the dossier is called, e.g. `legality.opinion`. */
export function dossierFieldLabel(field: string): string {
  return fieldWords[field] ?? field;
}

/** What is wrong with a field of the dossier, naming it as its page does. */
export function dossierProblemText({ field, code, max }: DossierProblem): string {
  const label = dossierFieldLabel(field);
  switch (code) {
    case 'missing':
      return `请填写“${label}”`;
    case 'too-long':
      return `“${label}”最多 ${max ?? ''} 个字，请精简`;
    case 'not-text':
      return `“${label}”含有无法保存的控制字符，请删除后重新输入`;
    case 'in-future':
      return `“${label}”不能晚于今天`;
    case 'ends-before':
      return '“预计完成日期”不能早于开始日期，请核对两个日期';
    case 'not-valid':
      return `“${label}”不是有效的内容，请重新选择`;
  }
}

/** Why it was refused and what to do, for the person who asked. */
export function filingRefusalWords({ code, facts }: Pick<Refusal<FilingCode>, 'code' | 'facts'>): string {
  return words[code](facts);
}

const words: Readonly<Record<FilingCode, (facts: JsonObject) => string>> = {
  ...kernelRefusalWords({
    matter: '备案',
    thisOne: '本备案',
    statuses: filingStatusWords,
    actions: filingActionWords,
  }),
  ...meetingRefusalWords('本备案'),
  ...recusalRefusalWords('本备案'),
  'dossier-incomplete': ({ count }) =>
    `备案材料还有 ${textOf(count)} 处需要补充或修改，请按提示逐项完成，已填内容都还在。`,
  'self-not-subject': () => '以本人名义备案时，项目负责人只能是您自己。为他人备案请由其单位党组织提出。',
  'unit-not-own': () => '只有项目负责人所在单位的党组织可以代为备案，请核对单位。',
  'unit-about-oneself': () => '不能以单位党组织名义为自己备案，请改为以本人名义备案。',
  'subject-not-cadre': () => '所选人员不是在任干部，不能作为项目负责人，请重新选择。',
  'fixed-after-submission': () => '补充时不能更改项目负责人和备案人。如果填错了，请撤回后重新备案。',
  tied: ({ tie }) => `您${lookUp(tieWords, tie)}，应当回避，不能办理本备案。`,
  'file-not-ready': () => '所选附件不在本备案中，或者还没有通过检查。请等待检查完成，或移除后重新上传。',
  'date-in-future': () => '日期不能晚于今天，请核对。',
  'majority-in-favour': () => '表决已有过半数赞成，不能作出不予备案的决定，请按表决结果办理。',
};

/** What it means for a case that a filing is cited. */
export const citationWords: Readonly<Record<CitationStanding, string>> = {
  prior: '事发前已备案并锁定，可以作为容错的重要参考',
  sameDay: '与事发在同一天备案，不能证明备案在先，不作为事前备案',
  later: '事发后才备案，不作为事前备案',
  notFiled: '没有备案，不能引用',
};
