import * as z from 'zod/mini';
import { optionalText, text, textLimits } from '../kernel/text.ts';

const id = z.string().check(z.minLength(1), z.maxLength(128));
/** Of what was looked at, so that nothing else is approved. */
const seen = z.int().check(z.gte(1), z.describe('所看的稿次'));

/** The payload of each action that can be asked on a notice, in the order of the procedure. */
export const noticePayloads = {
  submit: z.strictObject({ clarificationId: z.optional(id).check(z.describe('对应的澄清')) }),
  return: z.strictObject({ seen, what: text(textLimits.short).check(z.describe('修改意见')) }),
  approve: z.strictObject({ seen, opinion: optionalText(textLimits.short).check(z.describe('审批意见')) }),
  publish: z.strictObject({}),
  withdraw: z.strictObject({ reason: text(textLimits.short).check(z.describe('撤下理由')) }),
};
export type NoticeActionKind = keyof typeof noticePayloads;
export type NoticePayloads = { [Kind in NoticeActionKind]: z.infer<(typeof noticePayloads)[Kind]> };
export const noticeActionKinds = Object.keys(noticePayloads) as readonly NoticeActionKind[];

export const noticeCapacities = ['author', 'publisher', 'deputy', 'supervisor'] as const;
export type NoticeCapacity = (typeof noticeCapacities)[number];
