import * as z from 'zod/mini';
import { fileIds } from '../../attachments/file.ts';
import { text, textLimits } from '../../kernel/text.ts';
import { PlainDate } from '../../time/time.ts';
import { findingTargets, invitationKinds, opinionFrom } from '../books.ts';

const id = z.string().check(z.minLength(1), z.maxLength(128));
const ids = z.array(id).check(z.maxLength(50));

/** Bodies are longer than answers: a record of a talk is pages. */
export const bodyMax = 20_000;

const AddMaterial = z.strictObject({
  kind: id.check(z.describe('材料种类')),
  title: text(textLimits.title).check(z.describe('材料名称')),
  source: text(textLimits.title).check(z.describe('来源')),
  on: PlainDate.check(z.describe('形成日期')),
  body: text(bodyMax).check(z.describe('内容')),
  files: z.exactOptional(fileIds).check(z.describe('附件')),
});
const HearSubject = z.strictObject({
  on: PlainDate.check(z.describe('听取日期')),
  body: text(bodyMax).check(z.describe('干部本人的陈述')),
  files: z.exactOptional(fileIds).check(z.describe('附件')),
});
const RecordOpinion = z.strictObject({
  from: z.enum(opinionFrom).check(z.describe('意见来自')),
  who: text(textLimits.title).check(z.describe('提出意见的人或单位')),
  body: text(bodyMax).check(z.describe('意见')),
});
const Mark = z.strictObject({
  value: z.boolean().check(z.describe('是否')),
  reason: text(textLimits.short).check(z.describe('理由')),
});
const Invite = z.strictObject({
  kind: z.enum(invitationKinds).check(z.describe('代表')),
  name: text(textLimits.title).check(z.describe('姓名或单位')),
  until: PlainDate.check(z.describe('截止日期')),
  shows: ids.check(z.describe('可以看的材料')),
  /** Of the secret in the link, which itself stays with the inviter and the guest. */
  secretHash: z.string().check(z.regex(/^[0-9a-f]{64}$/), z.describe('邀请链接的指纹')),
});
const EndInvitation = z.strictObject({ invitation: id.check(z.describe('邀请')) });
/** Of a limit that may be extended once: to which day, and why. */
export const Extend = z.strictObject({
  until: PlainDate.check(z.describe('延长至')),
  reason: text(textLimits.short).check(z.describe('理由')),
});
const Find = z.strictObject({
  target: z.enum(findingTargets).check(z.describe('核实事项')),
  met: z.boolean().check(z.describe('是否符合')),
  reason: text(textLimits.long).check(z.describe('理由')),
  cites: ids.check(z.minLength(1), z.describe('依据的材料')),
});

export const investigationPayloads = {
  addMaterial: AddMaterial,
  hearSubject: HearSubject,
  recordOpinion: RecordOpinion,
  markBroad: Mark,
  markComplex: Mark,
  invite: Invite,
  endInvitation: EndInvitation,
  extend: Extend,
  find: Find,
};
