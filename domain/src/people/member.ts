import * as z from 'zod/mini';
import { isGuestUid } from './guest-uid.ts';
import { roles } from './roles.ts';

const uid = z.string().check(z.minLength(1), z.maxLength(128));

/** `members/{uid}`: one person. Written by functions only; the claims of the person's token are kept in step with it. */
export const Member = z.strictObject({
  uid: uid.check(z.describe('账号')),
  name: z.string().check(z.minLength(1), z.maxLength(40), z.describe('姓名')),
  post: z.string().check(z.maxLength(60), z.describe('职务')),
  roles: z.array(z.enum(roles)).check(z.describe('角色')),
  unitId: z.nullable(z.string()).check(z.describe('所在单位党组织')),
  department: z.nullable(z.string()).check(z.describe('所在职能部门')),
  kin: z.array(uid).check(z.describe('申报的亲属')),
  active: z.boolean().check(z.describe('在任')),
  version: z.int().check(z.gte(1), z.describe('版本，随每次变更加一')),
});
export type Member = z.infer<typeof Member>;

/** What a token carries of a member. Rules compare `version` with the document: an outdated token opens nothing. */
export interface Claims {
  readonly roles: Member['roles'];
  readonly unitId: string | null;
  readonly department: string | null;
  readonly version: number;
}

/** Claims of a member; an inactive member's are empty but for the version. */
export function claimsOf(member: Member): Claims {
  const { active, version } = member;
  return active
    ? { roles: [...member.roles], unitId: member.unitId, department: member.department, version }
    : { roles: [], unitId: null, department: null, version };
}

/** `directory/{uid}`: the little that others may know of a colleague, to pick or to name them. */
export const DirectoryEntry = z.strictObject({
  uid,
  name: z.string(),
  post: z.string(),
  unitId: z.nullable(z.string()),
  department: z.nullable(z.string()),
  roles: z.array(z.enum(roles)),
  cadre: z.boolean(),
  /** Of the house, and no guest of one of its cases: the administrator looks after these, and knows of no others. */
  house: z.boolean(),
  active: z.boolean(),
});
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;

export function directoryEntryOf(member: Member): DirectoryEntry {
  const { uid: id, name, post, unitId, department, active } = member;
  return {
    uid: id,
    name,
    post,
    unitId,
    department,
    roles: [...member.roles],
    cadre: member.roles.includes('cadre'),
    house: !isGuestUid(id),
    active,
  };
}
