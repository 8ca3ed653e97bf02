import { liabilityWords } from '../../case/text/names.ts';
import { plainDateOf } from '../../time/time.ts';
import type { LookupAnswer, LookupRefusalCode, ProtectedLine, ProtectionLookup } from '../lookup.ts';
import type { ProtectedKind } from '../protection.ts';

export const protectedKindWords: Readonly<Record<ProtectedKind, string>> = {
  routine: '平时考核',
  annual: '年度考核',
  targets: '目标责任考核',
  performance: '绩效考核',
  term: '任期考核',
  probation: '任职试用期满考核',
  awards: '评先评优、表彰奖励',
  selection: '选拔任用',
};

/** What the assessment is to say of the matter, or rather not to say. */
export const protectionWording: Readonly<Record<ProtectedKind, string>> = {
  routine: '该事项不计入平时考核的负面情形。',
  annual: '该事项不作为年度考核的负面评价依据，不影响确定等次。',
  targets: '该事项不扣减目标责任考核的得分。',
  performance: '该事项不扣减绩效考核的得分，不影响绩效待遇。',
  term: '该事项不作为任期考核的负面评价依据。',
  probation: '该事项不作为试用期满考核不合格的依据。',
  awards: '该事项不影响参加评选和受表彰的资格。',
  selection: '该事项不作为不予提名、不予任用的理由。',
};

export function protectedLineWords({ caseNumber, matter, liability, from }: ProtectedLine): string {
  return `${matter}（${caseNumber}，${from} 认定容错，${liabilityWords[liability]}）`;
}

/** A confirmation to be printed: it holds what the assessor was told, and nothing else. */
export interface Confirmation {
  readonly title: string;
  readonly about: string;
  readonly lines: readonly string[];
  readonly wording: string;
  readonly foot: string;
}

export function confirmationOf(
  id: string,
  { at }: Pick<ProtectionLookup, 'at'>,
  { subjectName, askedBy, kind, year, lines }: LookupAnswer,
): Confirmation {
  const use = protectedKindWords[kind];
  return {
    title: '考核保护确认单',
    about: `${subjectName}，${year} 年度，${use}`,
    lines: lines.map(protectedLineWords),
    wording: lines.length > 0 ? protectionWording[kind] : '截至查询时，没有需要适用考核保护的事项。',
    foot: `查询人 ${askedBy}，查询日期 ${plainDateOf(at)}，查询编号 ${id}`,
  };
}

export const lookupRefusalWords: Readonly<Record<LookupRefusalCode, string>> = {
  inactive: '您的账号已停用，如有疑问请联系系统管理员。',
  'not-yours': '只有负责考核的人员可以查询，请联系组织部。',
  'payload-invalid': '请选择干部、用途和年度，并写明查询事由。',
  'own-matter': '不能为自己出具确认，请由其他考核人员查询。',
  'subject-not-cadre': '所选人员不是干部，请重新选择。',
};
