import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { interpretingDepartment } from '../../measures/interpreter.ts';
import type { Department } from '../units.ts';
import type { RosterCode } from './codes.ts';
import type { RosterDecision } from './decision.ts';
import type { FoundAccount } from './facts.ts';
import { recordOf } from './record.ts';
import { departmentNames, foundingReason } from './text/zh.ts';

/** The departments that the measures name (article 7(1)); an institution may call them otherwise, and adds its own. */
export const foundingDepartments: readonly Department[] = [
  { id: interpretingDepartment, name: departmentNames.organization, accountability: true },
  { id: 'discipline', name: departmentNames.discipline, accountability: true },
];

/**
 * The first administrator, whom nobody can have registered: only while nobody in office administers.
 * @param account that they will sign in with; null when the address is none
 */
export function decideFirstAdmin(
  name: string,
  { admins, account }: { readonly admins: readonly string[]; readonly account: FoundAccount },
): RosterDecision | Refusal<RosterCode | 'admin-exists'> {
  if (admins.length > 0) return refuse('admin-exists');
  if (account.state === 'member') return refuse('account-taken');
  if (account.state === 'unverified') return refuse('account-unverified');
  if (account.state === 'none') return refuse('account-unknown');
  const after = {
    uid: account.uid,
    name,
    post: '',
    roles: ['admin' as const],
    unitId: null,
    department: null,
    kin: [],
    active: true,
  };
  const record = recordOf(after, { members: [], units: [], departments: [] });
  return {
    ok: true,
    write: { of: 'member', before: null, after },
    data: { of: after.uid, name, before: null, after: record, reason: foundingReason },
    tells: ['supervisor'],
  };
}
