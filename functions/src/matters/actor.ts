import { capacityWords, type Member, paths, systemUid } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { readMember } from '../decode.ts';
import { db } from '../services.ts';

/** The house itself, for what the measures foresee without anyone asking. It has no account, so nobody can speak for it. */
const system: Member = {
  uid: systemUid,
  name: capacityWords.system,
  post: '',
  roles: [],
  unitId: null,
  department: null,
  kin: [],
  active: true,
  version: 1,
};

/** Who asks, as on record now; null when there is no such member. */
export async function actorOf(tx: Transaction, uid: string): Promise<Member | null> {
  return uid === systemUid ? system : readMember(await tx.get(db.doc(paths.member(uid))));
}
