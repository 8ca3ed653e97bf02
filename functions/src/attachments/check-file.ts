import { createHash } from 'node:crypto';
import {
  chunkIdOf,
  type FileRefusal,
  filePaths,
  inspect,
  type MatterFile,
  type MatterKind,
  type Recorded,
} from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { readFace } from '../matters/read-face.ts';
import { db } from '../services.ts';

/** Reads the chunks one at a time, holds them against what was declared, and says whether the file counts. */
export async function checkFile<V extends Recorded>(
  kind: MatterKind<V>,
  matter: string,
  fileId: string,
  file: MatterFile,
): Promise<void> {
  const why = await inspectChunks(matter, fileId, file);
  const ref = db.doc(filePaths.file(matter, fileId));
  await db.runTransaction(async (tx) => {
    const [now, matterDoc] = await tx.getAll(ref, db.doc(matter));
    // Answered by another delivery, or taken back by its uploader.
    if (now?.get('state') !== 'checking') return;
    const state = matterDoc ? readFace(kind, matterDoc) : null;
    const inTime = state !== null && kind.files?.takes(file, state) === true;
    const most = kind.files?.most[file.belongsTo] ?? 0;
    const refusal = why ?? (inTime ? await tooMany(tx, matter, file.belongsTo, most) : 'too-late');
    tx.update(ref, refusal === null ? { state: 'ready' } : { state: 'refused', why: refusal });
  });
}

async function inspectChunks(matter: string, fileId: string, file: MatterFile): Promise<FileRefusal | null> {
  const hash = createHash('sha256');
  const inspection = inspect(file, {
    update: (bytes) => void hash.update(bytes),
    hex: () => hash.digest('hex'),
  });
  for (let index = 0; index < file.chunks; index += 1) {
    const chunk = await db.doc(filePaths.chunk(matter, fileId, chunkIdOf(index))).get();
    const bytes: unknown = chunk.get('bytes');
    if (!(bytes instanceof Uint8Array)) return 'truncated';
    inspection.take(bytes);
  }
  return inspection.verdict();
}

async function tooMany(tx: Transaction, matter: string, belongsTo: string, most: number): Promise<FileRefusal | null> {
  const files = db.collection(filePaths.files(matter)).where('belongsTo', '==', belongsTo);
  const ready = await tx.get(files.where('state', '==', 'ready').select().limit(most));
  return ready.size < most ? null : 'too-many';
}
