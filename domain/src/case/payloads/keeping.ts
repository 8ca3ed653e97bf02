import * as z from 'zod/mini';
import { caseLimitKinds } from '../state.ts';

/** Somebody is told of a limit: which, of which run, and at which of its steps. */
const Remind = z.strictObject({
  limit: z.enum(caseLimitKinds).check(z.describe('期限')),
  run: z.string().check(z.maxLength(20), z.describe('到期日或起算日')),
  step: z.string().check(z.regex(/^(before|after|every)-\d{1,4}$/), z.describe('提醒的时点')),
});
/** The days are worked out anew by that version of the calendar. */
const Recount = z.strictObject({ calendar: z.int().check(z.gte(1), z.describe('日历版本')) });
/** The last day of an invitation is over. */
const InvitationOver = z.strictObject({ invitation: z.string().check(z.describe('邀请')) });

export const keepingPayloads = { remind: Remind, recount: Recount, invitationOver: InvitationOver };
