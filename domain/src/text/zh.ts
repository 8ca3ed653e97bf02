import type { CaseActionKind, CaseCapacity } from '../case/actions.ts';
import type { Problem, ProblemCode } from '../case/application.ts';
import type { SupplementPart } from '../case/payloads/intake.ts';
import { type Liability, Result } from '../case/result.ts';
import type { CaseStatus } from '../case/state.ts';
import type { CaseCode } from '../case/vocabulary.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Refusal } from '../kernel/refusal.ts';
import {
  articleItems,
  type Catalogues,
  defaultCatalogues,
  type FixedCatalogue,
  itemLabel,
  wordingOf,
} from '../measures/catalogues.ts';
import type { Role } from '../people/roles.ts';
import type { Tie } from '../people/ties.ts';
import type { RecordedEvent } from '../record/chain.ts';

export const roleWords: Readonly<Record<Role, string>> = {
  cadre: '干部',
  unit: '单位党组织',
  handler: '经办人员',
  head: '部门负责人',
  committee: '党委委员',
  secretary: '党委书记',
  deputy: '分管副书记',
  supervisor: '纪委书记',
  superior: '上级组织联络人',
  assessor: '考核工作人员',
  publisher: '宣传发布人员',
  admin: '系统管理员',
};

export const capacityWords: Readonly<Record<CaseCapacity, string>> = {
  applicant: '申请人',
  subject: '当事干部',
  unit: '单位党组织',
  staff: '经办人员',
  handler: '调查核实人员',
  head: '部门负责人',
  committee: '党委委员',
  secretary: '党委书记',
  deputy: '分管副书记',
  supervisor: '纪委书记',
  superior: '上级组织联络人',
  guest: '受邀参与者',
  system: '系统',
};

export const statusWords: Readonly<Record<CaseStatus, { readonly label: string; readonly pending: string }>> = {
  draft: { label: '草稿', pending: '等待申请人填写并提交' },
  submitted: { label: '待受理', pending: '等待经办部门决定是否受理' },
  returned: { label: '待补正', pending: '等待申请人补正后重新提交' },
  accepted: { label: '已受理', pending: '等待部门负责人指派调查核实人员' },
  investigating: { label: '调查核实中', pending: '等待调查核实人员查明情况、听取意见' },
  recommended: { label: '已提出初步建议', pending: '等待党委安排研究' },
  deliberating: { label: '党委研究中', pending: '等待党委会议表决认定' },
  referred: { label: '已请示上级', pending: '等待上级组织答复，期间我方时限暂停' },
  determined: { label: '已认定', pending: '等待向干部本人和单位党组织送达' },
  served: { label: '已送达', pending: '申诉期内，当事干部和单位党组织可以提出申诉' },
  appealed: { label: '申诉中', pending: '等待上级组织作出申诉决定' },
  closed: { label: '已办结', pending: '已办结' },
  declined: { label: '不予受理', pending: '已办结' },
  withdrawn: { label: '已撤回', pending: '已办结' },
};

export const actionWords: Readonly<Record<CaseActionKind, string>> = {
  submit: '提交申请',
  openExOfficio: '主动立案',
  accept: '受理',
  return: '退回补正',
  decline: '不予受理',
  withdraw: '撤回申请',
  assign: '指派调查核实人员',
  declareTie: '自行回避',
  askRecusal: '申请回避',
  decideRecusal: '决定回避',
  addMaterial: '收录材料',
  hearSubject: '记录干部本人陈述',
  recordOpinion: '记录意见',
  markBroad: '标记涉及面',
  markComplex: '标记复杂程度',
  invite: '邀请参与',
  endInvitation: '结束邀请',
  extend: '延长调查期限',
  find: '作出核实意见',
  recommend: '提出初步建议',
  putOnAgenda: '列入会议议程',
  sendBack: '退回补充调查',
  refer: '请示上级',
  recordReply: '记录上级答复',
  attend: '登记到会',
  vote: '表决',
  determine: '作出认定',
  serve: '送达',
  acknowledge: '签收',
  appeal: '提出申诉',
  extendAppeal: '延长申诉办理期限',
  decideAppeal: '作出申诉决定',
  noteDeparture: '调查核实人员退出',
  close: '办结',
  object: '提出监督异议',
  answerObjection: '答复异议',
  liftObjection: '撤销异议',
  correct: '更正',
};

