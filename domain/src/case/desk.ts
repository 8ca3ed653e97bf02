import type { Member } from '../people/member.ts';
import { type Tie, tieBetween } from '../people/ties.ts';
import type { CaseState, CaseStatus } from './state.ts';

/** While a case waits to be taken up, every untied member of the department's staff may see it; later only those in charge. */
const intake: readonly CaseStatus[] = ['submitted', 'returned'];

/** The tie between a person and a case, or null. Null too for a draft, which concerns nobody else yet. */
export function tieToCase(person: Member, state: CaseState, subject: Member | null): Tie | null {
  const { subjectId, applicantId, unitId } = state;
  if (subjectId === null || unitId === null) return null;
  return tieBetween(person, { subjectId, applicantId, unitId, subjectKin: subject?.kin ?? [] });
}

/**
 * Who of the department sees the case now (ACCESS: face, for handlers and heads).
 * @param staff members of the handling department with the role handler or head
 */
export function deskOf(state: CaseState, staff: readonly Member[], subject: Member | null): string[] {
  return staff
    .filter((person) => person.active && person.department === state.departmentId)
    .filter((person) => tieToCase(person, state, subject) === null)
    .filter(
      ({ uid, roles }) =>
        roles.includes('head') ||
        (roles.includes('handler') && (intake.includes(state.status) || state.handlers.includes(uid))),
    )
    .map(({ uid }) => uid)
    .sort();
}
