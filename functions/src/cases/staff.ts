import { type Member, paths } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { readMember } from '../decode.ts';
import { db } from '../services.ts';

/** Active handlers and heads of a department. */
export async function staffOf(departmentId: string, tx: Transaction): Promise<Member[]> {
  const found = await tx.get(
    db.collection(paths.members).where('department', '==', departmentId).where('active', '==', true),
  );
  return found.docs
    .map(readMember)
    .filter((member): member is Member => member !== null)
    .filter(({ roles }) => roles.includes('handler') || roles.includes('head'));
}
