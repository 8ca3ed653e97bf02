import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { checkChain } from './check-chain.ts';
import { checkDocuments } from './check-documents.ts';
import { checkFace } from './check-face.ts';
import type { CaseFault } from './faults.ts';

export interface CheckedCase {
  readonly events: number;
  readonly documents: number;
  readonly faults: readonly CaseFault[];
}

/** A draft is nobody's record yet. */
export function isDraft(face: { get(field: string): unknown }): boolean {
  return face.get('status') === 'draft' && !face.get('version');
}

const TRIES = 5;

/**
 * Holds a case against its record: the chain, the case itself, every document, the bytes of every file. It is not read
 * in one moment: a case that moved on meanwhile is looked at again before anything is said of it.
 */
export async function checkCase(db: Firestore, found: QueryDocumentSnapshot): Promise<CheckedCase> {
  let face = found;
  for (let tries = 1; ; tries += 1) {
    const checked = await checkOnce(db, face);
    if (checked.faults.length === 0 || tries === TRIES) return checked;
    const [now] = (await db.getAll(face.ref)) as QueryDocumentSnapshot[];
    if (!now?.exists || now.get('version') === face.get('version')) return checked;
    face = now;
  }
}

async function checkOnce(db: Firestore, face: QueryDocumentSnapshot): Promise<CheckedCase> {
  const { events, last, sum, faults } = await checkChain(db, face);
  const { documents, faults: differing } = await checkDocuments(db, face, sum.documents);
  return { events, documents, faults: [...faults, ...checkFace(face, sum.face, last), ...differing] };
}
