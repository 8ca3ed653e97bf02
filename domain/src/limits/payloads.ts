import * as z from 'zod/mini';

/** Somebody is told of a limit: which, of which run, and at which of its steps. */
export function remindOf<const Limit extends readonly [string, ...string[]]>(limits: Limit) {
  return z.strictObject({
    limit: z.enum(limits).check(z.describe('期限')),
    run: z.string().check(z.maxLength(20), z.describe('到期日或起算日')),
    step: z.string().check(z.regex(/^(before|after|every)-\d{1,4}$/), z.describe('提醒的时点')),
  });
}

/** The days are worked out anew by that version of the calendar. */
export const Recount = z.strictObject({ calendar: z.int().check(z.gte(1), z.describe('日历版本')) });
