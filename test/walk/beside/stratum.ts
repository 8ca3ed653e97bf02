import { type BesideMatter, besideStandingsOf } from '@rongcuo/domain/access';
import type { Check } from '../check.ts';
import type { Caller } from '../people.ts';
import type { BesideCase } from './matters.ts';

function likeness({ claims, person }: Caller, matter: BesideMatter): string {
  const { uid, active, roles, unitId, department, kin } = person;
  // Whoever is out is tried for what they could do if they were not.
  if (!active) return JSON.stringify([claims === null, besideStandingsOf({ ...person, active: true }, matter)]);
  const names = [
    matter.begunBy,
    matter.subject?.uid,
    matter.reporter?.uid,
    ...matter.keepers,
    ...(matter.inHand ?? []),
  ];
  const about = names.map((name) => name === uid);
  const tied = [matter.recused.includes(uid), kin.length > 0, unitId === matter.unitId];
  return JSON.stringify([besideStandingsOf(person, matter), roles, department, about, tied, uid.startsWith('guest-')]);
}

/** Of people who stand alike to a matter, one knocks. */
export function besideCallers(callers: readonly Caller[], matter: BesideMatter): Caller[] {
  const met = new Set<string>();
  return callers.filter((caller) => {
    const alike = likeness(caller, matter);
    if (met.has(alike)) return false;
    met.add(alike);
    return true;
  });
}

/** How somebody stands to a matter, and where that is: what tells one check from another where rules may differ. */
export function besideStratum(
  caller: Caller,
  { matter, status, collection }: BesideCase,
  paper: string,
): Pick<Check, 'stratum' | 'near'> {
  const standings = besideStandingsOf(caller.person, matter);
  const { uid, unitId, department } = caller.person;
  const near =
    standings.length > 0 ||
    matter.recused.includes(uid) ||
    uid === matter.begunBy ||
    unitId === matter.unitId ||
    department === matter.departmentId;
  return {
    stratum: [collection, status, paper, matter.recused.includes(uid), ...standings, ...caller.person.roles].join(' '),
    near,
  };
}
