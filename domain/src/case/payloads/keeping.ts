import * as z from 'zod/mini';
import { Recount, remindOf } from '../../limits/payloads.ts';
import { caseLimitKinds } from '../state.ts';

/** The last day of an invitation is over. */
const InvitationOver = z.strictObject({ invitation: z.string().check(z.describe('邀请')) });

export const keepingPayloads = { remind: remindOf(caseLimitKinds), recount: Recount, invitationOver: InvitationOver };
