/** What is published in versions: the parameters of the measures, the working days (articles 13 and 14). */
import * as z from 'zod/mini';
import { JsonRecord } from '../kernel/json.ts';
import { Instant } from '../time/time.ts';

/** What stands beside the content of a published version. */
export const publicationFields = {
  publishedAt: Instant.check(z.describe('发布时间')),
  publishedBy: z.string().check(z.describe('发布人')),
  reason: z.string().check(z.describe('发布理由')),
};

/** How a request to publish was answered. */
export const PublishResult = z.union([
  z.strictObject({ status: z.literal('applied'), version: z.int().check(z.gte(1)) }),
  z.strictObject({ status: z.literal('refused'), code: z.string(), facts: JsonRecord }),
]);
export type PublishResult = z.infer<typeof PublishResult>;

/** What every request to publish holds beside what is to be published, which is unchecked. */
export const requestFields = {
  reason: z.optional(z.unknown()),
  by: z.string(),
  at: Instant,
  result: z.optional(PublishResult),
};
