import * as z from 'zod/mini';

/** How long a limit is: in working days, in natural days, or in natural months. */
export const Length = z.union([
  z.strictObject({ workingDays: z.int().check(z.gte(1), z.lte(250)) }),
  z.strictObject({ days: z.int().check(z.gte(1), z.lte(730)) }),
  z.strictObject({ months: z.int().check(z.gte(1), z.lte(36)) }),
]);
export type Length = z.infer<typeof Length>;

export const lengthUnits = ['workingDays', 'days', 'months'] as const;
export type LengthUnit = (typeof lengthUnits)[number];

export function unitOf(length: Length): LengthUnit {
  if ('workingDays' in length) return 'workingDays';
  return 'days' in length ? 'days' : 'months';
}

export function countOf(length: Length): number {
  if ('workingDays' in length) return length.workingDays;
  return 'days' in length ? length.days : length.months;
}
