import { Member, paths } from '@rongcuo/domain';
import type { Firestore } from 'firebase-admin/firestore';

/**
 * Writes a member, counting the version up: the one way members are written. The trigger on the document brings claims,
 * directory and desks in step.
 * @returns the member as stored; throws ZodError when it is not a member
 */
export async function saveMember(db: Firestore, person: Omit<Member, 'version'>): Promise<Member> {
  const ref = db.doc(paths.member(person.uid));
  return db.runTransaction(async (tx) => {
    const version: unknown = (await tx.get(ref)).get('version');
    const member = Member.parse({ ...person, version: typeof version === 'number' ? version + 1 : 1 });
    tx.set(ref, member);
    return member;
  });
}
