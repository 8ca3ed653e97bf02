import * as z from 'zod/mini';
import { JsonRecord } from '../kernel/json.ts';
import { text, textLimits } from '../kernel/text.ts';
import { Instant, PlainDate } from '../time/time.ts';
import { articleItems, fixedCatalogues } from './catalogues.ts';

/** How many articles the measures have. */
const ARTICLES = 14;

/** What can be interpreted: an article as a whole, or one item of articles 3 to 6. */
export const interpretedSubjects: readonly string[] = [
  ...Array.from({ length: ARTICLES }, (_, index) => articleSubject(String(index + 1))),
  ...fixedCatalogues.flatMap((group) => articleItems[group].map(({ id }) => `${group}.${id}`)),
];

/** The subject of an article: of its number, or of that of one of its items. */
export function articleSubject(article: string): string {
  return `article.${article.replace(/\(.*/, '')}`;
}

const number = z.int().check(z.gte(1));
const publication = {
  number: number.check(z.describe('号')),
  publishedAt: Instant.check(z.describe('发布时间')),
  publishedBy: z.string().check(z.describe('发布人')),
  publishedByName: z.string().check(z.describe('发布人姓名')),
};

const question = text(textLimits.short).check(z.describe('问题'));
const answer = text(textLimits.long).check(z.describe('答复'));
const effectiveOn = PlainDate.check(z.describe('施行日期'));
const subjects = z
  .array(z.string().check(z.refine((one) => interpretedSubjects.includes(one), { error: 'not-valid' })))
  .check(z.minLength(1), z.maxLength(10), z.describe('所解释的条款'));

/** What is asked to be published: in place of an earlier one, or of its own. */
export const InterpretationProposal = z.strictObject({
  subjects,
  question,
  answer,
  effectiveOn,
  replaces: z.exactOptional(number).check(z.describe('代替的解释')),
});
export type InterpretationProposal = z.infer<typeof InterpretationProposal>;

export const WithdrawalProposal = z.strictObject({
  of: number.check(z.describe('撤回的解释')),
  reason: text(textLimits.short).check(z.describe('撤回理由')),
});
export type WithdrawalProposal = z.infer<typeof WithdrawalProposal>;

/**
 * `interpretations/{number}`: M14, what the organization department has published on how the measures are read.
 * Nothing is ever changed: what replaces an interpretation, or withdraws it, is an entry of its own under the next
 * number, and what holds today follows from all of them.
 */
export const Interpretation = z.extend(InterpretationProposal, { kind: z.literal('interpretation'), ...publication });
export type Interpretation = z.infer<typeof Interpretation>;
export const Withdrawal = z.extend(WithdrawalProposal, { kind: z.literal('withdrawal'), ...publication });
export type Withdrawal = z.infer<typeof Withdrawal>;
export const InterpretationEntry = z.discriminatedUnion('kind', [Interpretation, Withdrawal]);
export type InterpretationEntry = z.infer<typeof InterpretationEntry>;

/** How a request was answered. */
export const InterpretationResult = z.union([
  z.strictObject({ status: z.literal('applied'), number }),
  z.strictObject({ status: z.literal('refused'), code: z.string(), facts: JsonRecord }),
]);
export type InterpretationResult = z.infer<typeof InterpretationResult>;

export const interpretationAsks = ['publish', 'withdraw'] as const;

/** `interpretationRequests/{id}`: what somebody asked, unchecked, and how it was answered. */
export const InterpretationRequest = z.strictObject({
  kind: z.string(),
  payload: z.unknown(),
  by: z.string(),
  at: Instant,
  result: z.optional(InterpretationResult),
});
export type InterpretationRequest = z.infer<typeof InterpretationRequest>;
