import * as z from 'zod/mini';
import { text, textLimits } from '../kernel/text.ts';

const uid = z.string().check(z.minLength(1), z.maxLength(128));

const Assign = z.strictObject({
  investigators: z.array(uid).check(z.maxLength(10), z.describe('调查核实人员')),
  reason: text(textLimits.short).check(z.describe('指派或调整的理由')),
});
const DeclareTie = z.strictObject({ reason: text(textLimits.short).check(z.describe('回避事由')) });
const AskRecusal = z.strictObject({
  of: uid.check(z.describe('申请谁回避')),
  reason: text(textLimits.short).check(z.describe('理由')),
});
const DecideRecusal = z.strictObject({
  request: uid.check(z.describe('回避申请')),
  granted: z.boolean().check(z.describe('是否同意')),
  grounds: text(textLimits.short).check(z.describe('决定理由')),
});

/** Who no longer has it in hand, for a tie that came to light or for having left. */
const NoteDeparture = z.strictObject({ of: uid.check(z.describe('退出的人员')) });

export const teamPayloads = {
  assign: Assign,
  declareTie: DeclareTie,
  askRecusal: AskRecusal,
  decideRecusal: DecideRecusal,
  noteDeparture: NoteDeparture,
};
