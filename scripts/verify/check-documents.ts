import { ActionResult, digestOfDocument, dossierParts, type Sealed } from '@rongcuo/domain';
import { sha256 } from '@rongcuo/functions/record';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { checkBytes } from './check-bytes.ts';
import { faultyDocument, type MatterFault } from './faults.ts';
import { type CheckedKind, recordedCollections } from './kinds.ts';
import { pagesOf } from './pages.ts';
import { jsonOf } from './stored.ts';

/** Below a matter, the collections in which there is more: what was refused, and what somebody is still uploading or never used. */
const sharedCollections = ['actions', 'files'] as const;

/** Few enough to hold beside those of other matters, however long their texts are. */
const PAGE = 50;

export interface CheckedDocuments {
  readonly documents: number;
  readonly faults: readonly MatterFault[];
}

/** Holds every document of a matter against what its steps sealed: altered, missing, or written by none of them. */
export async function checkDocuments(
  db: Firestore,
  kind: CheckedKind,
  face: QueryDocumentSnapshot,
  sealed: ReadonlyMap<string, Sealed>,
): Promise<CheckedDocuments> {
  const missing = new Set(sealed.keys());
  const faults: MatterFault[] = [];
  for (const collection of [...recordedCollections, ...sharedCollections]) {
    for await (const page of pagesOf(face.ref.collection(collection), PAGE)) {
      for (const found of page) {
        const path = `${collection}/${found.id}` as const;
        missing.delete(path);
        const step = sealed.get(path);
        if (step && !isAsSealed(kind, found, path, step)) faults.push(faultyDocument(path, 'altered'));
        if (!step && isOnRecord(found, collection, face)) faults.push(faultyDocument(path, 'extra'));
        if (collection === 'files') faults.push(...(await checkBytes(db, face.ref.path, found)));
      }
    }
  }
  return {
    documents: sealed.size,
    faults: [...faults, ...[...missing].map((path) => faultyDocument(path, 'missing'))],
  };
}

function isAsSealed(
  { unsealed }: CheckedKind,
  found: QueryDocumentSnapshot,
  path: `${string}/${string}`,
  { digest, seq }: Sealed,
): boolean {
  const data = jsonOf(found);
  if (data === null || digestOfDocument(unsealed, { path, data }, sha256) !== digest) return false;
  return !path.startsWith('actions/') || appliedAs(found) === seq;
}

/** As which step an action says it was applied. */
function appliedAs(action: QueryDocumentSnapshot): number | null {
  const result = ActionResult.safeParse(action.get('result')).data;
  return result?.status === 'applied' ? result.seq : null;
}

/** The parts of an application or of a dossier: what is attached to them comes with the submission. */
const submitted = ['draft', ...dossierParts];

/** Whether it passes for something that a step wrote or rests on. */
function isOnRecord(found: QueryDocumentSnapshot, collection: string, face: QueryDocumentSnapshot): boolean {
  if (collection === 'actions') return found.get('result.status') === 'applied';
  if (collection !== 'files') return true;
  // A file of the investigation counts once a material names it; one of what is submitted, once it was.
  const part: unknown = found.get('belongsTo');
  const isSubmitted = submitted.some((one) => one === part) && found.get('round') < face.get('submissions');
  return found.get('state') === 'ready' && isSubmitted;
}
