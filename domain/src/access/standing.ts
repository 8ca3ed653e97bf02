import type { Role } from '../people/roles.ts';
import type { Matter, Person } from './matter.ts';

/** How a person can stand to a case, as the matrix has its columns. Whoever stands in none of these reads nothing of it. */
export const standings = [
  'applicant',
  'subject',
  'unit',
  'handler',
  'staff',
  'head',
  'supervisor',
  'committee',
  'office',
  'superior',
  'guest',
] as const;
export type Standing = (typeof standings)[number];

const holds = (person: Person, ...roles: readonly Role[]): boolean => roles.some((role) => person.roles.includes(role));

/** Whoever speaks for the party organization of the unit that the case is about. */
export function speaksForUnit(person: Person, { unitId }: Matter): boolean {
  return holds(person, 'unit') && unitId !== null && person.unitId === unitId;
}

/** It is about them, they applied, they are of the unit, or one side declared the other as kin. */
export function isTied(person: Person, { subject, unitId, applied, begunBy }: Matter): boolean {
  // A department that opened it of its own motion is no party to it.
  const concerned = applied === 'department' ? [subject?.uid] : [subject?.uid, begunBy];
  const declares = concerned.some((uid) => uid !== undefined && (uid === person.uid || person.kin.includes(uid)));
  const isDeclared = subject?.kin.includes(person.uid) ?? false;
  return declares || isDeclared || (unitId !== null && person.unitId === unitId);
}

/** Recusal and ties beat every office, from that moment on and wherever they sit. */
export function isFree(person: Person, matter: Matter): boolean {
  return !isTied(person, matter) && !matter.recused.includes(person.uid);
}

const inDepartment = (person: Person, { departmentId }: Matter): boolean =>
  departmentId !== null && person.department === departmentId;

const onRecord = ({ applied }: Matter): boolean => applied !== null;

const inOffice = (person: Person, matter: Matter, ...roles: readonly Role[]): boolean =>
  onRecord(matter) && holds(person, ...roles) && isFree(person, matter);

const stands: Readonly<Record<Standing, (person: Person, matter: Matter) => boolean>> = {
  applicant: (person, matter) =>
    person.uid === matter.begunBy &&
    (matter.applied === null ||
      matter.applied === 'self' ||
      (matter.applied === 'unit' && speaksForUnit(person, matter))),
  subject: (person, matter) => onRecord(matter) && person.uid === matter.subject?.uid,
  unit: (person, matter) =>
    onRecord(matter) && speaksForUnit(person, matter) && (matter.applied === 'unit' || matter.unitIsToBeTold),
  handler: (person, matter) =>
    inOffice(person, matter, 'handler') && inDepartment(person, matter) && matter.inHand.includes(person.uid),
  staff: (person, matter) => inOffice(person, matter, 'handler') && inDepartment(person, matter),
  head: (person, matter) => inOffice(person, matter, 'head') && inDepartment(person, matter),
  supervisor: (person, matter) => inOffice(person, matter, 'supervisor'),
  committee: (person, matter) => inOffice(person, matter, 'committee', 'secretary', 'deputy'),
  office: (person, matter) => inOffice(person, matter, 'secretary', 'deputy'),
  superior: (person, matter) => inOffice(person, matter, 'superior'),
  guest: ({ uid }, { invitations }) => invitations.some(({ guest, ended }) => guest === uid && !ended),
};

/** Every way in which the person stands to the case; none for whoever has left. */
export function standingsOf(person: Person, matter: Matter): Standing[] {
  return person.active ? standings.filter((standing) => stands[standing](person, matter)) : [];
}
