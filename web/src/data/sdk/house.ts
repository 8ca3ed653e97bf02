import { type Delegation, type Digest, paths } from '@rongcuo/domain';
import { collection, type Firestore, getDocsFromServer, limit, orderBy, query, where } from 'firebase/firestore';
import { decodeDelegation, decodeDigest } from '../decode.ts';
import { type Listener, type Stop, watchAll } from './watching.ts';

/** Who stands in for whom, and the figures of each week. */
const LIST = 50;
const WEEKS = 20;

/** Whose delegations: one's own, those one stands in by, or, for supervision, all. */
export type DelegationSide = 'of' | 'to' | 'all';

/** What begins last comes first. */
export function watchDelegations(
  db: Firestore,
  side: DelegationSide,
  uid: string,
  listener: Listener<readonly Delegation[]>,
): Stop {
  const whose = side === 'all' ? [] : [where(side, '==', uid)];
  const asked = query(collection(db, paths.delegations), ...whose, orderBy('from', 'desc'), limit(LIST));
  return watchAll(asked, (one) => decodeDelegation(one.data()), listener);
}

/** The last weeks, the newest first: of the whole, or of one department. */
export async function listDigests(db: Firestore, department: string | null): Promise<readonly Digest[]> {
  const audience =
    department === null
      ? [where('audience', '==', 'leaders')]
      : [where('audience', '==', 'department'), where('department', '==', department)];
  const found = await getDocsFromServer(
    query(collection(db, paths.digests), ...audience, orderBy('week', 'desc'), limit(WEEKS)),
  );
  return found.docs.flatMap((one) => decodeDigest(one.data()) ?? []);
}
