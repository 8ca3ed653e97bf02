import type { JsonObject } from '../../kernel/json.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { kernelRefusalWords } from '../../kernel/text/zh.ts';
import { relatedRefusalWords } from '../../matters/text/related.ts';
import { tieWords } from '../../people/text/ties.ts';
import { dateText, lookUp, textOf } from '../../text/format.ts';
import type { SanctionActionKind, SanctionCapacity } from '../actions.ts';
import type { WorkingStep } from '../impact.ts';
import type { SanctionStatus } from '../state.ts';
import type { SanctionKind } from '../table.ts';
import type { SanctionCode } from '../vocabulary.ts';

export const sanctionStatusWords: Readonly<
  Record<SanctionStatus, { readonly label: string; readonly pending: string }>
> = {
  draft: { label: '草稿', pending: '等待登记' },
  running: { label: '影响期内', pending: '影响期满自动提醒组织部' },
  noted: { label: '已登记，无影响期', pending: '已办结' },
  expired: { label: '影响期满', pending: '等待组织部记录安排情况' },
  arranged: { label: '已安排', pending: '已办结' },
  lifted: { label: '已撤销', pending: '已办结' },
};

export const sanctionActionWords: Readonly<Record<SanctionActionKind, string>> = {
  record: '登记处理',
  override: '更改影响期',
  arrange: '记录安排情况',
  lift: '撤销',
  expire: '影响期满',
};

export const sanctionCapacityWords: Readonly<Record<SanctionCapacity, string>> = {
  author: '登记人',
  subject: '干部本人',
  staff: '组织部经办人员',
  head: '组织部负责人',
  supervisor: '纪委书记',
  system: '系统',
};

export const sanctionKindWords: Readonly<Record<SanctionKind, string>> = {
  reminder: '提醒谈话',
  criticism: '批评教育',
  inspection: '责令检查',
  circular: '通报',
  admonition: '诫勉',
  suspension: '停职检查',
  reassignment: '调整职务或责令辞职',
  removal: '免职',
  demotion: '降职',
  partyWarning: '党内警告',
  partySeriousWarning: '党内严重警告',
  partyRemoval: '撤销党内职务',
  partyProbation: '留党察看',
  governmentWarning: '政务警告',
  governmentDemerit: '政务记过',
  governmentMajorDemerit: '政务记大过',
  governmentDemotion: '政务降级、撤职',
  staffWarning: '事业单位警告',
  staffDemerit: '事业单位记过',
  staffDemotion: '事业单位降低岗位等级、撤职',
};

/** One step of the working, as somebody would explain it. */
export function workingWords(step: WorkingStep): string {
  switch (step.step) {
    case 'own':
      return `影响期 ${step.months} 个月（${step.source}），至${dateText(step.until)}`;
    case 'heaviest':
      return `同日另有更长的影响期，按较长的执行，至${dateText(step.until)}`;
    case 'carried':
      return `加上原影响期尚余的 ${step.days} 天，至${dateText(step.until)}`;
    case 'capped':
      return `合计最长不超过 ${step.months} 个月，至${dateText(step.until)}`;
  }
}

/** Why it was refused and what to do, for the person who asked. */
export function sanctionRefusalWords({ code, facts }: Pick<Refusal<SanctionCode>, 'code' | 'facts'>): string {
  return words[code](facts);
}

const words: Readonly<Record<SanctionCode, (facts: JsonObject) => string>> = {
  ...kernelRefusalWords({
    matter: '这项处理',
    thisOne: '这项处理',
    statuses: sanctionStatusWords,
    actions: sanctionActionWords,
  }),
  ...relatedRefusalWords,
  'not-organization': () => '只有组织部的人员可以登记影响期，请转交组织部。',
  'subject-not-cadre': () => '所选人员不是在任干部，请重新选择。',
  tied: ({ tie }) => `您${lookUp(tieWords, tie)}，应当回避，不能办理这项处理。`,
  'date-in-future': () => '日期不能晚于今天，请核对。',
  'months-needed': () => '没有查到这种处理的统一影响期，请写明月数和依据；没有影响期的写零。',
  'reason-needed': ({ months }) => `与规定的影响期（${textOf(months) || '未定'} 个月）不同，请写明理由。`,
  'same-months': () => '影响期没有变化，请填写不同的月数。',
  'not-over-yet': ({ until }) => `影响期到 ${textOf(until) || '以后'} 为止，期满后才能办理。`,
  'still-affected': ({ until }) => `这位干部另有影响期到 ${textOf(until)}，期满后才能记录安排情况。`,
};
