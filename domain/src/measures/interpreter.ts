import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';

/** The department that interprets the measures, and so publishes their parameters (article 14). */
export const interpretingDepartment = 'organization';

/** M14: what belongs to the department that interprets is published by its head alone. */
export function whyNotInterpreter(member: Member | null): Refusal<'inactive' | 'not-yours'> | null {
  if (!member?.active) return refuse('inactive');
  const { roles, department } = member;
  return roles.includes('head') && department === interpretingDepartment ? null : refuse('not-yours');
}
