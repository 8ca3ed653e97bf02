import { Member, paths, type Role } from '@rongcuo/domain';
import { saveMember } from '@rongcuo/functions/save-member';
import { claimsReach, engage } from '../../scripts/seed/people.ts';
import { application, type Draft, office } from './support.ts';

/** One person of a test's own: of the unit the matter is about (`home`) or of another one (`away`). */
export interface Post {
  readonly roles: readonly Role[];
  readonly at: 'home' | 'away';
  /** Of the test's own department. */
  readonly staff?: boolean;
  /** Names of the cast. */
  readonly kin?: readonly string[];
}

export interface Place<Name extends string> {
  readonly homeId: string;
  readonly awayId: string;
  readonly departmentId: string;
  uid(who: Name): string;
  /** A complete application about somebody of the home unit, to the test's own department. */
  application(subject: Name, changes?: Draft): Draft;
  /** Adds a person, once the place is there; returns the uid. */
  engage(who: string, post: Post): Promise<string>;
  /** Changes a member record and waits until the account's claims have followed. */
  change(who: string, change: Partial<Omit<Member, 'uid' | 'version'>>): Promise<Member>;
}

/**
 * Two units, a department and people of a test's own, so that what it does to them touches no other test.
 * @param name of the test file, ASCII; it begins every id
 */
export async function openPlace<Name extends string>(
  name: string,
  cast: Readonly<Record<Name, Post>>,
): Promise<Place<Name>> {
  const prefix = `${name}-${crypto.randomUUID().slice(0, 8)}`;
  const [homeId, awayId, departmentId] = [`${prefix}-home`, `${prefix}-away`, `${prefix}-department`];
  const uidOf = (who: string) => `${prefix}-${who}`;
  const batch = office.db.batch();
  for (const id of [homeId, awayId]) batch.set(office.db.doc(paths.unit(id)), { id, name: `${id}党支部` });
  const department = { id: departmentId, name: `${departmentId}办公室`, accountability: true };
  batch.set(office.db.doc(paths.department(departmentId)), department);
  await batch.commit();

  async function join(who: string, { roles, at, staff = false, kin = [] }: Post): Promise<string> {
    const uid = uidOf(who);
    const unitId = at === 'home' ? homeId : awayId;
    const department = staff ? departmentId : null;
    await engage(office, { uid, name: uid, post: '', roles: [...roles], unitId, department, kin: kin.map(uidOf) });
    return uid;
  }

  await Promise.all(Object.entries<Post>(cast).map(([who, post]) => join(who, post)));
  return {
    homeId,
    awayId,
    departmentId,
    uid: uidOf,
    engage: join,
    application(subject, changes = {}) {
      const accountability = { departmentId, kind: 'inquiry', raisedOn: '2026-09-21', reference: '' };
      return application({ subjectId: uidOf(subject), unitId: homeId, accountability, ...changes });
    },
    async change(who, change) {
      const { version: _, ...known } = Member.parse((await office.db.doc(paths.member(uidOf(who))).get()).data());
      const member = await saveMember(office.db, { ...known, ...change });
      await claimsReach(office.auth, member.uid, member.version);
      return member;
    },
  };
}
