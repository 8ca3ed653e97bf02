import * as z from 'zod/mini';
import { optionalText, text, textLimits } from '../kernel/text.ts';
import { applicationParts } from './application.ts';

/** `other` is for what the form does not ask. */
export const supplementParts = [...applicationParts, 'other'] as const;
export type SupplementPart = (typeof supplementParts)[number];

export const declineGrounds = ['excluded', 'noAccountability', 'notDutyConduct', 'duplicate'] as const;
export type DeclineGround = (typeof declineGrounds)[number];

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
  ground: z.enum(declineGrounds).check(z.describe('不予受理的理由类别')),
  reason: text(textLimits.long).check(z.describe('具体理由')),
});

const Withdraw = z.strictObject({ reason: optionalText(textLimits.short).check(z.describe('撤回原因')) });

/** The payload of each action a person may ask on a case. */
export const casePayloads = { submit: Submit, return: Return, accept: Accept, decline: Decline, withdraw: Withdraw };
export type CaseActionKind = keyof typeof casePayloads;
export type CasePayloads = { [Kind in CaseActionKind]: z.infer<(typeof casePayloads)[Kind]> };
export const caseActionKinds = Object.keys(casePayloads) as readonly CaseActionKind[];

export const caseCapacities = ['applicant', 'subject', 'unit', 'staff', 'head', 'supervisor'] as const;
export type CaseCapacity = (typeof caseCapacities)[number];
