import * as z from 'zod/mini';
import { liabilities } from '../case/result.ts';
import { JsonRecord } from '../kernel/json.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { text, textLimits } from '../kernel/text.ts';
import type { Member } from '../people/member.ts';
import { Instant, PlainDate } from '../time/time.ts';
import { type Protection, protectedKinds } from './protection.ts';

/** What somebody who runs an assessment asks: of one cadre, one kind, one year. */
export const LookupQuestion = z.strictObject({
  subjectId: z.string().check(z.minLength(1), z.maxLength(128), z.describe('干部')),
  kind: z.enum(protectedKinds).check(z.describe('用途')),
  year: z.int().check(z.gte(2000), z.lte(2100), z.describe('年度')),
  purpose: text(textLimits.title).check(z.describe('查询事由')),
});
export type LookupQuestion = z.infer<typeof LookupQuestion>;

const Line = z.strictObject({
  caseNumber: z.string(),
  matter: z.string(),
  liability: z.enum(liabilities),
  from: PlainDate,
});
export type ProtectedLine = z.infer<typeof Line>;

/** What they are told, frozen: a confirmation printed later says the same. */
const Answered = z.strictObject({
  status: z.literal('answered'),
  subjectName: z.string(),
  askedBy: z.string(),
  kind: z.enum(protectedKinds),
  year: z.int(),
  lines: z.array(Line),
});
export const LookupResult = z.union([
  Answered,
  z.strictObject({ status: z.literal('refused'), code: z.string(), facts: JsonRecord }),
]);
export type LookupResult = z.infer<typeof LookupResult>;
export type LookupAnswer = z.infer<typeof Answered>;

/** `protectionLookups/{id}`: who asked about whom, what for, when, and what they were told; kept for good. */
export const ProtectionLookup = z.strictObject({
  question: z.unknown(),
  by: z.string(),
  at: Instant,
  result: z.optional(LookupResult),
});
export type ProtectionLookup = z.infer<typeof ProtectionLookup>;

export const lookupRefusalCodes = [
  'inactive',
  'not-yours',
  'payload-invalid',
  'own-matter',
  'subject-not-cadre',
] as const;
export type LookupRefusalCode = (typeof lookupRefusalCodes)[number];

export interface LookupFacts {
  /** Null where whoever asked is gone. */
  readonly actor: Member | null;
  /** Null where there is no such member. */
  readonly subject: Member | null;
  /** All there are of that cadre. */
  readonly protections: readonly Protection[];
}

/**
 * M8a: what must not count against one cadre in one assessment. The year is for the confirmation: the matter has no end,
 * and counts in no year.
 */
export function answerLookup(question: unknown, facts: LookupFacts): LookupAnswer | Refusal<LookupRefusalCode> {
  const { actor, subject, protections } = facts;
  // For supervision: who asked in vain is on record by name too, as they were called then.
  const asker = actor ? { askedBy: actor.name } : {};
  if (!actor?.active) return refuse('inactive', asker);
  if (!actor.roles.includes('assessor')) return refuse('not-yours', asker);
  const parsed = z.safeParse(LookupQuestion, question);
  if (!parsed.success) return refuse('payload-invalid', asker);
  const { subjectId, kind, year } = parsed.data;
  if (subjectId === actor.uid) return refuse('own-matter', asker);
  if (subject?.uid !== subjectId || !subject.roles.includes('cadre')) return refuse('subject-not-cadre', asker);
  const lines = protections
    .filter((each) => each.subjectId === subjectId && each.covers.includes(kind))
    .map(({ caseNumber, matter, liability, from }) => ({ caseNumber, matter, liability, from }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return { status: 'answered', subjectName: subject.name, askedBy: actor.name, kind, year, lines };
}
