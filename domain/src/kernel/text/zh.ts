import { lookUp } from '../../text/format.ts';
import type { JsonObject } from '../json.ts';
import type { KernelRefusalCode } from '../refusal.ts';

/** What a matter is called where somebody is refused something about it, and what its states and actions are called. */
export interface MatterWords {
  /** The kind of matter, e.g. 案件; and this one, e.g. 本案. */
  readonly matter: string;
  readonly thisOne: string;
  readonly statuses: Readonly<Record<string, { readonly label: string }>>;
  readonly actions: Readonly<Record<string, string>>;
}

/** What any procedure may answer with. */
export function kernelRefusalWords({
  matter,
  thisOne,
  statuses,
  actions,
}: MatterWords): Readonly<Record<KernelRefusalCode, (facts: JsonObject) => string>> {
  const labels = Object.fromEntries(Object.entries(statuses).map(([status, { label }]) => [status, label]));
  return {
    'unknown-action': () => '系统不认识这项操作，请刷新页面后重试。',
    inactive: () => '您的账号已停用，如有疑问请联系系统管理员。',
    'not-yours': () => `您在${thisOne}中没有办理这项操作的权限。如果职务刚有变动，请刷新页面后重试。`,
    'wrong-state': ({ kind, status }) =>
      `${matter}现在是“${lookUp(labels, status)}”，不能再“${lookUp(actions, kind)}”。可能有人刚刚办理过，请看最新进展。`,
    'payload-invalid': () => '填写的内容不完整或超出长度，请按提示修改后再提交，已填内容都还在。',
  };
}
