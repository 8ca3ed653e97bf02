import { guestUidOf } from '@rongcuo/domain';
import { isTied, type Matter, standingsOf } from '@rongcuo/domain/access';
import type { Check } from './check.ts';
import type { Caller } from './people.ts';

/** What, of a person, can make a difference to a case. Names do not. */
function likenessOf({ claims, person }: Caller, matter: Matter): string {
  const { uid, roles, unitId, department } = person;
  const guest = uid.startsWith('guest-') ? 'guest' : '';
  const about = matter.begunBy === uid || matter.subject?.uid === uid;
  const standings = standingsOf(person, matter);
  const isKept = [isTied(person, matter), matter.recused.includes(uid), about];
  if (!person.active) return 'out of office';
  // Nothing to do with it at all: of each office somebody.
  if (standings.length === 0 && !isKept.includes(true) && department !== matter.departmentId)
    return `${guest}${roles[0]}`;
  return JSON.stringify([standings, roles, unitId, department, isKept, guest, claims === null]);
}

/** Here everybody does, also those with a token that is not theirs of today. */
const everybodyKnocks = ['chen-draft', 'chen-submitted', 'chen-deliberating', 'chen-appealed', 'two-invited'];

/** Of people who stand alike to a case, one knocks: nothing in the case tells them from each other. */
export function whoKnocks(callers: readonly Caller[], id: string, matter: Matter): Caller[] {
  const met = new Set<string>();
  return callers.filter((caller) => {
    // Whoever was invited to it knocks, also when that is over.
    const isNamed = everybodyKnocks.includes(id) || caller.uid.startsWith(guestUidOf(id));
    const likeness = isNamed ? caller.name : likenessOf(caller, matter);
    if (met.has(likeness)) return false;
    met.add(likeness);
    return true;
  });
}

/** How somebody stands to a case, and where that is: what tells one check from another where rules may differ. */
export function stratumOf({ person }: Caller, matter: Matter): Pick<Check, 'stratum' | 'near'> {
  const { uid, active, roles, unitId, department } = person;
  const about = matter.begunBy === uid || matter.subject?.uid === uid;
  const own = [unitId === matter.unitId, department === matter.departmentId];
  const standings = standingsOf(person, matter);
  const kept = [isTied(person, matter), matter.recused.includes(uid), about, active, ...own];
  const stratum = [matter.status, matter.applied, kept.map(Number).join(''), ...roles, ...standings].join(' ');
  return { stratum, near: standings.length > 0 || kept.slice(0, 3).includes(true) || kept.slice(4).includes(true) };
}
