import { type Member, paths } from '@rongcuo/domain';
import { readMember } from '../decode.ts';
import { db } from '../services.ts';

/** The records of these people, as they are now; whoever has none is left out. */
export async function membersAt(uids: readonly string[]): Promise<Member[]> {
  if (uids.length === 0) return [];
  const found = await db.getAll(...[...new Set(uids)].map((uid) => db.doc(paths.member(uid))));
  return found.map(readMember).filter((member) => member !== null);
}
