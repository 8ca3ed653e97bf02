import * as z from 'zod/mini';
import { fileIds } from '../attachments/file.ts';
import { Attend, agendaFields, CastVote, minutesMax } from '../committee/payloads.ts';
import { optionalText, text, textLimits } from '../kernel/text.ts';
import { Recount, remindOf } from '../limits/payloads.ts';
import { teamPayloads } from '../team/payloads.ts';
import { PlainDate } from '../time/time.ts';
import { dossierParts } from './dossier.ts';
import { filingLimitKinds } from './state.ts';

/** `project` and `other` are for what is no part of the three. */
export const filingSupplementParts = ['project', ...dossierParts, 'other'] as const;
export type FilingSupplementPart = (typeof filingSupplementParts)[number];

const Submit = z.strictObject({ declared: z.literal(true).check(z.describe('承诺内容属实')) });
const Return = z.strictObject({
  supplements: z.partialRecord(z.enum(filingSupplementParts), text(textLimits.short)).check(
    z.refine((parts) => Object.keys(parts).length > 0, { error: 'missing' }),
    z.describe('需要补充的内容'),
  ),
});
/** All three are looked at, each by its own words: a part nobody looked at was not examined. */
const Examine = z.strictObject({
  parts: z.record(z.enum(dossierParts), text(textLimits.short)).check(z.describe('各部分的审查意见')),
  advice: text(textLimits.long).check(z.describe('审查建议')),
});
const Withdraw = z.strictObject({ reason: optionalText(textLimits.short).check(z.describe('撤回原因')) });
const PutOnAgenda = z.strictObject(agendaFields);
const decision = {
  reason: text(textLimits.long).check(z.describe('依据和理由')),
  minutes: text(minutesMax).check(z.describe('会议纪要')),
};
const Approve = z.strictObject(decision);
const Refuse = z.strictObject(decision);
const Report = z.strictObject({
  on: PlainDate.check(z.describe('截至日期')),
  text: text(textLimits.long).check(z.describe('进展情况')),
  files: z.exactOptional(fileIds).check(z.describe('附件')),
});
const Close = z.strictObject({ text: text(textLimits.long).check(z.describe('完成或终止情况')) });

const { declareTie, askRecusal, decideRecusal } = teamPayloads;

/** The payload of each action that can be asked on a filing, in the order of the procedure. */
export const filingPayloads = {
  submit: Submit,
  return: Return,
  examine: Examine,
  withdraw: Withdraw,
  declareTie,
  askRecusal,
  decideRecusal,
  putOnAgenda: PutOnAgenda,
  attend: Attend,
  vote: CastVote,
  approve: Approve,
  refuse: Refuse,
  report: Report,
  close: Close,
  remind: remindOf(filingLimitKinds),
  recount: Recount,
};
export type FilingActionKind = keyof typeof filingPayloads;
export type FilingPayloads = { [Kind in FilingActionKind]: z.infer<(typeof filingPayloads)[Kind]> };
export const filingActionKinds = Object.keys(filingPayloads) as readonly FilingActionKind[];

export const filingCapacities = [
  'applicant',
  'subject',
  'unit',
  'staff',
  'head',
  'committee',
  'secretary',
  'deputy',
  'supervisor',
  'system',
] as const;
export type FilingCapacity = (typeof filingCapacities)[number];
