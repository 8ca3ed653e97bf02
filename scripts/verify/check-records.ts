import { paths } from '@rongcuo/domain';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { type CheckedCase, checkCase, isDraft } from './check-case.ts';
import type { FaultyCase } from './faults.ts';
import { countNumbers, type NumberFaults, readLastNumbers } from './numbers.ts';
import { findOrphans } from './orphans.ts';
import { pagesOf } from './pages.ts';

export interface CheckedRecords {
  readonly cases: number;
  readonly events: number;
  readonly documents: number;
  readonly faulty: readonly FaultyCase[];
  readonly numbers: NumberFaults;
}

/** Enough to hide the network's delay, and few enough to hold in memory however long their records are. */
const AT_ONCE = 8;

/**
 * Holds every case of the project against its record, a few at a time; then looks for records without a case, and for
 * numbers without one. Drafts are passed over.
 */
export async function checkRecords(db: Firestore): Promise<CheckedRecords> {
  const given = await readLastNumbers(db);
  const numbers = countNumbers();
  const faulty: FaultyCase[] = [];
  let [cases, events, documents] = [0, 0, 0];
  for await (const page of pagesOf(db.collection(paths.cases), AT_ONCE)) {
    const checked = await Promise.all(
      page.filter((face) => !isDraft(face)).map(async (face) => ({ face, ...(await checkCase(db, face)) })),
    );
    for (const one of checked) {
      cases += 1;
      events += one.events;
      documents += one.documents;
      numbers.take(one.face.get('number'));
      if (one.faults.length > 0) faulty.push(faultyCase(one.face, one.faults));
    }
  }
  for (const caseId of await findOrphans(db)) faulty.push({ caseId, number: '', faults: [{ of: 'gone' }] });
  return { cases, events, documents, faulty, numbers: numbers.compare(given, await readLastNumbers(db)) };
}

function faultyCase(face: QueryDocumentSnapshot, faults: CheckedCase['faults']): FaultyCase {
  const number: unknown = face.get('number');
  return { caseId: face.id, number: typeof number === 'string' ? number : '', faults };
}
