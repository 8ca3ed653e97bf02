import * as z from 'zod/mini';
import { optionalText, text, textLimits } from '../kernel/text.ts';
import { PlainDate } from '../time/time.ts';
import { sanctionKinds } from './table.ts';

const id = z.string().check(z.minLength(1), z.maxLength(128));
/** None: it affects nobody for any length. */
const months = z.int().check(z.gte(0), z.lte(120), z.describe('影响期月数'));

const Record = z.strictObject({
  subjectId: id.check(z.describe('干部')),
  kind: z.enum(sanctionKinds).check(z.describe('处理方式')),
  decidedOn: PlainDate.check(z.describe('决定日期')),
  reference: text(textLimits.title).check(z.describe('决定文号')),
  caseId: z.optional(id).check(z.describe('相关案件')),
  /** Only where the table has none, or another. */
  months: z.optional(months).check(z.describe('影响期月数')),
  because: optionalText(textLimits.short).check(z.describe('与规定不同的理由')),
});
const Override = z.strictObject({ months, because: text(textLimits.short).check(z.describe('更改理由')) });
const Arrange = z.strictObject({
  what: text(textLimits.short).check(z.describe('安排情况')),
  on: PlainDate.check(z.describe('安排日期')),
  reason: text(textLimits.long).check(z.describe('德才素质、现实表现和工作需要')),
});
const Lift = z.strictObject({ reason: text(textLimits.short).check(z.describe('撤销或变更的依据')) });

/** The payload of each action that can be asked on a measure of accountability. */
export const sanctionPayloads = {
  record: Record,
  override: Override,
  arrange: Arrange,
  lift: Lift,
  expire: z.strictObject({}),
};
export type SanctionActionKind = keyof typeof sanctionPayloads;
export type SanctionPayloads = { [Kind in SanctionActionKind]: z.infer<(typeof sanctionPayloads)[Kind]> };
export const sanctionActionKinds = Object.keys(sanctionPayloads) as readonly SanctionActionKind[];

export const sanctionCapacities = ['author', 'subject', 'staff', 'head', 'supervisor', 'system'] as const;
export type SanctionCapacity = (typeof sanctionCapacities)[number];
