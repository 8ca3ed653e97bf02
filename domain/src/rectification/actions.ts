import * as z from 'zod/mini';
import { fileIds } from '../attachments/file.ts';
import { optionalText, text, textLimits } from '../kernel/text.ts';
import { Recount, remindOf } from '../limits/payloads.ts';
import { PlainDate } from '../time/time.ts';
import { issuers, rectificationForms, rectificationLimitKinds } from './state.ts';

const id = z.string().check(z.minLength(1), z.maxLength(128));
const files = z.exactOptional(fileIds).check(z.describe('附件'));
const problemId = z.string().check(z.regex(/^p[1-9]\d?$/));
/** Something said of problems, by their ids. */
const ofProblems = z.record(problemId, text(textLimits.long));

const Issue = z.strictObject({
  as: z.enum(issuers).check(z.describe('以谁的名义')),
  form: z.enum(rectificationForms).check(z.describe('方式')),
  formName: optionalText(textLimits.title).check(z.describe('其他方式的名称')),
  subjectId: id.check(z.describe('当事干部')),
  title: text(textLimits.title).check(z.describe('事项名称')),
  problems: z.array(text(textLimits.short)).check(z.minLength(1), z.maxLength(20), z.describe('需要纠正的问题')),
  due: PlainDate.check(z.describe('完成期限')),
  caseId: z.optional(id).check(z.describe('所属案件')),
  reference: optionalText(textLimits.title).check(z.describe('文号')),
});
const Acknowledge = z.strictObject({ opinion: optionalText(textLimits.long).check(z.describe('本人意见')) });
const Plan = z.strictObject({
  steps: z
    .record(
      problemId,
      z.strictObject({
        what: text(textLimits.short).check(z.describe('整改措施')),
        by: PlainDate.check(z.describe('完成时间')),
      }),
    )
    .check(z.describe('整改计划')),
});
const Progress = z.strictObject({
  on: PlainDate.check(z.describe('截至日期')),
  text: text(textLimits.long).check(z.describe('进展情况')),
  files,
});
const Report = z.strictObject({ done: ofProblems.check(z.describe('各项整改结果')), files });
const Verify = z.strictObject({ notes: ofProblems.check(z.describe('各项核验意见')) });
const SendBack = z.strictObject({
  open: ofProblems.check(
    z.refine((problems) => Object.keys(problems).length > 0, { error: 'missing' }),
    z.describe('尚未解决的问题和要求'),
  ),
  /** Only where the day is over by now. */
  until: z.optional(PlainDate).check(z.describe('重新确定的期限')),
});
const Extend = z.strictObject({
  until: PlainDate.check(z.describe('延长至')),
  reason: text(textLimits.short).check(z.describe('延长理由')),
});
const FollowUp = z.strictObject({
  on: PlainDate.check(z.describe('回访日期')),
  how: text(textLimits.title).check(z.describe('回访方式')),
  found: text(textLimits.long).check(z.describe('回访情况')),
});
const Revoke = z.strictObject({ reason: text(textLimits.long).check(z.describe('撤销理由')) });

/** The payload of each action that can be asked on an order to put something right, in the order of the procedure. */
export const rectificationPayloads = {
  issue: Issue,
  acknowledge: Acknowledge,
  plan: Plan,
  progress: Progress,
  report: Report,
  verify: Verify,
  sendBack: SendBack,
  extend: Extend,
  followUp: FollowUp,
  revoke: Revoke,
  remind: remindOf(rectificationLimitKinds),
  recount: Recount,
  followUpDue: z.strictObject({}),
};
export type RectificationActionKind = keyof typeof rectificationPayloads;
export type RectificationPayloads = {
  [Kind in RectificationActionKind]: z.infer<(typeof rectificationPayloads)[Kind]>;
};
export const rectificationActionKinds = Object.keys(rectificationPayloads) as readonly RectificationActionKind[];

export const rectificationCapacities = [
  'author',
  'subject',
  'unit',
  'staff',
  'issuer',
  'supervisor',
  'system',
] as const;
export type RectificationCapacity = (typeof rectificationCapacities)[number];
