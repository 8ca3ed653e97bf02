import type { CaseActionKind } from '../case/actions.ts';
import type { CaseState } from '../case/state.ts';
import type { Member } from '../people/member.ts';

/**
 * What serves a result or a decision on its parties (M7.1b, M7.4a, M7.4b): no switch of theirs keeps the notice of it
 * from them.
 */
export const legalServices: readonly CaseActionKind[] = ['decline', 'serve', 'decideAppeal'];

export function isLegalService(kind: string): boolean {
  return legalServices.some((legal) => legal === kind);
}

/** Whether what an inbox entry tells is served on this person; to whoever handles the case it is news like any other. */
export function isServedOn(
  { kind }: { readonly kind: string },
  state: Pick<CaseState, 'subjectId' | 'applicantId' | 'unitId'>,
  { uid, roles, unitId }: Pick<Member, 'uid' | 'roles' | 'unitId'>,
): boolean {
  if (!isLegalService(kind)) return false;
  const isOfUnit = roles.includes('unit') && unitId !== null && unitId === state.unitId;
  return uid === state.subjectId || uid === state.applicantId || isOfUnit;
}
