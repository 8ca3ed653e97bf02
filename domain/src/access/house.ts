import { interpretingDepartment } from '../measures/interpreter.ts';
import type { DirectoryEntry } from '../people/member.ts';
import type { Role } from '../people/roles.ts';
import type { Person } from './matter.ts';

/** Guests have accounts, and are not of the house. */
export type Caller = Person & { readonly isGuest: boolean };

/** What everybody of the house may know: units, departments, published parameters. */
export function isOfHouse({ active, isGuest }: Caller): boolean {
  return active && !isGuest;
}

const works = ({ roles }: Person): boolean => roles.includes('handler') || roles.includes('head');

/** Whoever looks after people, units and departments; it opens no case. */
export function administers({ active, roles }: Person): boolean {
  return active && roles.includes('admin');
}

/** The log of changes of people, units and departments is for supervision, and for who asked them. */
export function mayReadRosterLog(person: Person): boolean {
  return administers(person) || (person.active && person.roles.includes('supervisor'));
}

/**
 * Whom one chooses from: a unit among its people, a department among its staff and the cadres, the committee and those
 * who sit with it among its members, whoever runs assessments, the secretary and supervision among the cadres; and
 * whom one looks after.
 */
export function mayReadDirectory(person: Person, entry: DirectoryEntry): boolean {
  if (!person.active) return false;
  const { roles, unitId, department } = person;
  return (
    person.uid === entry.uid ||
    (roles.includes('unit') && unitId !== null && unitId === entry.unitId) ||
    (works(person) && department !== null && (department === entry.department || entry.cadre)) ||
    (knowsCadres.some((role) => roles.includes(role)) && entry.cadre) ||
    (isOfCommitteeSide(person) && entry.roles.includes('committee')) ||
    (administers(person) && entry.house)
  );
}

/** Whoever runs assessments or presides chooses among the cadres; supervision sees about whom was asked. */
const knowsCadres: readonly Role[] = ['assessor', 'secretary', 'supervisor'];

const committeeSide: readonly Role[] = ['committee', 'secretary', 'deputy', 'supervisor'];

/** The committee and those who sit with it know its members, to ask them to stand in. */
export function isOfCommitteeSide({ active, roles }: Person): boolean {
  return active && committeeSide.some((role) => roles.includes(role));
}

/** Who stands in for whom is for the two of them, and for supervision. */
export function mayReadDelegation(person: Person, { of, to }: { readonly of: string; readonly to: string }): boolean {
  return person.active && (person.uid === of || person.uid === to || person.roles.includes('supervisor'));
}

/** The figures of a week are for those who lead the whole, or for the heads of the department they are of. */
export function mayReadDigest({ active, roles, department }: Person, of: string | null): boolean {
  if (of !== null) return active && roles.includes('head') && department === of;
  return active && leads.some((role) => roles.includes(role));
}
const leads: readonly Role[] = ['secretary', 'deputy', 'supervisor'];

/** A case is begun by a cadre, by a unit's party organization, or by a department's staff. */
export function mayBegin(person: Person): boolean {
  const { active, roles, department } = person;
  return active && (roles.includes('cadre') || roles.includes('unit') || (works(person) && department !== null));
}

/** Article 14: a head of the department that interprets the measures asks to publish parameters and interpretations. */
export function mayAskToPublish({ active, roles, department }: Person): boolean {
  return active && roles.includes('head') && department === interpretingDepartment;
}
