import type { Member } from './member.ts';
import type { Role } from './roles.ts';

/** The people in office whom the circles of a matter are drawn from: all active holders of the roles concerned. */
export interface Institution {
  /** Handlers and heads of the handling department. */
  readonly staff: readonly Member[];
  /** Committee members, secretary, deputy. */
  readonly committee: readonly Member[];
  readonly supervisors: readonly Member[];
  readonly superiors: readonly Member[];
}

/** Those in office in one of these roles whom nothing keeps out. */
export function freeAmong(
  people: readonly Member[],
  roles: readonly Role[],
  isOut: (person: Member) => boolean,
): Member[] {
  return people.filter(
    (person) => person.active && roles.some((role) => person.roles.includes(role)) && !isOut(person),
  );
}

/** As the face of a matter lists them. */
export function idsOf(people: readonly Member[]): string[] {
  return [...new Set(people.map(({ uid }) => uid))].sort();
}

/** The secretaries preside, or, where none is free to, the deputies in the office. */
export function presiding(office: readonly Member[]): readonly Member[] {
  const secretaries = office.filter(({ roles }) => roles.includes('secretary'));
  return secretaries.length > 0 ? secretaries : office;
}

export function namesOf(people: readonly Member[]): Record<string, string> {
  return Object.fromEntries(people.map(({ uid, name }) => [uid, name]));
}
