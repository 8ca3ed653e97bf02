import { refuse } from '../kernel/refusal.ts';
import { boundaryIds } from '../measures/boundaries.ts';
import { type CircumstanceId, circumstanceIds } from '../measures/circumstances.ts';
import { conditionIds } from '../measures/conditions.ts';
import { type FindingTarget, findingTargets, type InvestigationBook } from './books.ts';
import type { Result } from './result.ts';
import type { MayBe } from './rows.ts';

/** What must have been found before anything is recommended: six conditions, three boundaries, each claimed circumstance. */
export function targetsOf(claimed: readonly string[]): FindingTarget[] {
  return findingTargets.filter((target) => {
    const [group, id = ''] = target.split('.');
    return group !== 'circumstances' || claimed.includes(id);
  });
}

/**
 * M6: every finding is made. Where nobody claimed a circumstance (a department's own case) the investigation names them
 * by its findings, and must have looked at one at least (M5).
 */
export function missingFindings(
  { findings }: InvestigationBook,
  claimed: readonly string[],
): (FindingTarget | 'circumstances')[] {
  const missing = targetsOf(claimed).filter((target) => findings[target] === undefined);
  const noneExamined = circumstanceIds.every((id) => findings[`circumstances.${id}`] === undefined);
  return claimed.length === 0 && noneExamined ? [...missing, 'circumstances'] : missing;
}

export function confirmed({ findings }: InvestigationBook): CircumstanceId[] {
  return circumstanceIds.filter((id) => findings[`circumstances.${id}`]?.met === true);
}

/**
 * Whether a result may stand on what was found (M4, M5, M5.9, M6, M12): tolerating needs six met conditions, three good
 * boundaries, a confirmed circumstance, no exclusion, and for the ninth circumstance alone a basis on record.
 */
export function tolerable(
  result: Result,
  found: InvestigationBook,
  excluded: boolean,
  ninthBasis: string | null,
): MayBe {
  if (!result.tolerate) return null;
  if (excluded) return refuse('excluded-from-tolerance');
  const unmet = conditionIds.filter((id) => found.findings[`conditions.${id}`]?.met !== true);
  if (unmet.length > 0) return refuse('conditions-unmet', { conditions: unmet });
  const beyond = boundaryIds.filter((id) => found.findings[`boundaries.${id}`]?.met !== true);
  if (beyond.length > 0) return refuse('boundary-crossed', { boundaries: beyond });
  const circumstances = confirmed(found);
  if (circumstances.length === 0) return refuse('no-circumstance-confirmed');
  const ninthAlone = circumstances.every((id) => id === 'otherApproved');
  return ninthAlone && ninthBasis !== null && ninthBasis.trim() === '' ? refuse('ninth-needs-basis') : null;
}
