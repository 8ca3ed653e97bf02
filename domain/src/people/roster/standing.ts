import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { isGuestUid } from '../guest-uid.ts';
import type { Role } from '../roles.ts';
import type { RosterCode } from './codes.ts';
import type { Named } from './record.ts';
import type { PersonStanding } from './requests.ts';

/** Whoever handles cases does so for a department; whoever is heard or speaks for a unit belongs to one. */
const ofDepartment: readonly Role[] = ['handler', 'head'];
const ofUnit: readonly Role[] = ['cadre', 'unit'];

/**
 * The one role an administrator may hold besides. Every other opens cases, or what follows from them, and whoever gives
 * roles is to see none of that. Being a cadre opens no case but one's own, and nobody may lose the right to apply
 * (article 7(1)) by looking after the accounts.
 */
const besideAdmin: readonly Role[] = ['admin', 'cadre'];

/** Whether somebody could stand so in the house, whoever asks it. */
export function whyNotStanding(uid: string | null, wanted: PersonStanding, named: Named): Refusal<RosterCode> | null {
  const { roles, unitId, department, kin } = wanted;
  const combined = roles.filter((role) => !besideAdmin.includes(role));
  if (roles.includes('admin') && combined.length > 0) return refuse('admin-combined', { roles: combined });
  if (unitId !== null && !named.units.some(({ id }) => id === unitId)) return refuse('unit-unknown');
  if (unitId === null && roles.some((role) => ofUnit.includes(role))) return refuse('unit-missing');
  const works = roles.some((role) => ofDepartment.includes(role));
  if (department === null && works) return refuse('department-missing');
  const known = named.departments.find(({ id }) => id === department);
  if (department !== null && (!known || (works && !known.accountability))) return refuse('department-unknown');
  const isKin = (one: string) => one !== uid && !isGuestUid(one) && named.members.some((member) => member.uid === one);
  return kin.every(isKin) ? null : refuse('kin-unknown');
}
