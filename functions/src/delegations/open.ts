import { Delegation, paths } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { db } from '../services.ts';

/** Every delegation not over yet in which one of these people is away or stands in. */
export async function openWith(tx: Transaction, people: readonly (string | null)[]): Promise<Delegation[]> {
  const open = db.collection(paths.delegations).where('state', 'in', ['named', 'running']);
  const found = await Promise.all(
    people
      .filter((uid) => uid !== null)
      .flatMap((uid) => (['of', 'to'] as const).map((side) => tx.get(open.where(side, '==', uid)))),
  );
  const all = found.flatMap(({ docs }) => docs.map((one) => Delegation.parse(one.data())));
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
