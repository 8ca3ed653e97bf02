import type * as z from 'zod/mini';
import { schemaProblems } from '../kernel/decide.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';
import { type Catalogues, itemLabel, listNames } from './catalogues.ts';
import { whyNotInterpreter } from './interpreter.ts';
import { CatalogueProposal, type Policy, PolicyProposal, type PolicyRequest, type PublishedPolicy } from './policy.ts';

/** Why nothing was published. */
export const publicationCodes = ['inactive', 'not-yours', 'payload-invalid', 'overtaken', 'item-deleted'] as const;
export type PublicationCode = (typeof publicationCodes)[number];

export interface PublicationFacts {
  readonly publisher: Member | null;
  readonly inForce: Policy;
}

type Published = { readonly ok: true; readonly published: PublishedPolicy };

/**
 * M13, M14: decides what somebody asked to publish. Parameters and catalogues are published apart, each leaving the
 * other as it is in force; both make the next version of the whole.
 */
export function decidePublication(
  request: PolicyRequest,
  { publisher, inForce }: PublicationFacts,
): Published | Refusal<PublicationCode> {
  const barred = whyNotInterpreter(publisher);
  if (barred) return barred;
  const { policy, catalogues, basedOn, reason } = request;
  const as = (changes: Partial<Policy>, why: string): Published => ({
    ok: true,
    published: {
      ...inForce,
      ...changes,
      version: inForce.version + 1,
      publishedAt: request.at,
      publishedBy: request.by,
      reason: why,
    },
  });
  if (catalogues === undefined) {
    const parsed = PolicyProposal.safeParse({ policy, reason });
    return parsed.success ? as(parsed.data.policy, parsed.data.reason) : invalid(parsed.error);
  }
  const parsed = CatalogueProposal.safeParse({
    catalogues,
    basedOn,
    reason,
    ...(policy === undefined ? {} : { policy }),
  });
  if (!parsed.success) return invalid(parsed.error);
  const { data } = parsed;
  // Written over a version that is no longer in force it would undo what came between.
  if (data.basedOn !== inForce.version) return refuse('overtaken', { version: inForce.version });
  const deleted = deletedItems(inForce.catalogues, data.catalogues);
  if (deleted.length > 0) return refuse('item-deleted', { items: deleted });
  return as({ catalogues: data.catalogues }, data.reason);
}

/** M13: what stands in a case must stay readable: an item is retired, never deleted. */
function deletedItems(before: Catalogues, after: Catalogues): string[] {
  return listNames.flatMap((name) =>
    before[name]
      .filter(({ id }) => !after[name].some((item) => item.id === id))
      .map(({ id }) => itemLabel(before[name], id)),
  );
}

function invalid(error: { readonly issues: readonly z.core.$ZodIssue[] }): Refusal<'payload-invalid'> {
  return refuse('payload-invalid', { problems: schemaProblems(error.issues) });
}
