import { type PublishedImpactTable, paths } from '@rongcuo/domain';
import { collection, type Firestore, limit, orderBy, query } from 'firebase/firestore';
import { decodePublishedImpactTable } from '../decode.ts';
import { type Listener, type Stop, watchAll } from './watching.ts';

const HISTORY = 50;

/** The impact periods as published, the newest first; none while the first table still holds. */
export function watchImpactTables(db: Firestore, listener: Listener<readonly PublishedImpactTable[]>): Stop {
  return watchAll(
    query(collection(db, paths.impactTables), orderBy('version', 'desc'), limit(HISTORY)),
    // Beside the versions lies the document that names the one in force.
    (one) => (one.id === CURRENT ? null : decodePublishedImpactTable(one.data())),
    listener,
  );
}
const CURRENT = 'current';
