import type { JsonObject } from '../../kernel/json.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { kernelRefusalWords } from '../../kernel/text/zh.ts';
import { relatedRefusalWords } from '../../matters/text/related.ts';
import { tieWords } from '../../people/text/ties.ts';
import { countOf, lookUp, textOf } from '../../text/format.ts';
import type { RectificationActionKind, RectificationCapacity } from '../actions.ts';
import type { RectificationForm, RectificationStatus } from '../state.ts';
import type { RectificationCode } from '../vocabulary.ts';

export const rectificationStatusWords: Readonly<
  Record<RectificationStatus, { readonly label: string; readonly pending: string }>
> = {
  draft: { label: '草稿', pending: '等待起草人填写并发出' },
  issued: { label: '已发出', pending: '等待干部本人签收并提出整改计划' },
  underway: { label: '整改中', pending: '等待干部本人整改并报告结果' },
  reported: { label: '待核验', pending: '等待发出要求的人逐项核验' },
  closed: { label: '已完成', pending: '六个月后回访' },
  revoked: { label: '已撤销', pending: '已办结' },
};

export const rectificationActionWords: Readonly<Record<RectificationActionKind, string>> = {
  issue: '发出纠错要求',
  acknowledge: '签收',
  plan: '提出整改计划',
  progress: '报告进展',
  report: '报告整改结果',
  verify: '核验通过',
  sendBack: '退回继续整改',
  extend: '延长整改期限',
  followUp: '回访',
  revoke: '撤销',
  remind: '期限提醒',
  recount: '重新计算期限',
  followUpDue: '回访提醒',
};

export const rectificationCapacityWords: Readonly<Record<RectificationCapacity, string>> = {
  author: '起草人',
  subject: '干部本人',
  unit: '单位党组织',
  staff: '经办人员',
  issuer: '发出要求的人',
  supervisor: '纪委书记',
  system: '系统',
};

export const rectificationFormWords: Readonly<Record<RectificationForm, string>> = {
  disciplineAdvice: '纪律检查建议书',
  reminderTalk: '提醒约谈',
  criticism: '批评和自我批评',
  otherFirstForm: '第一种形态的其他方式',
};

/** Why it was refused and what to do, for the person who asked. */
export function rectificationRefusalWords({ code, facts }: Pick<Refusal<RectificationCode>, 'code' | 'facts'>): string {
  return words[code](facts);
}

const words: Readonly<Record<RectificationCode, (facts: JsonObject) => string>> = {
  ...kernelRefusalWords({
    matter: '这项纠错',
    thisOne: '这项纠错',
    statuses: rectificationStatusWords,
    actions: rectificationActionWords,
  }),
  'not-an-issuer': () => '纠错要求只能由具有问责职能的部门负责人发出，或由党委书记代表党委发出。',
  'form-not-yours': () => '纪律检查建议书只能由纪检监察办公室负责人发出，请改用其他方式。',
  'form-unnamed': () => '请写明所用方式的名称。',
  'subject-not-cadre': () => '所选人员不是在任干部，请重新选择。',
  tied: ({ tie }) => `您${lookUp(tieWords, tie)}，应当回避，不能办理这项纠错。`,
  ...relatedRefusalWords,
  'date-in-past': () => '日期须晚于今天，请重新选择。',
  'date-in-future': () => '日期不能晚于今天，请核对。',
  'already-acknowledged': () => '您已经签收过了，不需要再次签收，请提出整改计划。',
  'problems-left': ({ problems }) => `还有 ${countOf(problems)} 项问题没有写到，请逐项填写。`,
  'no-such-problem': () => '所写问题不在要求列出的问题中，请刷新页面后重新选择。',
  'file-not-ready': () => '所选附件不在这项纠错中，或者还没有通过检查。请等待检查完成，或移除后重新上传。',
  'already-extended': () => '期限已经延长过一次，或者按现行参数不能延长，不能再次延长。',
  'extension-too-short': ({ due }) => `现在的期限到 ${textOf(due)}，请选择更晚的日期。`,
  'extension-too-long': ({ farthest }) => `最多可以延长到 ${textOf(farthest)}，请选择不晚于这一天的日期。`,
  'new-date-needed': ({ due }) => `原定期限 ${textOf(due)} 已过，退回时请重新确定期限。`,
  'date-stands': ({ due }) => `原定期限 ${textOf(due)} 未到，退回时不能另定期限。确需延长的，请另行延长。`,
  'already-followed-up': () => '已经回访过，不需要再次回访，请查看回访记录。',
  'no-such-request': () => '这项期限已经结束或变动，请看最新进展。',
};
