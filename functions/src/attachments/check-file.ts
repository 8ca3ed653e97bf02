import { createHash } from 'node:crypto';
import {
  type CaseState,
  chunkIdOf,
  type FileOwner,
  type FileRefusal,
  filePaths,
  inspect,
  maxFiles,
  paths,
  type StoredFile,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { readCase } from '../decode.ts';
import { db } from '../services.ts';

/** Reads the chunks one at a time, holds them against what was declared, and says whether the file counts. */
export async function checkFile(caseId: string, fileId: string, file: StoredFile): Promise<void> {
  const why = await inspectChunks(caseId, fileId, file);
  const ref = db.doc(filePaths.file(caseId, fileId));
  await db.runTransaction(async (tx) => {
    const [now, caseDoc] = await tx.getAll(ref, db.doc(paths.case(caseId)));
    // Answered by another delivery, or taken back by its uploader.
    if (now?.get('state') !== 'checking') return;
    const state = caseDoc ? readCase(caseDoc) : null;
    const refusal = why ?? (isInTime(file, state) ? await tooMany(tx, caseId, file.belongsTo) : 'too-late');
    tx.update(ref, refusal === null ? { state: 'ready' } : { state: 'refused', why: refusal });
  });
}

async function inspectChunks(caseId: string, fileId: string, file: StoredFile): Promise<FileRefusal | null> {
  const hash = createHash('sha256');
  const inspection = inspect(file, {
    update: (bytes) => void hash.update(bytes),
    hex: () => hash.digest('hex'),
  });
  for (let index = 0; index < file.chunks; index += 1) {
    const chunk = await db.doc(filePaths.chunk(caseId, fileId, chunkIdOf(index))).get();
    const bytes: unknown = chunk.get('bytes');
    if (!(bytes instanceof Uint8Array)) return 'truncated';
    inspection.take(bytes);
  }
  return inspection.verdict();
}

/** What comes with a submission must be there before it; the decision on that reads the files in its transaction. */
function isInTime({ belongsTo, round }: StoredFile, state: CaseState | null): boolean {
  if (!state) return false;
  if (belongsTo === 'investigation') return state.status === 'investigating';
  if (belongsTo === 'referral') return state.status === 'referred';
  return (state.status === 'draft' || state.status === 'returned') && state.submissions === round;
}

async function tooMany(tx: Transaction, caseId: string, belongsTo: FileOwner): Promise<FileRefusal | null> {
  const files = db.collection(filePaths.files(caseId)).where('belongsTo', '==', belongsTo);
  const ready = await tx.get(files.where('state', '==', 'ready').select().limit(maxFiles[belongsTo]));
  return ready.size < maxFiles[belongsTo] ? null : 'too-many';
}
