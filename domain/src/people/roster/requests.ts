import * as z from 'zod/mini';
import { optionalText, text, textLimits } from '../../kernel/text.ts';
import type { Member } from '../member.ts';
import { roles } from '../roles.ts';

/** Ids are ASCII: they are parts of paths, and of other ids. */
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/));

// Line breaks, and marks that are seen nowhere or turn what follows round: a name must look as it is.
const UNSEEN = /[\n\r\t\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/;

/** One line as people see it. */
function line(max: number) {
  return z.string().check(
    z.trim(),
    z.maxLength(max),
    z.refine((value) => !UNSEEN.test(value), { error: 'not-text' }),
  );
}
const name = (max: number) => z.pipe(line(max), text(max));
const distinct = z.refine<readonly string[]>((values) => new Set(values).size === values.length);

export const rosterLimits = { name: 40, post: 60, place: 60, kin: 20, email: 254 } as const;

const reason = optionalText(textLimits.short).check(z.describe('理由'));
const version = z.int().check(z.gte(1), z.describe('所依据的人员记录的版本'));

/** What the administrator says of a person. */
const standing = {
  name: name(rosterLimits.name).check(z.describe('姓名')),
  post: line(rosterLimits.post).check(z.describe('职务')),
  unitId: z.nullable(id).check(z.describe('所在单位党组织')),
  department: z.nullable(id).check(z.describe('所在职能部门')),
  roles: z.array(z.enum(roles)).check(distinct, z.describe('角色')),
  kin: z.array(id).check(z.maxLength(rosterLimits.kin), distinct, z.describe('申报的亲属')),
};

const email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(rosterLimits.email), z.email());

/** Whom the command registers that makes the first administrator. */
export const FirstAdmin = z.strictObject({ email, name: name(rosterLimits.name) });
export type FirstAdmin = z.infer<typeof FirstAdmin>;

/** By which account a person signs in: one that is made for this e-mail address, or one that is there already. */
const account = z.union([z.strictObject({ email }), z.strictObject({ uid: id })]).check(z.describe('账号'));

const placeName = name(rosterLimits.place);

function ask<Kind extends string, Payload extends z.ZodMiniType>(kind: Kind, payload: Payload) {
  return z.strictObject({ kind: z.literal(kind), payload });
}

/** Everything the administrator can ask, by its kind; the reason may be left out where nobody's rights change. */
export const RosterAsk = z.discriminatedUnion('kind', [
  ask('register', z.strictObject({ account, ...standing, reason })),
  ask('change', z.strictObject({ of: id, version, ...standing, reason })),
  ask('letGo', z.strictObject({ of: id, version, reason })),
  ask('bringBack', z.strictObject({ of: id, version, ...standing, reason })),
  ask('addUnit', z.strictObject({ name: placeName })),
  ask('renameUnit', z.strictObject({ of: id, was: placeName, name: placeName })),
  ask('addDepartment', z.strictObject({ name: placeName, accountability: z.boolean(), reason })),
  ask(
    'changeDepartment',
    z.strictObject({
      of: id,
      was: z.strictObject({ name: placeName, accountability: z.boolean() }),
      name: placeName,
      accountability: z.boolean(),
      reason,
    }),
  ),
]);
export type RosterAsk = z.infer<typeof RosterAsk>;
export type RosterKind = RosterAsk['kind'];

/** What is asked about somebody's standing in the house, whoever it makes them. */
export type PersonStanding = Pick<Member, 'name' | 'post' | 'unitId' | 'department' | 'roles' | 'kin'>;
