import { type Institution, type Member, paths, type Role } from '@rongcuo/domain';
import type { Query, Transaction } from 'firebase-admin/firestore';
import { readMember } from '../decode.ts';
import { db } from '../services.ts';

const bench: readonly Role[] = ['committee', 'secretary', 'deputy'];

/** The people a case's circles are drawn from, as they are in office now. */
export async function institutionOf(departmentId: string | null, tx: Transaction): Promise<Institution> {
  const inOffice = db.collection(paths.members).where('active', '==', true);
  const [department, senior] = await Promise.all([
    departmentId === null ? [] : membersOf(inOffice.where('department', '==', departmentId), tx),
    membersOf(inOffice.where('roles', 'array-contains-any', [...bench, 'supervisor', 'superior']), tx),
  ]);
  return {
    staff: department.filter((member) => holdsAny(member, ['handler', 'head'])),
    committee: senior.filter((member) => holdsAny(member, bench)),
    supervisors: senior.filter((member) => holdsAny(member, ['supervisor'])),
    superiors: senior.filter((member) => holdsAny(member, ['superior'])),
  };
}

function holdsAny({ roles }: Member, wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles.includes(role));
}

async function membersOf(query: Query, tx: Transaction): Promise<Member[]> {
  const found = await tx.get(query);
  return found.docs.map(readMember).filter((member): member is Member => member !== null);
}

/** Everybody in office who writes notices. */
export function publishersOf(tx: Transaction): Promise<Member[]> {
  const inOffice = db.collection(paths.members).where('active', '==', true);
  return membersOf(inOffice.where('roles', 'array-contains', 'publisher'), tx);
}
