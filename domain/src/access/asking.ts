import type { CaseActionKind, CaseCapacity } from '../case/actions.ts';
import { caseProcedure } from '../case/procedure.ts';
import type { Role } from '../people/roles.ts';
import type { Matter, Person } from './matter.ts';
import { type Standing, standingsOf } from './standing.ts';

const stands = (person: Person, matter: Matter, standing: Standing): boolean =>
  standingsOf(person, matter).includes(standing);

/** The committee's secretary's office acts once it is called upon, or the committee has the case. */
const isInOffice = (person: Person, matter: Matter, role: Role): boolean =>
  (matter.officeIsCalled || matter.reachedCommittee) && person.roles.includes(role) && stands(person, matter, 'office');

/** Whether somebody acts on a case in this capacity, in the words of the matrix. */
const actsAs: Readonly<Record<CaseCapacity, (person: Person, matter: Matter) => boolean>> = {
  applicant: (person, matter) => stands(person, matter, 'applicant'),
  subject: (person, matter) => stands(person, matter, 'subject'),
  unit: (person, matter) => stands(person, matter, 'unit'),
  staff: (person, matter) => {
    const standing = standingsOf(person, matter);
    const atIntake = matter.status === 'submitted' || matter.status === 'returned';
    return standing.includes('handler') || (atIntake && standing.includes('staff'));
  },
  handler: (person, matter) => stands(person, matter, 'handler'),
  head: (person, matter) => stands(person, matter, 'head'),
  committee: (person, matter) =>
    matter.reachedCommittee && person.roles.includes('committee') && stands(person, matter, 'committee'),
  // Whoever presides: a deputy where no secretary is free to.
  secretary: (person, matter) => isInOffice(person, matter, matter.secretaryIsFree ? 'secretary' : 'deputy'),
  deputy: (person, matter) => isInOffice(person, matter, 'deputy'),
  supervisor: (person, matter) => stands(person, matter, 'supervisor'),
  superior: (person, matter) => matter.reachedSuperior && stands(person, matter, 'superior'),
  guest: (person, matter) => stands(person, matter, 'guest'),
  // No person is the system.
  system: () => false,
};

/** A department opens a case of its own motion through its own staff. */
const worksInDepartment = ({ roles, department }: Person): boolean =>
  department !== null && (roles.includes('handler') || roles.includes('head'));

/**
 * Whether this person may ask this of the case in its present state. Who and when are the procedure table's own; whether
 * the case otherwise allows it (returned once already, objected to …) the decision says, in words.
 */
export function mayAsk(person: Person, matter: Matter, kind: CaseActionKind): boolean {
  const { by, from } = caseProcedure.actions[kind];
  if (!from.includes(matter.status)) return false;
  if (kind === 'openExOfficio' && !worksInDepartment(person)) return false;
  return by.some((capacity) => actsAs[capacity](person, matter));
}
