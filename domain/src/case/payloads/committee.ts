import * as z from 'zod/mini';
import { fileIds } from '../../attachments/file.ts';
import { optionalText, text, textLimits } from '../../kernel/text.ts';
import { PlainDate } from '../../time/time.ts';
import { votes } from '../books.ts';
import { Result } from '../result.ts';

const uid = z.string().check(z.minLength(1), z.maxLength(128));

const Recommend = z.strictObject({
  result: Result.check(z.describe('初步建议')),
  reason: text(textLimits.long).check(z.describe('理由')),
  withoutGuests: optionalText(textLimits.short).check(z.describe('未邀请各方参与的理由')),
});
const PutOnAgenda = z.strictObject({
  on: PlainDate.check(z.describe('会议日期')),
  due: z.array(uid).check(z.minLength(1), z.maxLength(60), z.describe('应到会委员')),
  /** The department's recommendation, unless the committee is to vote on another result. */
  motion: z.optional(Result).check(z.describe('提请表决的结果')),
  /** Only when votes have been cast in the meeting that this one replaces. */
  again: optionalText(textLimits.short).check(z.describe('重新召开的理由')),
});
const SendBack = z.strictObject({ what: text(textLimits.long).check(z.describe('需要补充的内容')) });
const Refer = z.strictObject({ question: text(textLimits.long).check(z.describe('请示事项')) });
const RecordReply = z.strictObject({
  reply: text(textLimits.long).check(z.describe('上级答复')),
  files: z.exactOptional(fileIds).check(z.describe('附件')),
});
/** One's own attendance, or, entered by the secretary's office, a member's. */
const Attend = z.strictObject({
  present: z.boolean().check(z.describe('到会')),
  member: z.optional(uid).check(z.describe('委员')),
});
/** One's own vote from one's phone, or a hand vote entered by the secretary's office and marked so. */
const CastVote = z.strictObject({
  vote: z.enum(votes).check(z.describe('表决')),
  member: z.optional(uid).check(z.describe('举手表决的委员')),
});
const Determine = z.strictObject({
  result: Result.check(z.describe('认定结果')),
  reason: text(textLimits.long).check(z.describe('依据和理由')),
  minutes: text(20_000).check(z.describe('会议纪要')),
  /** Needed when only the ninth circumstance carries the result (M5.9). */
  ninthBasis: optionalText(textLimits.long).check(z.describe('第九项情形的决议或批准依据')),
});

export const committeePayloads = {
  recommend: Recommend,
  putOnAgenda: PutOnAgenda,
  sendBack: SendBack,
  refer: Refer,
  recordReply: RecordReply,
  attend: Attend,
  vote: CastVote,
  determine: Determine,
};