export const liabilityWords: Readonly<Record<Liability, string>> = {
  exempt: '免除责任',
  lighter: '从轻处理',
  mitigated: '减轻处理',
};

export const partWords: Readonly<Record<SupplementPart, string>> = {
  subject: '申请人与当事干部',
  accountability: '问责情况',
  matter: '事项与经过',
  circumstances: '容错情形',
  statements: '六项条件',
  boundaries: '三条界限',
  exclusion: '不适用情形',
  other: '其他材料',
};

const tieWords: Readonly<Record<Tie, string>> = {
  self: '是当事人或申请人',
  kin: '与当事人或申请人有申报的亲属关系',
  sameUnit: '与当事干部在同一单位',
};

/**
 * What happened, in the reader's words: the title is the action's own, the detail what the event tells of it.
 * @param catalogues those of the case's version
 */
export function eventWords(
  event: Pick<RecordedEvent, 'kind' | 'data'>,
  catalogues: Catalogues,
): { title: string; detail: string } {
  const title = eventTitle(event);
  const kind = (Object.keys(details) as CaseActionKind[]).find((known) => known === event.kind);
  return { title, detail: kind ? (details[kind]?.(event.data, catalogues) ?? '') : '' };
}

export function eventTitle({ kind }: Pick<RecordedEvent, 'kind'>): string {
  return lookUp(actionWords, kind);
}

function extension({ until, reason }: JsonObject): string {
  return `延长至 ${textOf(until)}：${textOf(reason)}`;
}

const details: Partial<Readonly<Record<CaseActionKind, (data: JsonObject, catalogues: Catalogues) => string>>> = {
  openExOfficio: ({ number, reference }) => `案件编号 ${textOf(number)}，依据 ${textOf(reference)}`,
  accept: ({ number }) => `案件编号 ${textOf(number)}`,
  return: ({ supplements }) => supplementLines(supplements),
  decline: ({ ground, reason }, { declineGrounds }) =>
    `${itemLabel(declineGrounds, textOf(ground))}：${textOf(reason)}`,
  withdraw: ({ reason }) => textOf(reason),
  assign: ({ names }) => `调查核实人员：${listOf(names)}`,
  declareTie: ({ name, reason }) => `${textOf(name)} 自行回避：${textOf(reason)}`,
  askRecusal: ({ name, reason }) => `申请 ${textOf(name)} 回避：${textOf(reason)}`,
  noteDeparture: ({ name }) => `${textOf(name)} 因离任、调动或者出现关联，不再办理本案`,
  decideRecusal: ({ name, granted, grounds }) =>
    `${granted === true ? '同意' : '不同意'} ${textOf(name)} 回避：${textOf(grounds)}`,
  addMaterial: ({ title }) => textOf(title),
  hearSubject: ({ on }) => `听取日期 ${textOf(on)}`,
  recordOpinion: ({ who }) => textOf(who),
  markBroad: ({ value, reason }) => `${value === true ? '涉及面较大' : '涉及面不大'}：${textOf(reason)}`,
  markComplex: ({ value, reason }) => `${value === true ? '情况复杂' : '情况不复杂'}：${textOf(reason)}`,
  invite: ({ name, until }) => `邀请 ${textOf(name)}，至 ${textOf(until)}`,
  endInvitation: ({ name }) => textOf(name),
  extend: extension,
  extendAppeal: extension,
  find: ({ target, met }, catalogues) =>
    `${fieldLabel(textOf(target), catalogues)}：${met === true ? '符合' : '不符合'}`,
  putOnAgenda: ({ on, again }) => `会议日期 ${textOf(on)}${textOf(again) === '' ? '' : `；重新召开：${textOf(again)}`}`,
  serve: ({ to, on }) => `向${to === 'subject' ? '干部本人' : '单位党组织'}送达，${textOf(on)}`,
  acknowledge: ({ opinion }) => textOf(opinion),
  decideAppeal: ({ outcome }) => lookUp(outcomeWords, outcome),
  object: ({ reason }) => textOf(reason),
  answerObjection: ({ answer }) => textOf(answer),
  correct: ({ before, after, reason }) => `“${textOf(before)}”更正为“${textOf(after)}”：${textOf(reason)}`,
};

export const outcomeWords: Readonly<Record<'upheld' | 'changed' | 'sentBack', string>> = {
  upheld: '维持原决定',
  changed: '变更原决定',
  sentBack: '退回重新办理',
};

