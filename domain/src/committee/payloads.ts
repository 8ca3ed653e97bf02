import * as z from 'zod/mini';
import { optionalText, textLimits } from '../kernel/text.ts';
import { PlainDate } from '../time/time.ts';
import { votes } from './meeting.ts';

const uid = z.string().check(z.minLength(1), z.maxLength(128));

/** What is said in calling a meeting, whatever is voted on. */
export const agendaFields = {
  on: PlainDate.check(z.describe('会议日期')),
  due: z.array(uid).check(z.minLength(1), z.maxLength(60), z.describe('应到会委员')),
  /** Only when votes have been cast in the meeting that this one replaces. */
  again: optionalText(textLimits.short).check(z.describe('重新召开的理由')),
};
/** One's own attendance, or, entered by the secretary's office, a member's. */
export const Attend = z.strictObject({
  present: z.boolean().check(z.describe('到会')),
  member: z.optional(uid).check(z.describe('委员')),
});
/** One's own vote from one's phone, or a hand vote entered by the secretary's office and marked so. */
export const CastVote = z.strictObject({
  vote: z.enum(votes).check(z.describe('表决')),
  member: z.optional(uid).check(z.describe('举手表决的委员')),
});
export const minutesMax = 20_000;
