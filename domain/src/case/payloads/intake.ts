import * as z from 'zod/mini';
import { optionalText, text, textLimits } from '../../kernel/text.ts';
import { PlainDate } from '../../time/time.ts';
import { applicationParts } from '../application.ts';

/** `other` is for what the form does not ask. */
export const supplementParts = [...applicationParts, 'other'] as const;
export type SupplementPart = (typeof supplementParts)[number];

/** An item of a catalogue: which of them can be chosen, the version of the case says. */
const item = z.string().check(z.minLength(1), z.maxLength(128));

/** The applicant pledges that what was written is true. */
const Submit = z.strictObject({ declared: z.literal(true).check(z.describe('承诺内容属实')) });

/** What is missing, by the part of the application it belongs to: said once, all at once. */
const Return = z.strictObject({
  supplements: z.partialRecord(z.enum(supplementParts), text(textLimits.short)).check(
    z.refine((parts) => Object.keys(parts).length > 0, { error: 'missing' }),
    z.describe('需要补正的内容'),
  ),
});

/** Intake confirms that article 12 does not stand against it. */
const Accept = z.strictObject({ exclusionChecked: z.literal(true).check(z.describe('已核对不属于第十二条')) });

const Decline = z.strictObject({
  ground: item.check(z.describe('不予受理的理由类别')),
  reason: text(textLimits.long).check(z.describe('具体理由')),
});

const Withdraw = z.strictObject({ reason: optionalText(textLimits.short).check(z.describe('撤回原因')) });

/** A department opens a case of its own motion while its own proceeding runs (M7.1a). */
const OpenExOfficio = z.strictObject({
  subjectId: z.string().check(z.minLength(1), z.maxLength(128), z.describe('当事干部')),
  title: text(textLimits.title).check(z.describe('事项名称')),
  account: text(textLimits.long).check(z.describe('事情经过')),
  proceeding: z.strictObject({
    kind: item.check(z.describe('程序')),
    raisedOn: PlainDate.check(z.describe('启动日期')),
    reference: text(textLimits.title).check(z.describe('本部门的文号')),
  }),
  exclusionChecked: z.literal(true).check(z.describe('已核对不属于第十二条')),
});

export const intakePayloads = {
  submit: Submit,
  openExOfficio: OpenExOfficio,
  accept: Accept,
  return: Return,
  decline: Decline,
  withdraw: Withdraw,
};
