import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { checkChain } from './check-chain.ts';
import { checkDocuments } from './check-documents.ts';
import { checkFace } from './check-face.ts';
import { checkShown } from './check-shown.ts';
import type { MatterFault } from './faults.ts';
import type { CheckedKind } from './kinds.ts';

export interface CheckedMatter {
  readonly events: number;
  readonly documents: number;
  readonly faults: readonly MatterFault[];
}

const TRIES = 5;

/**
 * Holds a matter against its record: the chain, the matter itself, every document, the bytes of every file; and what it
 * shows elsewhere against the matter. It is not read in one moment: a matter that moved on meanwhile is looked at again
 * before anything is said of it.
 */
export async function checkMatter(
  db: Firestore,
  kind: CheckedKind,
  found: QueryDocumentSnapshot,
): Promise<CheckedMatter> {
  let face = found;
  for (let tries = 1; ; tries += 1) {
    const checked = await checkOnce(db, kind, face);
    if (checked.faults.length === 0 || tries === TRIES) return checked;
    const [now] = (await db.getAll(face.ref)) as QueryDocumentSnapshot[];
    if (!now?.exists || now.get('version') === face.get('version')) return checked;
    face = now;
  }
}

async function checkOnce(db: Firestore, kind: CheckedKind, face: QueryDocumentSnapshot): Promise<CheckedMatter> {
  const { events, last, since, sum, faults } = await checkChain(db, face);
  const { documents, faults: differing } = await checkDocuments(db, kind, face, sum.documents);
  const ofFace = checkFace(kind, face, sum.face, last);
  const shown = await checkShown(db, kind, face, since, ofFace.length > 0);
  return { events, documents, faults: [...faults, ...ofFace, ...differing, ...shown] };
}
