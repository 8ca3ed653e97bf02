import * as z from 'zod/mini';
import { fileIds } from '../attachments/file.ts';
import { optionalText, text, textLimits } from '../kernel/text.ts';
import { Recount, remindOf } from '../limits/payloads.ts';
import { teamPayloads } from '../team/payloads.ts';
import { PlainDate } from '../time/time.ts';
import { clarificationForms, maliceMeasures, maliceTargets, reportChannels } from './books.ts';
import { clarificationKinds, clarificationLimitKinds, ownConclusions } from './state.ts';

const id = z.string().check(z.minLength(1), z.maxLength(128));
const files = z.exactOptional(fileIds).check(z.describe('附件'));
const bodyMax = 20_000;

/** Nothing in it says who reported: that stands in the sealed part, or nowhere. */
const Register = z.strictObject({
  kind: z.enum(clarificationKinds).check(z.describe('类别')),
  subjectId: id.check(z.describe('涉及的干部')),
  caseId: z.optional(id).check(z.describe('相关案件')),
  title: text(textLimits.title).check(z.describe('事项名称')),
  summary: text(textLimits.long).check(z.describe('反映的主要问题')),
  channel: z.enum(reportChannels).check(z.describe('来源')),
  receivedOn: PlainDate.check(z.describe('收到日期')),
  sealed: z.boolean().check(z.describe('已在密封部分登记举报人')),
});
const Assess = z.strictObject({
  concrete: z.boolean().check(z.describe('线索是否具体')),
  checkable: z.boolean().check(z.describe('是否可查')),
  reason: text(textLimits.short).check(z.describe('理由')),
});
const { assign, declareTie, askRecusal, decideRecusal } = teamPayloads;
/** As everywhere; and which of them may open the sealed part. */
const Assign = z.extend(assign, { keepers: z.array(id).check(z.maxLength(10), z.describe('可以查看举报人的人员')) });
const AddMaterial = z.strictObject({
  title: text(textLimits.title).check(z.describe('材料名称')),
  source: text(textLimits.title).check(z.describe('来源')),
  on: PlainDate.check(z.describe('形成日期')),
  body: text(bodyMax).check(z.describe('内容')),
  files,
});
const Extend = z.strictObject({
  until: PlainDate.check(z.describe('延长至')),
  reason: text(textLimits.short).check(z.describe('延长理由')),
});
const Conclude = z.strictObject({
  conclusion: z.enum(ownConclusions).check(z.describe('结论')),
  grounds: text(textLimits.long).check(z.describe('依据和理由')),
  /** Of a substantiated report: the case that it went to, or the paper by which it was handed over. */
  caseId: z.optional(id).check(z.describe('移交的案件')),
  reference: optionalText(textLimits.title).check(z.describe('移交文号')),
  /** Of a suspected false accusation: what the superior is asked. */
  question: optionalText(textLimits.long).check(z.describe('请示事项')),
});
const StateFacts = z.strictObject({
  text: text(textLimits.long).check(z.describe('事实说明')),
  grounds: text(textLimits.long).check(z.describe('依据和理由')),
});
const RecordReply = z.strictObject({
  finding: z.enum(['falseAccusation', 'notFalseAccusation']).check(z.describe('上级认定')),
  reply: text(textLimits.long).check(z.describe('上级答复')),
  files,
});
const HandleMalice = z.strictObject({
  target: z.enum(maliceTargets).check(z.describe('处理对象')),
  measure: z.enum(maliceMeasures).check(z.describe('处理方式')),
  note: text(textLimits.short).check(z.describe('处理情况')),
  on: PlainDate.check(z.describe('处理日期')),
});
const AskWish = z.strictObject({ what: text(textLimits.short).check(z.describe('拟澄清的事实')) });
const StateWish = z.strictObject({
  wants: z.boolean().check(z.describe('是否希望澄清')),
  form: z.optional(z.enum(clarificationForms)).check(z.describe('希望的方式')),
  scope: optionalText(textLimits.short).check(z.describe('希望的范围')),
  note: optionalText(textLimits.short).check(z.describe('其他意见')),
});
const Clarify = z.strictObject({
  form: z.enum(clarificationForms).check(z.describe('方式')),
  scope: text(textLimits.short).check(z.describe('范围')),
  text: text(textLimits.long).check(z.describe('澄清内容')),
  on: PlainDate.check(z.describe('澄清日期')),
  /** Where form or scope are not what the person wished. */
  because: optionalText(textLimits.short).check(z.describe('与本人意愿不同的理由')),
});
const FollowUp = z.strictObject({
  on: PlainDate.check(z.describe('回访日期')),
  how: text(textLimits.title).check(z.describe('回访方式')),
  found: text(textLimits.long).check(z.describe('回访情况')),
});

/** The payload of each action that can be asked on a clarification, in the order of the procedure. */
export const clarificationPayloads = {
  register: Register,
  assess: Assess,
  assign: Assign,
  declareTie,
  askRecusal,
  decideRecusal,
  addMaterial: AddMaterial,
  extend: Extend,
  conclude: Conclude,
  stateFacts: StateFacts,
  recordReply: RecordReply,
  handleMalice: HandleMalice,
  askWish: AskWish,
  stateWish: StateWish,
  clarify: Clarify,
  followUp: FollowUp,
  close: z.strictObject({}),
  remind: remindOf(clarificationLimitKinds),
  recount: Recount,
};
export type ClarificationActionKind = keyof typeof clarificationPayloads;
export type ClarificationPayloads = {
  [Kind in ClarificationActionKind]: z.infer<(typeof clarificationPayloads)[Kind]>;
};
export const clarificationActionKinds = Object.keys(clarificationPayloads) as readonly ClarificationActionKind[];

export const clarificationCapacities = [
  'author',
  'subject',
  'handler',
  'head',
  'secretary',
  'deputy',
  'supervisor',
  'superior',
  'system',
] as const;
export type ClarificationCapacity = (typeof clarificationCapacities)[number];
