import * as z from 'zod/mini';
import { fileIds } from '../../attachments/file.ts';
import { Attend, agendaFields, CastVote, minutesMax } from '../../committee/payloads.ts';
import { optionalText, text, textLimits } from '../../kernel/text.ts';
import { Result } from '../result.ts';

const Recommend = z.strictObject({
  result: Result.check(z.describe('初步建议')),
  reason: text(textLimits.long).check(z.describe('理由')),
  withoutGuests: optionalText(textLimits.short).check(z.describe('未邀请各方参与的理由')),
});
const PutOnAgenda = z.strictObject({
  ...agendaFields,
  /** The department's recommendation, unless the committee is to vote on another result. */
  motion: z.optional(Result).check(z.describe('提请表决的结果')),
});
const SendBack = z.strictObject({ what: text(textLimits.long).check(z.describe('需要补充的内容')) });
const Refer = z.strictObject({ question: text(textLimits.long).check(z.describe('请示事项')) });
const RecordReply = z.strictObject({
  reply: text(textLimits.long).check(z.describe('上级答复')),
  files: z.exactOptional(fileIds).check(z.describe('附件')),
});
const Determine = z.strictObject({
  result: Result.check(z.describe('认定结果')),
  reason: text(textLimits.long).check(z.describe('依据和理由')),
  minutes: text(minutesMax).check(z.describe('会议纪要')),
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
