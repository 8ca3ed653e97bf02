import { type CitableFiling, type Member, paths } from '@rongcuo/domain';
import {
  collection,
  type Firestore,
  getDocs,
  limit,
  orderBy,
  type QueryConstraint,
  query,
  startAfter,
  where,
} from 'firebase/firestore/lite';
import { decodeFiling } from '../decode.ts';

const PAGE = 50;

/** Every filing that somebody may read who applies: their own, and those of the unit that they speak for. */
export async function listFilingsOf(
  db: Firestore,
  { uid, roles, unitId }: Pick<Member, 'uid' | 'roles' | 'unitId'>,
): Promise<CitableFiling[]> {
  const speaks = roles.includes('unit') && unitId !== null;
  const lists = await Promise.all([
    listAll(db, [where('parties', 'array-contains', uid)]),
    speaks ? listAll(db, [where('onRecord', '==', true), where('unitId', '==', unitId)]) : [],
  ]);
  return [...new Map(lists.flat().map((filing) => [filing.id, filing])).values()];
}

/** Page after page, to the last. */
async function listAll(db: Firestore, by: readonly QueryConstraint[]): Promise<CitableFiling[]> {
  const filings: CitableFiling[] = [];
  let after: QueryConstraint[] = [];
  for (;;) {
    const asked = query(collection(db, paths.filings), ...by, orderBy('createdAt', 'desc'), ...after, limit(PAGE));
    const { docs } = await getDocs(asked);
    filings.push(
      ...docs.flatMap((one) => {
        const filing = decodeFiling(one.data());
        return filing ? [{ ...filing, id: one.id }] : [];
      }),
    );
    const last = docs.at(-1);
    if (!last || docs.length < PAGE) return filings;
    after = [startAfter(last)];
  }
}
