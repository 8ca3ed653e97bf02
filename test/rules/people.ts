import type { Member } from '@rongcuo/domain';

/** Above 1, so that an older token is still a token with a version. */
const VERSION = 3;

/**
 * Everybody who may knock on a case of the unit `it`, handled by the department `organization`. Who is listed on the
 * desk is said in cases.ts; `lent…` and `clerk` are listed there although functions would never list them.
 */
export const people = {
  /** Applies for himself; or the unit applies for him. */
  cadre: member('cadre', { roles: ['cadre'], unitId: 'it' }),
  /** Applies for the unit. */
  secretary: member('secretary', { roles: ['unit'], unitId: 'it' }),
  organizer: member('organizer', { roles: ['unit'], unitId: 'it' }),
  otherUnit: member('otherUnit', { roles: ['unit'], unitId: 'chem' }),
  noUnit: member('noUnit', { roles: ['unit'], unitId: null }),
  handler: member('handler', { roles: ['handler'], department: 'organization' }),
  head: member('head', { roles: ['head'], department: 'organization' }),
  idleHandler: member('idleHandler', { roles: ['handler'], department: 'organization' }),
  idleHead: member('idleHead', { roles: ['head'], department: 'organization' }),
  lentHandler: member('lentHandler', { roles: ['handler'], department: 'discipline' }),
  lentHead: member('lentHead', { roles: ['head'], department: 'discipline' }),
  clerk: member('clerk', { roles: ['assessor'], department: 'organization' }),
  supervisor: member('supervisor', { roles: ['supervisor', 'committee'] }),
  committee: member('committee', { roles: ['committee', 'secretary', 'deputy'] }),
  superior: member('superior', { roles: ['superior', 'publisher'], unitId: null }),
  admin: member('admin', { roles: ['admin'], unitId: null }),
  stranger: member('stranger', { roles: ['cadre'], unitId: 'chem' }),
} as const satisfies Record<string, Member>;

export type Who = keyof typeof people;
export const everybody = Object.keys(people) as readonly Who[];

function member(uid: string, given: Pick<Member, 'roles'> & Partial<Member>): Member {
  return {
    uid,
    name: uid,
    post: '干部',
    unitId: 'office',
    department: null,
    kin: [],
    active: true,
    version: VERSION,
    ...given,
  };
}
