import { Member, paths } from '@rongcuo/domain';
import type { Firestore, Transaction } from 'firebase-admin/firestore';

type Person = Omit<Member, 'version'>;

/**
 * Writes a member, counting the version up: the one way members are written. The trigger on the document brings claims,
 * directory and desks in step.
 * @returns the member as stored; throws ZodError when it is not a member
 */
export async function saveMember(db: Firestore, person: Person): Promise<Member> {
  const ref = db.doc(paths.member(person.uid));
  return db.runTransaction(async (tx) => {
    const version: unknown = (await tx.get(ref)).get('version');
    return putMember(tx, db, person, typeof version === 'number' ? { version } : null);
  });
}

/** As {@link saveMember}, together with what else a transaction writes. `known`: the record as the transaction read it. */
export function putMember(
  tx: Transaction,
  db: Firestore,
  person: Person,
  known: Pick<Member, 'version'> | null,
): Member {
  const member = Member.parse({ ...person, version: known ? known.version + 1 : 1 });
  tx.set(db.doc(paths.member(person.uid)), member);
  return member;
}
