import * as z from 'zod/mini';
import { OpenLimit } from '../limits/open-limit.ts';
import { recordFields } from '../record/face.ts';
import { Instant, PlainDate } from '../time/time.ts';
import { WorkingStep } from './impact.ts';
import { sanctionKinds } from './table.ts';

export const sanctionStatuses = ['draft', 'running', 'noted', 'expired', 'arranged', 'lifted'] as const;
export type SanctionStatus = (typeof sanctionStatuses)[number];

const people = z.array(z.string());

/** `sanctions/{id}`: a measure of accountability against one cadre, and how long it affects them. */
export const SanctionState = z.strictObject({
  status: z.enum(sanctionStatuses).check(z.describe('状态')),
  authorId: z.string().check(z.describe('登记人')),
  createdAt: Instant.check(z.describe('开始登记的时间')),
  onRecord: z.boolean().check(z.describe('已登记')),
  parties: people.check(z.describe('本人')),
  subjectId: z._default(z.nullable(z.string()), null),
  subjectName: z._default(z.nullable(z.string()), null),
  unitId: z._default(z.nullable(z.string()), null),
  unitName: z._default(z.nullable(z.string()), null),
  kind: z._default(z.nullable(z.enum(sanctionKinds)), null),
  decidedOn: z._default(z.nullable(PlainDate), null),
  reference: z._default(z.string(), ''),
  caseId: z._default(z.nullable(z.string()), null),
  /** Of its own; null: it affects nobody for any length. */
  months: z._default(z.nullable(z.int()), null),
  /** The reason, where it is not the length of the table. */
  because: z._default(z.string(), ''),
  /** The version of the table it was worked out by: another version changes nothing of it. */
  tableVersion: z._default(z.nullable(z.int()), null),
  /** The last day. */
  until: z._default(z.nullable(PlainDate), null),
  working: z._default(z.array(WorkingStep), []),
  arrangement: z._default(z.nullable(z.strictObject({ what: z.string(), on: PlainDate, reason: z.string() })), null),
  desk: z._default(people, []),
  watch: z._default(people, []),
  names: z._default(z.record(z.string(), z.string()), {}),
  limits: z._default(z.record(z.string(), OpenLimit), {}),
  ...recordFields,
});
export type SanctionState = z.infer<typeof SanctionState>;

/** What a client writes to begin recording one. */
export function newSanction(authorId: string): Pick<SanctionState, 'status' | 'authorId' | 'onRecord' | 'parties'> {
  return { status: 'draft', authorId, onRecord: false, parties: [] };
}
