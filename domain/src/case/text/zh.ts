import type { JsonObject } from '../../kernel/json.ts';
import { limitNameWords, stepWords } from '../../limits/text/zh.ts';
import { dateText } from '../../text/format.ts';
import { caseLimits } from '../limits.ts';
import { type CaseLimitKind, caseLimitKinds } from '../state.ts';
import type { CaseRecipient } from '../vocabulary.ts';

/** The time limits of a case, by what is to be done in them. */
export const caseLimitWords: Readonly<Record<CaseLimitKind, string>> = {
  ...limitNameWords,
  appealSubject: '干部本人申诉',
  appealUnit: '单位党组织申诉',
};

/** Whose step it is. */
export const holderWords: Readonly<Record<CaseRecipient, string>> = {
  applicant: '申请人',
  subject: '当事干部',
  unit: '单位党组织',
  desk: '经办部门',
  handlers: '调查核实人员',
  head: '部门负责人',
  bench: '党委委员',
  office: '党委书记和分管副书记',
  deputy: '分管副书记',
  secretary: '党委书记',
  superior: '上级组织联络人',
  supervisor: '纪委书记',
};

export function reminderTitle({ limit, step }: JsonObject): string {
  return stepWords(String(step), limitLabel(limit));
}

export function reminderDetail({ limit, due }: JsonObject): string {
  const kind = caseLimitKinds.find((known) => known === limit);
  const holder = kind ? holderWords[caseLimits[kind].holder] : '';
  return [typeof due === 'string' ? `到期日 ${dateText(due)}` : '', holder && `由${holder}办理`]
    .filter(Boolean)
    .join('，');
}

function limitLabel(limit: JsonObject[string] | undefined): string {
  const kind = caseLimitKinds.find((known) => known === limit);
  return kind ? caseLimitWords[kind] : '';
}
