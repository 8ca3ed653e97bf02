import { type CaseStatus, countedStages, type Role } from '@rongcuo/domain';

/** From when on the secretary's office sees cases of its own accord. */
const beforeCommittee = countedStages.slice(countedStages.indexOf('recommended'));

/** The list in which the reader finds the cases of a stage, as far as they may read any; null: only the figure. */
export function listOf(stage: CaseStatus, department: string | null, roles: readonly Role[]): string | null {
  if (department !== null) return stage === 'submitted' ? '/intake' : '/';
  if (roles.includes('supervisor')) return '/';
  return beforeCommittee.includes(stage) ? '/' : null;
}
