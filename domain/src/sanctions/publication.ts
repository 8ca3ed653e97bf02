import { schemaProblems } from '../kernel/decide.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { whyNotInterpreter } from '../measures/interpreter.ts';
import type { PublicationCode } from '../measures/publication.ts';
import type { Member } from '../people/member.ts';
import { type ImpactTable, ImpactTableProposal, type ImpactTableRequest, type PublishedImpactTable } from './table.ts';

/**
 * M8b, M13: decides on impact periods that somebody asked to publish: the next version of the whole table. What was
 * recorded under an earlier version keeps its period and the version it was taken from.
 */
export function decideImpactTable(
  { rows, capMonths, basedOn, reason, by, at }: ImpactTableRequest,
  { publisher, inForce }: { readonly publisher: Member | null; readonly inForce: ImpactTable },
): { readonly ok: true; readonly published: PublishedImpactTable } | Refusal<PublicationCode> {
  const barred = whyNotInterpreter(publisher);
  if (barred) return barred;
  const parsed = ImpactTableProposal.safeParse({ rows, capMonths, basedOn, reason });
  if (!parsed.success) return refuse('payload-invalid', { problems: schemaProblems(parsed.error.issues) });
  const { basedOn: over, ...proposal } = parsed.data;
  // Written over a version that is no longer in force it would undo what came between.
  if (over !== inForce.version) return refuse('overtaken', { version: inForce.version });
  return { ok: true, published: { ...proposal, version: inForce.version + 1, publishedAt: at, publishedBy: by } };
}
