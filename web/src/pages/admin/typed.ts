import { type Member, type PersonStanding, RosterAsk } from '@rongcuo/domain';
import * as z from 'zod/mini';
import type { Doing } from './effects.ts';
import { personWords } from './text/zh.ts';

/** What was typed of a person, as it stands in the fields; nothing chosen is an empty text. */
export interface Typed {
  by: string;
  email: string;
  uid: string;
  name: string;
  post: string;
  unitId: string;
  department: string;
  roles: readonly string[];
  kin: readonly string[];
  reason: string;
}

export function typedFrom(person: PersonStanding | null): Typed {
  return {
    by: 'email',
    email: '',
    uid: '',
    name: person?.name ?? '',
    post: person?.post ?? '',
    unitId: person?.unitId ?? '',
    department: person?.department ?? '',
    roles: [...(person?.roles ?? [])],
    kin: [...(person?.kin ?? [])],
    reason: '',
  };
}

/** What was typed, over a record that somebody else has changed meanwhile: what was left as it stood is as it stands now. */
export function typedOver(typed: Typed, before: PersonStanding, now: PersonStanding): Typed {
  const [was, is] = [typedFrom(before), typedFrom(now)];
  const kept = (one: string | readonly string[], other: string | readonly string[]) => String(one) === String(other);
  return {
    ...typed,
    name: kept(typed.name, was.name) ? is.name : typed.name,
    post: kept(typed.post, was.post) ? is.post : typed.post,
    unitId: kept(typed.unitId, was.unitId) ? is.unitId : typed.unitId,
    department: kept(typed.department, was.department) ? is.department : typed.department,
    roles: kept(typed.roles, was.roles) ? is.roles : typed.roles,
    kin: kept(typed.kin, was.kin) ? is.kin : typed.kin,
  };
}

/** As somebody would stand; null where a name is still missing or something does not fit. */
export function standingOf(typed: Typed): PersonStanding | null {
  const { ask } = askFrom('register', { ...typed, by: 'uid', uid: 'x', reason: personWords.reason }, null);
  if (ask?.kind !== 'register') return null;
  const { account: _, reason: _why, ...standing } = ask.payload;
  return standing;
}

export type Wrong = Readonly<Partial<Record<Exclude<keyof Typed, 'by'>, string>>>;

/** Checked by the very schema the server will use; `wrong` by the field it stands at. */
export function askFrom(
  doing: Doing,
  typed: Typed,
  member: Pick<Member, 'uid' | 'version'> | null,
): { readonly ask: RosterAsk | null; readonly wrong: Wrong } {
  const { by, email, uid, name, post, roles, kin, reason } = typed;
  const about = { of: member?.uid, version: member?.version };
  const standing = {
    name,
    post,
    unitId: typed.unitId || null,
    department: typed.department || null,
    roles,
    kin,
    reason,
  };
  const payload = {
    register: { account: by === 'email' ? { email } : { uid: uid.trim() }, ...standing },
    change: { ...about, ...standing },
    bringBack: { ...about, ...standing },
    letGo: { ...about, reason },
  }[doing];
  const parsed = z.safeParse(RosterAsk, { kind: doing, payload });
  if (parsed.success) return { ask: parsed.data, wrong: {} };
  const fields = parsed.error.issues.map(({ path }) => String(path[1]));
  const wrong: Partial<Record<Exclude<keyof Typed, 'by'>, string>> = {};
  if (fields.includes('account'))
    wrong[by === 'email' ? 'email' : 'uid'] = personWords.wrong[by === 'email' ? 'email' : 'uid'];
  for (const field of ['name', 'post', 'unitId', 'department', 'roles', 'kin', 'reason'] as const)
    if (fields.includes(field)) wrong[field] = personWords.wrong[field];
  return { ask: null, wrong };
}
