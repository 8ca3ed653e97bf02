import {
  boundaryIds,
  circumstanceIds,
  conditionIds,
  type FindingTarget,
  findingTargets,
  type InvestigationBook,
  missingFindings,
  targetsOf,
} from '@rongcuo/domain';
import type { Group } from './text/zh.ts';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** How far the findings are, by the same count that a recommendation is held to (M6). */
export function progressOf(book: InvestigationBook, claimed: readonly string[]): Progress {
  // Where nobody claimed a circumstance, looking at one of them counts as one.
  const of = targetsOf(claimed).length + (claimed.length === 0 ? 1 : 0);
  return { done: of - missingFindings(book, claimed).length, of };
}

/** What there is to find, group by group: what was claimed, and whatever else was looked into. */
export function groupsOf(
  book: InvestigationBook,
  claimed: readonly string[],
): { readonly group: Group; readonly targets: readonly FindingTarget[] }[] {
  const circumstances = circumstanceIds.filter(
    (id) => claimed.includes(id) || book.findings[`circumstances.${id}`] !== undefined,
  );
  return [
    { group: 'conditions', targets: conditionIds.map((id) => `conditions.${id}` as const) },
    { group: 'boundaries', targets: boundaryIds.map((id) => `boundaries.${id}` as const) },
    { group: 'circumstances', targets: circumstances.map((id) => `circumstances.${id}` as const) },
  ];
}

/** Circumstances that nobody claimed and nobody has looked into yet. */
export function otherCircumstances(book: InvestigationBook, claimed: readonly string[]): FindingTarget[] {
  return circumstanceIds
    .filter((id) => !claimed.includes(id) && book.findings[`circumstances.${id}`] === undefined)
    .map((id) => `circumstances.${id}` as const);
}

/** The next target without a finding after this one, beginning again at the top; null when all are made. */
export function nextAfter(
  target: FindingTarget,
  book: InvestigationBook,
  claimed: readonly string[],
): FindingTarget | null {
  const all = groupsOf(book, claimed).flatMap(({ targets }) => targets);
  const at = all.indexOf(target);
  const order = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
  return order.find((each) => each !== target && book.findings[each] === undefined) ?? null;
}

/** A target as addresses have it: with a dot it would look like a file's name on the way. */
export function slugOf(target: FindingTarget): string {
  return target.replace('.', '-');
}

export function targetAt(slug: string): FindingTarget | null {
  return findingTargets.find((target) => slugOf(target) === slug) ?? null;
}