function supplementLines(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  return Object.entries(value)
    .map(([part, what]) => `${lookUp(partWords, part)}：${textOf(what)}`)
    .join('\n');
}

/** A result in words: tolerated, and how liability ends; or not tolerated. */
export function resultWords(value: Json | undefined): string {
  const result = Result.safeParse(value);
  if (!result.success) return '';
  return result.data.tolerate ? `容错，${liabilityWords[result.data.liability]}` : '不予容错';
}

/**
 * Why it was refused and what to do, for the person who asked.
 * @param catalogues those of the case's version
 */
export function refusalWords(
  refusal: Pick<Refusal<CaseCode>, 'code' | 'facts'>,
  catalogues: Catalogues = defaultCatalogues,
): string {
  return words[refusal.code](refusal.facts, catalogues);
}

const words: Readonly<Record<CaseCode, (facts: JsonObject, catalogues: Catalogues) => string>> = {
  'unknown-action': () => '系统不认识这项操作，请刷新页面后重试。',
  inactive: () => '您的账号已停用，如有疑问请联系系统管理员。',
  'not-yours': () => '您在本案中没有办理这项操作的权限。如果职务刚有变动，请刷新页面后重试。',
  'wrong-state': ({ kind, status }) =>
    `案件现在是“${lookUp(statusLabels, status)}”，不能再“${lookUp(actionWords, kind)}”。可能有人刚刚办理过，请看最新进展。`,
  'payload-invalid': () => '填写的内容不完整或超出长度，请按提示修改后再提交，已填内容都还在。',
  'application-incomplete': ({ count }) =>
    `申请还有 ${textOf(count)} 处需要补充或修改，请按提示逐项完成，已填内容都还在。`,
  'subject-not-cadre': () => '所选人员不是在任干部。容错申请只针对干部的履职行为，请重新选择。',
  'self-not-subject': () => '以本人名义申请时，当事干部只能是您自己。为他人申请请由其单位党组织提出。',
  'unit-not-own': () => '只有当事干部所在单位的党组织可以代为申请，请核对单位。',
  'unit-about-oneself': () => '不能以单位党组织名义为自己申请，请改为以本人名义申请。',
  'department-unknown': () => '所选部门不存在或没有问责职能，请重新选择提出问责的部门。',
  'fixed-after-submission': ({ part }) => `补正时不能更改“${lookUp(partWords, part)}”。如果填错了，请撤回后重新申请。`,
  excluded: () =>
    '申请人声明该事项属于第十二条所列责任事故，本办法不适用：不能受理，也不能退回补正，请由部门负责人决定不予受理。',
  'already-returned': () => '已经退回补正过一次，不能再次退回。请决定受理，或由部门负责人决定不予受理。',
  tied: ({ tie }) => `您${lookUp(tieWords, tie)}，应当回避，不能办理本案。`,
  'not-an-application': () => '本案由部门主动立案，不是申请，不能撤回。不再需要办理的，由部门负责人决定。',
  'already-recommended': () =>
    '部门已经提出过初步建议，申请不能再撤回，请等待党委认定。对认定结果有不同意见的，可以提出申诉。',
  'too-few-investigators': ({ needs, has }) =>
    `调查核实人员至少 ${textOf(needs)} 人，现在是 ${textOf(has)} 人，请由部门负责人补足。`,
  'not-of-department': ({ name }) => `${textOf(name)} 不是本部门在任的经办人员，请重新选择。`,
  recused: ({ name }) => `${textOf(name)} 已经回避本案，请另选他人。`,
  'investigator-tied': ({ name, tie }) => `${textOf(name)} ${lookUp(tieWords, tie)}，应当回避，请另选他人。`,
  'not-on-the-case': () => '所选人员没有参与本案，无需申请回避，请核对姓名。',
  'no-such-request': () => '没有找到这一项，或已经处理过，请看最新进展。',
  'own-matter': () => '不能决定自己的回避，请由有权决定的人员办理。',
  'other-decider': ({ decider }) => `这项回避应由${lookUp(capacityWords, decider)}决定。`,
  'not-on-list': ({ item }) => `“${textOf(item)}”已经停用，或者不在本案适用的目录中，请重新选择。`,
  'date-in-future': () => '日期不能晚于今天，请核对。',
  'date-in-past': () => '日期不能早于今天，请核对。',
  'own-opinion-only': ({ name }) => `受邀参与者只能以自己的名义留下意见，请以“${textOf(name)}”的名义填写。`,
  'not-invited': ({ name }) => `没有邀请过“${textOf(name)}”。请先发出邀请，或按实际来源选择意见来自谁。`,
  'invitation-over': () => '邀请已经结束，不能再留下意见。如需继续参与，请联系经办部门重新邀请。',
  'no-such-material': () => '所引用的材料不在本案中，请重新选择。',
  'file-not-ready': () => '所选附件不在本案中，或者还没有通过检查。请等待检查完成，或移除后重新上传。',
  'already-extended': () => '期限已经延长过一次，或者按现行参数不能延长，不能再次延长。',
  'extension-too-long': ({ farthest }) => `最多可以延长到 ${textOf(farthest)}，请选择不晚于这一天的日期。`,
  'extension-too-short': ({ due }) => `现在的期限到 ${textOf(due)}，请选择更晚的日期。`,
  objected: () => '有未撤销的监督异议，暂不能提出建议或作出认定。请先答复异议，再由纪委书记撤销。',
  'findings-missing': ({ targets }) => `还有 ${countOf(targets)} 项没有作出核实意见，请逐项完成后再进行。`,
  'found-by-recused': ({ targets }) =>
    `有 ${countOf(targets)} 项核实意见由已经回避的人员作出，请由其他调查核实人员重新作出。`,
  'subject-not-heard': () => '还没有（由未回避的人员）听取干部本人的陈述。请先记录本人陈述，再提出建议。',
  'broad-without-guests': () => '本案涉及面较大，请邀请有关方面参与并记录其意见，或写明不邀请的理由。',
  'excluded-from-tolerance': () => '本案属于第十二条所列责任事故，不能容错，请改为不予容错。',
  'conditions-unmet': ({ conditions: unmet }, catalogues) =>
    `六项条件须全部符合才能容错，还有 ${countOf(unmet)} 项没有认定为符合：${namesOf(unmet, 'conditions', catalogues)}。`,
  'boundary-crossed': ({ boundaries: crossed }, catalogues) =>
    `有界限落在不能容错的一边：${namesOf(crossed, 'boundaries', catalogues)}。只能认定为不予容错。`,
  'no-circumstance-confirmed': () => '至少要有一种容错情形经核实成立才能容错，请先补充核实意见，或改为不予容错。',
  'ninth-needs-basis': () => '只有第九项情形成立时，须先写明党委决议或上级批准的依据。',
  'no-meeting': () => '还没有安排本次会议，请先列入会议议程。',
  'votes-cast': ({ cast }) => `本次会议已有 ${textOf(cast)} 人表决。重新安排会议会使这些表决不再计算，请写明理由。`,
  'meeting-ahead': ({ on }) => `会议定于 ${textOf(on)} 举行，请到会议当天再登记、表决或认定。`,
  'not-the-motion': ({ motion }) =>
    `委员表决的是“${resultWords(motion)}”，认定结果必须与表决事项一致。如要认定为其他结果，请重新列入议程表决。`,
  'members-left-out': ({ names }) => `应到会人员须包括全体在任委员，遗漏：${listOf(names)}。请补齐。`,
  'not-members': () => '应到会人员中有人不是在任委员，请重新选择。',
  'not-for-others': () => '只有党委书记或分管副书记可以为其他委员登记，请只登记您本人。',
  'not-due': () => '这位委员不在本次会议的应到会名单中，请核对姓名。',
  'recused-member': () => '这位委员应当回避本案，不能到会表决，请不要为其登记。',
  'already-voted': () => '这位委员已经表决过，表决不能更改。',
  'reply-missing': () => '本案情况复杂，须先请示上级并记录答复，才能作出认定。',
  'no-quorum': ({ needs, present, base, otherBase }) =>
    `到会人数不足：需要 ${textOf(needs)} 人，实到 ${textOf(present)} 人（按应到会 ${textOf(base)} 人计算，另一种口径为 ${textOf(otherBase)} 人）。请另定会议日期。`,
  'no-majority': ({ needs, for: inFavour, base, otherBase }) =>
    `赞成票不足：需要 ${textOf(needs)} 票，实得 ${textOf(inFavour)} 票（按应到会 ${textOf(base)} 人计算，另一种口径为 ${textOf(otherBase)} 人）。请继续研究，或就其他结果重新列入议程表决。`,
  'already-served': () => '已经登记过这一方的送达，不能重复登记，请登记另一方。',
  'before-determination': ({ on }) => `送达日期不能早于认定日期 ${textOf(on)}，请核对。`,
  'not-served': () => '认定结果还没有向您送达，请在送达后办理。',
  'already-acknowledged': () => '您已经签收过了，不需要再次签收。对结果有不同意见的，请在申诉期限内提出申诉。',
  'appeal-late': ({ until }) => `申诉期限已于 ${textOf(until)} 届满。如有正当理由，请写明逾期原因后提交。`,
  'already-appealed': () => '对这次结果已经提出过申诉，上级的决定是最后决定，不能再次申诉。',
  'nothing-determined': () => '本案未经认定，没有可以变更的结果。请选择维持不予受理，或退回重新办理。',
  'handled-before': () => '您参与过本案原来的办理，不能办理申诉，请由没有参与过的人员办理。',
  'result-missing': () => '变更原决定时请选择变更后的结果。',
  'never-heavier': () => '申诉之后的结果不能比原来更重，请重新选择结果。',
  'nothing-changed': () => '变更后的结果与原结果相同，请选择维持，或改选其他结果。',
  'window-open': ({ until }) => `申诉期限到 ${textOf(until)} 为止，期满后才能办结。`,
  'window-uncounted': () => '申诉期限要等下一年放假安排公布后才能算出，期满后才能办结。',
};

const statusLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(statusWords).map(([status, { label }]) => [status, label]),
);

const problemWords: Readonly<Record<ProblemCode, (label: string, problem: Problem) => string>> = {
  missing: (label) => `请填写“${label}”`,
  'too-long': (label, { max }) => `“${label}”最多 ${max ?? ''} 个字，请精简`,
  'not-text': (label) => `“${label}”含有无法保存的控制字符，请删除后重新输入`,
  'none-claimed': () => '请至少选择一种容错情形，并说明发生了什么',
  'in-future': (label) => `“${label}”不能晚于今天`,
  'before-matter': () => '“提出日期”不能早于事项发生日期，请核对两个日期',
  'not-valid': (label) => `“${label}”不是有效的内容，请重新选择`,
  retired: (label) => `“${label}”所选的一项已经停用，请重新选择`,
};

/** What is wrong with a field, naming it as its page does. */
export function problemText(problem: Problem, catalogues: Catalogues): string {
  return problemWords[problem.code](fieldLabel(problem.field, catalogues), problem);
}

const fieldLabels: Readonly<Record<string, string>> = {
  applicantKind: '申请人',
  subjectId: '当事干部',
  unitId: '当事干部所在单位',
  'accountability.departmentId': '提出问责的部门',
  'accountability.kind': '程序',
  'accountability.raisedOn': '提出日期',
  'accountability.reference': '文号',
  'matter.title': '事项名称',
  'matter.occurredOn': '发生日期',
  'matter.account': '事情经过',
  circumstances: '容错情形',
  exclusion: '是否属于不适用情形',
};

