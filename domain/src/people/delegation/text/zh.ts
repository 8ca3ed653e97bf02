import { isJsonObject, type JsonObject } from '../../../kernel/json.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { textOf } from '../../../text/format.ts';
import type { RosterRecipient } from '../../roster/decision.ts';
import type { DelegationCode } from '../decide.ts';
import type { Delegation, DelegationKind } from '../delegation.ts';

export const delegationKindWords: Readonly<Record<DelegationKind, string>> = {
  delegate: '指定代办人',
  endDelegation: '提前结束代办',
  beginDelegation: '代办开始',
  delegationOver: '代办期满',
  delegationLapsed: '代办因离任结束',
};

export const delegationStateWords: Readonly<Record<Delegation['state'], string>> = {
  named: '尚未开始',
  running: '代办中',
  over: '已期满',
  ended: '已提前结束',
};

type Titles = Partial<Readonly<Record<RosterRecipient, (who: string, deputy: string) => string>>>;

const ends = (what: string): Titles => ({
  supervisor: (who, deputy) => `${what}：${who}由${deputy}代办`,
  principal: (_, deputy) => `${what}：您由${deputy}代办`,
  standIn: (who) => `${what}：您代办${who}的事项`,
});

/** What each is told of it: of the log's entries the only ones that are told to each in words of their own. */
const titles: Readonly<Record<DelegationKind, Titles>> = {
  delegate: {
    supervisor: (who, deputy) => `指定代办人：${who}由${deputy}代办`,
    standIn: (who) => `${who}指定您为代办人`,
    leftAlone: (who) => `您的代办人${who}届时也不在岗，请另行安排`,
  },
  beginDelegation: {
    principal: (_, deputy) => `代办已开始：您由${deputy}代办`,
    standIn: (who) => `代办已开始：您代办${who}的事项`,
  },
  endDelegation: ends('代办提前结束'),
  delegationOver: ends('代办期满'),
  delegationLapsed: ends('代办因离任结束'),
};

/** The title of an entry of the inbox; null where this recipient is told nothing of it. */
export function delegationTitle(kind: DelegationKind, as: RosterRecipient, { name, after }: JsonObject): string | null {
  return titles[kind][as]?.(textOf(name), textOf(fieldOf(after, 'deputy'))) ?? null;
}

/** 2026-11-23 至 2026-12-01. */
export function periodText({ after }: JsonObject): string {
  return `${textOf(fieldOf(after, 'from'))} 至 ${textOf(fieldOf(after, 'until'))}`;
}

function fieldOf(record: JsonObject[string] | undefined, field: string): JsonObject[string] | undefined {
  return isJsonObject(record) ? record[field] : undefined;
}

/** What is told of a case where a deputy cannot stand in. */
export const standingInWords = {
  nobody: (deputy: string) => `代办人${deputy}不能代办此案，目前没有人代办`,
  handlerAway: (who: string, until: string) => `调查核实人员${who}至 ${until} 不在岗，请考虑另行指派`,
};

const words: Readonly<Record<DelegationCode, (facts: JsonObject) => string>> = {
  'unknown-action': () => '系统不认识这项操作，请刷新页面后重试。',
  inactive: () => '您的账号已停用，不能办理。',
  'not-yours': () => '您不能办理这项操作。如果您的角色刚有变动，请刷新页面后重试。',
  'wrong-state': () => '您不能办理这项操作，请刷新页面后重试。',
  'payload-invalid': () => '填写的内容不完整或超出长度，请按提示修改后再提交，已填内容都还在。',
  'nothing-to-delegate': () => '您目前的角色没有需要别人代办的事项：与您本人有关的案件，只能由您自己办理。',
  'deputy-oneself': () => '不能指定自己为代办人，请选择别人。',
  'deputy-unknown': () => '没有这位人员，请重新选择。',
  'deputy-departed': ({ name }) => `${textOf(name)} 已经离任，请选择在任的人员。`,
  'deputy-guest': () => '受邀参与者不能代办，请选择本单位的人员。',
  'deputy-elsewhere': ({ name }) =>
    `${textOf(name)} 不能代办：代办人须是同一部门的经办人员或负责人；党委委员、书记、副书记、纪委书记可以请党委委员代办。`,
  'deputy-away': ({ name, from, until }) =>
    `${textOf(name)} 自 ${textOf(from)} 至 ${textOf(until)} 也请了别人代办，代办不能转给第三人，请另选一位。`,
  'period-past': ({ today }) => `开始日期不能早于今天（${textOf(today)}），请修改。`,
  'period-reversed': () => '结束日期不能早于开始日期，请修改。',
  'period-too-long': ({ latest }) => `一次代办最长六个月，结束日期不能晚于 ${textOf(latest)}，请修改。`,
  'period-overlaps': ({ name, from, until }) =>
    `自 ${textOf(from)} 至 ${textOf(until)} 已请 ${textOf(name)} 代办，同一天不能有两位代办人。请修改日期，或先结束原来的代办。`,
  'no-such-delegation': () => '没有这项代办，请刷新页面后重试。',
  'delegation-over': () => '这项代办已经结束，不需要再办理。请刷新页面查看。',
};

/** Why it was refused and what to do. */
export function delegationRefusalWords({ code, facts }: Pick<Refusal<DelegationCode>, 'code' | 'facts'>): string {
  return words[code](facts);
}
