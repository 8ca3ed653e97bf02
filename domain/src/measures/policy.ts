import * as z from 'zod/mini';
import { text, textLimits } from '../kernel/text.ts';
import { defaultLimits, LimitRules } from '../limits/rules.ts';
import { Catalogues, defaultCatalogues } from './catalogues.ts';
import { publicationFields, requestFields } from './published.ts';

const count = z.int().check(z.gte(1));

/**
 * The parameters of the measures (articles 13 and 14): a published version never changes, and a case keeps the one it
 * began under.
 */
export const Policy = z.strictObject({
  version: count.check(z.describe('版本')),
  meeting: z.strictObject({
    quorum: z
      .strictObject({ of: count, in: count })
      // More than all of those due can never be present: no meeting would decide anything any more.
      .check(
        z.refine(({ of, in: all }) => of <= all, { error: 'more-than-all' }),
        z.describe('到会比例'),
      ),
    recusedCountAsDue: z.boolean().check(z.describe('回避的委员计入应到会人数')),
  }),
  investigators: z.int().check(z.gte(2), z.lte(10), z.describe('最少调查核实人数')),
  limits: LimitRules.check(z.describe('期限')),
  /** Versions from before there were any speak in our own words. */
  catalogues: z._default(Catalogues, defaultCatalogues).check(z.describe('目录')),
});
export type Policy = z.infer<typeof Policy>;

export const defaultPolicy: Policy = {
  version: 1,
  meeting: { quorum: { of: 2, in: 3 }, recusedCountAsDue: true },
  investigators: 2,
  limits: defaultLimits,
  catalogues: defaultCatalogues,
};

/** `policy/{version}`: the parameters as published, by whom and why. */
export const PublishedPolicy = z.extend(Policy, publicationFields);
export type PublishedPolicy = z.infer<typeof PublishedPolicy>;

/** New parameters asked to be published: the version is counted, not chosen, and the catalogues stay as they are. */
export const PolicyProposal = z.strictObject({
  policy: z.omit(Policy, { version: true, catalogues: true }),
  reason: text(textLimits.short).check(z.describe('发布理由')),
});
export type PolicyProposal = z.infer<typeof PolicyProposal>;

/** New catalogues asked to be published, by whoever looked at that version; the parameters stay as they are. */
export const CatalogueProposal = z.strictObject({
  catalogues: Catalogues,
  basedOn: count.check(z.describe('依据的版本')),
  reason: text(textLimits.short).check(z.describe('发布理由')),
});
export type CatalogueProposal = z.infer<typeof CatalogueProposal>;

/** `policyRequests/{id}`: what somebody asked to publish, unchecked, and how it was answered. */
export const PolicyRequest = z.strictObject({
  policy: z.optional(z.unknown()),
  catalogues: z.optional(z.unknown()),
  basedOn: z.optional(z.unknown()),
  ...requestFields,
});
export type PolicyRequest = z.infer<typeof PolicyRequest>;
