import { caseNumbers, filingNumbers, matterCollections } from '@rongcuo/domain';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { type CheckedMatter, checkMatter } from './check-matter.ts';
import { findInvented } from './check-shown.ts';
import type { FaultyMatter } from './faults.ts';
import { type CheckedKind, checkedKinds } from './kinds.ts';
import { countNumbers, type NumberFaults, readLastNumbers } from './numbers.ts';
import { findOrphans } from './orphans.ts';
import { pagesOf } from './pages.ts';
import { isDraft } from './stored.ts';

export interface CheckedRecords {
  readonly matters: number;
  readonly events: number;
  readonly documents: number;
  readonly faulty: readonly FaultyMatter[];
  readonly numbers: NumberFaults;
}

/** Enough to hide the network's delay, and few enough to hold in memory however long their records are. */
const AT_ONCE = 8;

/**
 * Holds every matter of the project, of whichever kind, against its record, a few at a time; then looks for records
 * without a matter, for what is shown to others without one, and for numbers. Drafts are passed over.
 */
export async function checkRecords(db: Firestore): Promise<CheckedRecords> {
  const series = await Promise.all(
    [caseNumbers, filingNumbers].map(async (numbering) => ({
      numbering,
      given: await readLastNumbers(db, numbering),
      seen: countNumbers(numbering),
    })),
  );
  const faulty: FaultyMatter[] = [];
  let [matters, events, documents] = [0, 0, 0];
  for (const collection of matterCollections) {
    for await (const one of checkedOf(db, checkedKinds[collection])) {
      matters += 1;
      events += one.events;
      documents += one.documents;
      for (const { seen } of series) seen.take(one.face.get('number'));
      if (one.faults.length > 0) faulty.push(faultyMatter(one.face, one.faults));
    }
  }
  for (const matter of await findOrphans(db)) faulty.push({ matter, number: '', faults: [{ of: 'gone' }] });
  faulty.push(...(await findInvented(db)));
  const numbers = await Promise.all(
    series.map(async ({ numbering, given, seen }) => seen.compare(given, await readLastNumbers(db, numbering))),
  );
  return {
    matters,
    events,
    documents,
    faulty,
    numbers: { missing: numbers.flatMap(({ missing }) => missing), ahead: numbers.flatMap(({ ahead }) => ahead) },
  };
}

async function* checkedOf(
  db: Firestore,
  kind: CheckedKind,
): AsyncGenerator<CheckedMatter & { readonly face: QueryDocumentSnapshot }> {
  for await (const page of pagesOf(db.collection(kind.collection), AT_ONCE)) {
    const onRecord = page.filter((face) => !isDraft(face));
    yield* await Promise.all(onRecord.map(async (face) => ({ face, ...(await checkMatter(db, kind, face)) })));
  }
}

function faultyMatter(face: QueryDocumentSnapshot, faults: CheckedMatter['faults']): FaultyMatter {
  const number: unknown = face.get('number');
  return { matter: face.ref.path, number: typeof number === 'string' ? number : '', faults };
}
