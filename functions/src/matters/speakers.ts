import { type Member, paths } from '@rongcuo/domain';
import { readMember } from '../decode.ts';
import { db } from '../services.ts';

/** Who speaks for a unit, as on record now. */
export async function speakersOf(unitId: string | null): Promise<Member[]> {
  if (unitId === null) return [];
  const members = db.collection(paths.members).where('active', '==', true).where('unitId', '==', unitId);
  const found = await members.where('roles', 'array-contains', 'unit').get();
  return found.docs.map(readMember).filter((member) => member !== null);
}
