import * as z from 'zod/mini';

/**
 * The parameters of the measures, `policy/{version}` (articles 13 and 14): a published version never changes, and a case
 * keeps the one it began under.
 */
export const Policy = z.strictObject({
  version: z.int().check(z.gte(1), z.describe('版本')),
  meeting: z.strictObject({
    quorum: z.strictObject({ of: z.int().check(z.gte(1)), in: z.int().check(z.gte(1)) }).check(z.describe('到会比例')),
    recusedCountAsDue: z.boolean().check(z.describe('回避的委员计入应到会人数')),
  }),
  investigators: z.int().check(z.gte(2), z.describe('最少调查核实人数')),
  appealMonths: z.int().check(z.gte(1), z.describe('申诉期限（月）')),
});
export type Policy = z.infer<typeof Policy>;

export const defaultPolicy: Policy = {
  version: 1,
  meeting: { quorum: { of: 2, in: 3 }, recusedCountAsDue: true },
  investigators: 2,
  appealMonths: 1,
};