/**
 * The label of a field of the application, e.g. `matter.title`, or of what is found, e.g. `conditions.remedied`.
 * @param catalogues those of the case's version: what articles 4 to 6 name is called as it was then
 */
export function fieldLabel(field: string, catalogues: Catalogues = defaultCatalogues): string {
  const known = fieldLabels[field];
  if (known !== undefined) return known;
  const [part = '', id = '', leaf] = field.split('.');
  const group = part === 'statements' ? 'conditions' : foundGroups.find((one) => one === part);
  const wording = group && wordingOf(catalogues, group, id);
  return wording ? `${wording.label}${leaf === 'reason' ? '（理由）' : ''}` : field;
}

const foundGroups = ['conditions', 'boundaries', 'circumstances'] as const;

function countOf(value: Json | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}

function listOf(value: Json | undefined): string {
  return Array.isArray(value) ? value.map(textOf).join('、') : '';
}

function namesOf(value: Json | undefined, group: FixedCatalogue, catalogues: Catalogues): string {
  const ids = Array.isArray(value) ? value : [];
  return articleItems[group]
    .filter(({ id }) => ids.includes(id))
    .map(({ id }) => wordingOf(catalogues, group, id)?.label ?? id)
    .join('、');
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function lookUp(table: Readonly<Record<string, string>>, key: Json | undefined): string {
  const name = textOf(key);
  return Object.hasOwn(table, name) ? (table[name] ?? name) : name;
}
