import type { Member } from '../member.ts';
import type { Role } from '../roles.ts';
import type { Department, Unit } from '../units.ts';
import type { RosterFacts } from './facts.ts';

export const units: readonly Unit[] = [
  { id: 'it', name: '信息工程学院党总支' },
  { id: 'chem', name: '化学化工学院党总支' },
];
export const departments: readonly Department[] = [
  { id: 'organization', name: '党委组织部', accountability: true },
  { id: 'publicity', name: '党委宣传部', accountability: false },
];

export function person(uid: string, roles: readonly Role[], changes: Partial<Member> = {}): Member {
  return {
    uid,
    name: `${uid}名`,
    post: '',
    roles: [...roles],
    unitId: 'it',
    department: null,
    kin: [],
    active: true,
    version: 3,
    ...changes,
  };
}

export const admin = person('you', ['admin'], { unitId: null });
export const second = person('ou', ['admin'], { unitId: null });
export const cadre = person('chen', ['cadre']);
export const clerk = person('sun', ['handler'], { department: 'organization' });
export const supervisor = person('han', ['supervisor', 'committee']);
export const left = person('gone', ['head'], { department: 'organization', active: false });

/** A house of these few, asked by its administrator. */
export function facts(changes: Partial<RosterFacts> = {}): RosterFacts {
  return {
    actor: admin,
    requestId: 'r1',
    account: null,
    admins: [admin.uid, second.uid],
    members: [admin, second, cadre, clerk, supervisor, left],
    units,
    departments,
    nameTaken: false,
    last: null,
    ...changes,
  };
}

/** What the administrator's form sends of somebody, as they stand, with changes. */
export function standing({ name, post, unitId, department, roles, kin }: Member, changes: object = {}) {
  return { name, post, unitId, department, roles, kin, reason: '岗位调整', ...changes };
}

export function changeOf(member: Member, changes: object = {}) {
  return { kind: 'change', payload: { of: member.uid, version: member.version, ...standing(member, changes) } };
}
