import type { CaseState } from '../../case/state.ts';
import type { Member } from '../member.ts';
import type { Role } from '../roles.ts';

const staff: readonly Role[] = ['handler', 'head'];
const committeeSide: readonly Role[] = ['committee', 'secretary', 'deputy', 'supervisor'];

const holdsAny = ({ roles }: Pick<Member, 'roles'>, wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));

/** Whether cases wait for such a member at all. What concerns somebody as a party waits for nobody else. */
export function worksOnCases(member: Pick<Member, 'roles'>): boolean {
  return holdsAny(member, [...staff, ...committeeSide]);
}

/** Of the staff of the same department, or both of the committee: whoever may come to see the same cases. */
export function mayStandInFor(
  deputy: Pick<Member, 'roles' | 'department'>,
  member: Pick<Member, 'roles' | 'department'>,
): boolean {
  const together = member.department !== null && member.department === deputy.department;
  return (
    (together && holdsAny(deputy, staff)) || (holdsAny(member, committeeSide) && deputy.roles.includes('committee'))
  );
}

/**
 * Whether a deputy may be told of this case: whoever deals with it in office on their own account. The circles hold
 * nobody tied, recused or departed, and a party to the case is tied.
 */
export function mayStandInOn(
  { uid, active }: Pick<Member, 'uid' | 'active'>,
  { desk, bench, office, watch, superiors, recused }: CaseState,
): boolean {
  const inOffice = [desk, bench, office, watch, superiors].some((circle) => circle.includes(uid));
  return active && inOffice && !recused.includes(uid);
}
