import type { Role } from '../../people/roles.ts';
import type { Person } from '../matter.ts';
import type { BesideMatter } from './matter.ts';

/** How a person can stand to a matter beside cases, as the matrix has its columns. */
export const besideStandings = [
  'author',
  'subject',
  'unit',
  'handler',
  'keeper',
  'head',
  'supervisor',
  'committee',
  'office',
  'superior',
  'publisher',
  'deputy',
  'anybody',
] as const;
export type BesideStanding = (typeof besideStandings)[number];

const holds = (person: Person, ...roles: readonly Role[]): boolean => roles.some((role) => person.roles.includes(role));

/** It is about them, they filed or reported it, they are of the unit, or one side declared the other as kin. */
function isTied(person: Person, { subject, unitId, begunBy, begunFor, reporter }: BesideMatter): boolean {
  const concerned = [subject?.uid, begunFor === 'office' ? undefined : begunBy, reporter?.uid];
  const declares = concerned.some((uid) => uid !== undefined && (uid === person.uid || person.kin.includes(uid)));
  const isDeclared = subject?.kin.includes(person.uid) || reporter?.kin.includes(person.uid);
  return declares || (isDeclared ?? false) || (unitId !== null && person.unitId === unitId);
}

const isFree = (person: Person, matter: BesideMatter): boolean =>
  !isTied(person, matter) && !matter.recused.includes(person.uid);

const inOffice = (person: Person, matter: BesideMatter, ...roles: readonly Role[]): boolean =>
  matter.onRecord && holds(person, ...roles) && isFree(person, matter);

const ofDepartment = ({ department }: Person, { departmentId }: BesideMatter): boolean =>
  departmentId !== null && department === departmentId;

const hasInHand = ({ uid }: Person, { inHand }: BesideMatter): boolean => inHand === null || inHand.includes(uid);

const stands: Readonly<Record<BesideStanding, (person: Person, matter: BesideMatter) => boolean>> = {
  // For a unit it is the unit that files: once submitted it is whoever speaks for that unit, not who typed it.
  author: (person, matter) =>
    matter.onRecord && matter.begunFor === 'unit'
      ? stands.unit(person, matter)
      : person.uid === matter.begunBy &&
        (matter.of !== 'notice' || holds(person, 'publisher')) &&
        (!matter.onRecord || matter.begunFor === 'self'),
  subject: ({ uid }, { onRecord, subject, personIsTold }) => onRecord && personIsTold && uid === subject?.uid,
  unit: (person, { onRecord, unitId }) =>
    onRecord && holds(person, 'unit') && unitId !== null && person.unitId === unitId,
  handler: (person, matter) =>
    inOffice(person, matter, 'handler') && ofDepartment(person, matter) && hasInHand(person, matter),
  keeper: (person, matter) => stands.handler(person, matter) && matter.keepers.includes(person.uid),
  head: (person, matter) => inOffice(person, matter, 'head') && ofDepartment(person, matter),
  supervisor: (person, matter) => inOffice(person, matter, 'supervisor'),
  committee: (person, matter) =>
    matter.reachedCommittee && inOffice(person, matter, 'committee', 'secretary', 'deputy'),
  office: (person, matter) =>
    (matter.officeIsCalled || matter.reachedCommittee) && inOffice(person, matter, 'secretary', 'deputy'),
  superior: (person, matter) => matter.reachedSuperior && inOffice(person, matter, 'superior'),
  publisher: (person, matter) => inOffice(person, matter, 'publisher'),
  deputy: (person, matter) => inOffice(person, matter, 'deputy'),
  anybody: (_, { isPublic }) => isPublic,
};

/** Every way in which the person stands to the matter. What is public is so for whoever has left too. */
export function besideStandingsOf(person: Person, matter: BesideMatter): BesideStanding[] {
  return besideStandings.filter(
    (standing) => (person.active || standing === 'anybody') && stands[standing](person, matter),
  );
}
