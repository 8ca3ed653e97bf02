import { isJsonObject, type Json, type JsonObject } from '../../../kernel/json.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { RecordedEvent } from '../../../record/chain.ts';
import { lookUp, textOf } from '../../../text/format.ts';
import { isInstant, plainDateOf } from '../../../time/time.ts';
import type { DelegationKind } from '../../delegation/delegation.ts';
import { delegationKindWords, delegationStateWords } from '../../delegation/text/zh.ts';
import { roleWords } from '../../text/zh.ts';
import type { RosterCode } from '../codes.ts';
import { changedFields, type RecordField } from '../record.ts';
import type { RosterKind } from '../requests.ts';

export const departmentNames = { organization: '党委组织部', discipline: '纪检监察办公室' } as const;
export const foundingReason = '系统启用，登记首位系统管理员。';

export const rosterKindWords: Readonly<Record<RosterKind | DelegationKind | 'found' | 'enter', string>> = {
  ...delegationKindWords,
  found: '登记首位系统管理员',
  enter: '随系统启用登记',
  register: '登记人员',
  change: '修改人员',
  letGo: '办理离任',
  bringBack: '恢复在任',
  addUnit: '增设单位党组织',
  renameUnit: '更改单位党组织名称',
  addDepartment: '增设部门',
  changeDepartment: '修改部门',
};

export const recordFieldWords: Readonly<Record<RecordField, string>> = {
  name: '名称',
  post: '职务',
  roles: '角色',
  unit: '所在单位党组织',
  department: '所在部门',
  kin: '申报的亲属',
  active: '状态',
  accountability: '问责职能',
  deputy: '代办人',
  from: '开始日期',
  until: '结束日期',
  delegation: '代办',
};

const none = '无';
const personName = '姓名';

/** A field of a record in words. */
export function recordValue(field: RecordField, value: Json | undefined): string {
  if (field === 'active') return value === true ? '在任' : '已离任';
  if (field === 'accountability') return value === true ? '有' : '无';
  if (field === 'delegation') return lookUp(delegationStateWords, value);
  if (Array.isArray(value)) {
    const words = value.map((one) => (field === 'roles' ? lookUp(roleWords, one) : textOf(one)));
    return words.length === 0 ? none : words.join('、');
  }
  const text = textOf(value);
  return text === '' ? none : text;
}

/** What a change did, a line a field: as it was, and as it is. */
export function changeLines({ before, after }: JsonObject): string[] {
  if (!isJsonObject(after)) return [];
  const was = isJsonObject(before) ? before : null;
  return changedFields(was ?? {}, after)
    .filter((field) => was !== null || (field !== 'active' && recordValue(field, after[field]) !== none))
    .map((field) => {
      const now = recordValue(field, after[field]);
      const label = field === 'name' && 'roles' in after ? personName : recordFieldWords[field];
      return was === null ? `${label}：${now}` : `${label}：${recordValue(field, was[field])} → ${now}`;
    });
}

/** An entry of the log: what was done, and to whom. */
export function rosterEventTitle({ kind, data }: Pick<RecordedEvent, 'kind' | 'data'>): string {
  return `${lookUp(rosterKindWords, kind)}：${textOf(data['name'])}`;
}

const notYours = '只有在任的系统管理员可以办理。如果您的角色刚有变动，请刷新页面后重试。';

const words: Readonly<Record<RosterCode | 'admin-exists', (facts: JsonObject) => string>> = {
  'unknown-action': () => '系统不认识这项操作，请刷新页面后重试。',
  inactive: () => '您的账号已停用，不能办理。',
  'not-yours': () => notYours,
  'wrong-state': () => notYours,
  'payload-invalid': () => '填写的内容不完整或超出长度，请按提示修改后再提交，已填内容都还在。',
  'reason-missing': () => '这项变动涉及权限，请写明理由；纪委书记会看到它。',
  unchanged: () => '内容与现有记录相同，没有需要修改的。',
  stale: ({ name, last }) =>
    `${textOf(name)} 的记录刚刚变动过，您的修改没有写入。${lastWords(last)}请核对最新记录后再提交，已填内容都还在。`,
  'own-record': () => '不能更改自己的角色、单位、部门和亲属申报，请由另一位系统管理员办理。',
  'own-departure': () => '不能为自己办理离任，请由另一位系统管理员办理。',
  'last-admin': () => '这是唯一在任的系统管理员，不能离任。请先登记另一位系统管理员，再由其办理。',
  'admin-combined': ({ roles }) =>
    `系统管理员不接触案件，不能同时担任：${Array.isArray(roles) ? roles.map((role) => lookUp(roleWords, role)).join('、') : ''}。系统管理员只可以同时是干部。`,
  'department-missing': () => '经办人员和部门负责人须有所在部门，请选择。',
  'unit-missing': () => '干部和单位党组织须有所在单位，请选择。',
  'unit-unknown': () => '所选单位不存在，请刷新页面后重新选择。',
  'department-unknown': () => '所选部门不存在，或者没有问责职能而不能有经办人员和负责人，请重新选择。',
  'kin-unknown': () => '申报的亲属须是已登记的其他人员，请重新选择。',
  'member-unknown': () => '没有这位人员，请刷新页面后重试。',
  'already-left': ({ name }) => `${textOf(name)} 已经离任。需要继续任职的，请先恢复在任。`,
  'still-in-office': ({ name }) => `${textOf(name)} 现在在任，不需要恢复。`,
  'account-taken': () => '这个邮箱或账号已经登记过人员，不能重复登记。请在人员中查找（包括已离任的）。',
  'account-unverified': () =>
    '这个邮箱已有一个未经验证的账号，可能不是本人所建，不能直接采用。请由技术人员删除该账号，或核实后填写它的账号编号。',
  'account-unknown': () => '没有这个账号编号对应的账号，请核对。',
  'name-taken': ({ name }) => `已有名为“${textOf(name)}”的，请核对是否重复。`,
  'admin-exists': () => '已有在任的系统管理员，这项命令只能用一次。其他系统管理员请由其在“人员”中登记。',
};

/** Why it was refused and what to do, for the administrator. */
export function rosterRefusalWords({
  code,
  facts,
}: Pick<Refusal<RosterCode | 'admin-exists'>, 'code' | 'facts'>): string {
  return words[code](facts);
}

function lastWords(last: Json | undefined): string {
  if (!isJsonObject(last)) return '';
  const { byName, at, data } = last;
  const lines = isJsonObject(data) ? changeLines(data) : [];
  const when = typeof at === 'string' && isInstant(at) ? `于 ${plainDateOf(at)} ` : '';
  return `${textOf(byName)} ${when}作了改动${lines.length === 0 ? '' : `（${lines.join('；')}）`}。`;
}
