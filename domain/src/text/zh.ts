import type { CaseActionKind, CaseCapacity, DeclineGround, SupplementPart } from '../case/actions.ts';
import type { Problem, ProblemCode } from '../case/application.ts';
import type { CaseStatus } from '../case/state.ts';
import type { CaseCode } from '../case/vocabulary.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { boundaries } from '../measures/boundaries.ts';
import { circumstances } from '../measures/circumstances.ts';
import { conditions } from '../measures/conditions.ts';
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
  head: '部门负责人',
  supervisor: '纪委书记',
};

export const statusWords: Readonly<Record<CaseStatus, { readonly label: string; readonly pending: string }>> = {
  draft: { label: '草稿', pending: '等待申请人填写并提交' },
  submitted: { label: '待受理', pending: '等待经办部门决定是否受理' },
  returned: { label: '待补正', pending: '等待申请人补正后重新提交' },
  accepted: { label: '已受理', pending: '等待部门负责人指派调查核实人员' },
  declined: { label: '不予受理', pending: '已办结' },
  withdrawn: { label: '已撤回', pending: '已办结' },
};

export const actionWords: Readonly<Record<CaseActionKind, string>> = {
  submit: '提交申请',
  accept: '受理',
  return: '退回补正',
  decline: '不予受理',
  withdraw: '撤回申请',
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

export const groundWords: Readonly<Record<DeclineGround, string>> = {
  excluded: '属于本办法不适用的责任事故（第十二条）',
  noAccountability: '尚未启动问责或责任调查',
  notDutyConduct: '不是干部的履职行为',
  duplicate: '与已有案件重复',
};

const tieWords: Readonly<Record<Tie, string>> = {
  self: '您就是当事人或申请人',
  kin: '您与当事人或申请人有申报的亲属关系',
  sameUnit: '您与当事干部在同一单位',
};

/** The last line of an event in a timeline: what happened, in the reader's words. */
export function eventWords(event: Pick<RecordedEvent, 'kind' | 'data'>): { title: string; detail: string } {
  const { kind, data } = event;
  switch (kind) {
    case 'submit':
      return { title: '提交容错申请', detail: '' };
    case 'accept':
      return { title: '受理申请', detail: `案件编号 ${textOf(data['number'])}` };
    case 'return':
      return { title: '退回补正', detail: supplementLines(data['supplements']) };
    case 'decline':
      return { title: '不予受理', detail: `${lookUp(groundWords, data['ground'])}：${textOf(data['reason'])}` };
    case 'withdraw':
      return { title: '撤回申请', detail: textOf(data['reason']) };
    default:
      return { title: kind, detail: '' };
  }
}

function supplementLines(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  return Object.entries(value)
    .map(([part, what]) => `${lookUp(partWords, part)}：${textOf(what)}`)
    .join('\n');
}

/** Why it was refused and what to do, for the person who asked. */
export function refusalWords(refusal: Pick<Refusal<CaseCode>, 'code' | 'facts'>): string {
  return words[refusal.code](refusal.facts);
}

const words: Readonly<Record<CaseCode, (facts: JsonObject) => string>> = {
  'unknown-action': () => '系统不认识这项操作，请刷新页面后重试。',
  inactive: () => '您的账号已停用，如有疑问请联系系统管理员。',
  'not-yours': () => '您在本案中没有办理这项操作的权限。',
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
  tied: ({ tie }) => `${lookUp(tieWords, tie)}，应当回避，不能办理本案。`,
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
};

/** What is wrong with a field, naming it as its page does. */
export function problemText(problem: Problem): string {
  return problemWords[problem.code](fieldLabel(problem.field), problem);
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

/** The label of a field of the application, e.g. `statements.remedied`. */
export function fieldLabel(field: string): string {
  const known = fieldLabels[field];
  if (known !== undefined) return known;
  const [group, id, leaf] = field.split('.');
  if (group === 'circumstances') return circumstances.find((c) => c.id === id)?.label ?? field;
  if (group === 'statements') return conditions.find((c) => c.id === id)?.label ?? field;
  const boundary = group === 'boundaries' ? boundaries.find((b) => b.id === id) : undefined;
  return boundary ? `${boundary.label}${leaf === 'reason' ? '（理由）' : ''}` : field;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function lookUp(table: Readonly<Record<string, string>>, key: Json | undefined): string {
  const name = textOf(key);
  return Object.hasOwn(table, name) ? (table[name] ?? name) : name;
}
