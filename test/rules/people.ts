import type { Member } from '@rongcuo/domain';

/** Above 1, so that an older token is still a token with a version. */
const VERSION = 3;

const organization = { department: 'organization' };
const discipline = { department: 'discipline' };

/**
 * Everybody who may knock on a case of the unit `it`, handled by the department `organization`. Who is in which of its
 * circles is said in cases.ts; `lent…`, `clerk` and `sitter` are listed there although functions would never list them.
 */
export const people = {
  /** Applies for himself; or the unit applies for him. */
  cadre: member('cadre', { roles: ['cadre'], unitId: 'it' }),
  /** Applies for the unit: the secretary of its party organization, not the committee's. */
  secretary: member('secretary', { roles: ['unit'], unitId: 'it' }),
  organizer: member('organizer', { roles: ['unit'], unitId: 'it' }),
  otherUnit: member('otherUnit', { roles: ['unit'], unitId: 'chem' }),
  noUnit: member('noUnit', { roles: ['unit'], unitId: null }),

  /** Has it in hand; or opened it for the department. */
  handler: member('handler', { roles: ['handler'], ...organization }),
  head: member('head', { roles: ['head'], ...organization }),
  /** On the desk, with nothing of it in hand. */
  colleague: member('colleague', { roles: ['handler'], ...organization }),
  idleHandler: member('idleHandler', { roles: ['handler'], ...organization }),
  idleHead: member('idleHead', { roles: ['head'], ...organization }),
  otherDesk: member('otherDesk', { roles: ['handler', 'head'], ...discipline }),
  lentHandler: member('lentHandler', { roles: ['handler'], ...discipline }),
  lentHead: member('lentHead', { roles: ['head'], ...discipline }),
  clerk: member('clerk', { roles: ['assessor'], ...organization }),

  chair: member('chair', { roles: ['secretary'] }),
  vice: member('vice', { roles: ['deputy'] }),
  committeeman: member('committeeman', { roles: ['committee'] }),
  /** In every circle of the committee's side, with no office to act from. */
  sitter: member('sitter', { roles: ['publisher'] }),
  /** Holds every office of the committee, and is on no bench. */
  committee: member('committee', { roles: ['committee', 'secretary', 'deputy'] }),
  recusedChair: member('recusedChair', { roles: ['committee', 'secretary', 'deputy'] }),
  tiedChair: member('tiedChair', { roles: ['secretary', 'deputy'], unitId: 'it' }),
  kinChair: member('kinChair', { roles: ['secretary', 'deputy'], kin: ['cadre'] }),
  /** Kin of whoever applied for the unit, and of whoever opened it for the department: only the former is a tie. */
  kinOfApplicant: member('kinOfApplicant', { roles: ['deputy'], kin: ['secretary', 'handler'] }),
  supervisor: member('supervisor', { roles: ['supervisor', 'committee'] }),
  recusedSupervisor: member('recusedSupervisor', { roles: ['supervisor'] }),
  superior: member('superior', { roles: ['superior', 'publisher'], unitId: null }),
  idleSuperior: member('idleSuperior', { roles: ['superior'], unitId: null }),

  guest: member('guest', { roles: [], unitId: null }),
  /** Invited to another case. */
  otherGuest: member('otherGuest', { roles: [], unitId: null }),
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
