import {
  CHUNK_BYTES,
  type FileOwner,
  filePaths,
  isTraced,
  type NewFile,
  newFile,
  paths,
  type StoredFile,
} from '@rongcuo/domain';
import { openFiles } from '@rongcuo/web/files';
import { type Prepared, prepare } from '@rongcuo/web/prepare';
import { download, type Outcome, type Transfer, upload } from '@rongcuo/web/transfer';
import type { FirebaseApp } from 'firebase/app';
import * as lite from 'firebase/firestore/lite';
import { expect } from 'vitest';
import { file as item, openItem } from '../support/opened.ts';
import { as, liteOf, office } from './support.ts';

// A request that the rules refuse is an expected outcome here; the SDK would print each one, bytes and all.
lite.setLogLevel('silent');

/** The app's own way to the files of a case, as that person. */
export async function filesOf(uid: string, caseId: string): Promise<FileDoor> {
  return filesAs((await as(uid)).db.app, caseId, uid);
}

/** As {@link filesOf}, for whoever is signed in to the app. */
export function filesAs(app: FirebaseApp, caseId: string, uid: string): FileDoor {
  const db = liteOf(app);
  return {
    ...openFiles(db, paths.case(caseId)),
    async open(fileId) {
      await openItem(db, uid, item(caseId, fileId));
    },
  };
}
interface FileDoor extends ReturnType<typeof openFiles> {
  /** Records that a file of the investigation is opened. */
  open(fileId: string): Promise<void>;
}

/** What looks like a PDF, that long; its bytes follow from the seed. */
export function pdfBytes(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  bytes.set(new TextEncoder().encode('%PDF-1.7\n').subarray(0, length));
  return bytes;
}

export async function prepared(bytes: Uint8Array<ArrayBuffer>, name = '会议纪要.pdf'): Promise<Prepared> {
  const found = await prepare(new Blob([bytes]), name, async () => null);
  if (!found.ok) throw new Error(found.why);
  return found.prepared;
}

interface To {
  readonly caseId: string;
  readonly belongsTo: FileOwner;
  readonly round: number;
}

/** Uploads as the app does; resolves with what the server says of the file. */
export async function send(uid: string, to: To, file: Prepared, more: Partial<Transfer> = {}): Promise<Outcome> {
  return sendTo(uid, paths.case(to.caseId), to, file, more);
}

/** As {@link send}, to a matter of any kind by its path. */
export async function sendTo(
  uid: string,
  matter: string,
  { belongsTo, round }: { readonly belongsTo: Attached; readonly round: number },
  file: Prepared,
  more: Partial<Transfer> = {},
): Promise<Outcome> {
  const transfer: Transfer = {
    door: openFiles(liteOf((await as(uid)).db.app), matter),
    signal: new AbortController().signal,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 200))),
    renew: async () => false,
    ...more,
  };
  return upload(
    file,
    { belongsTo, round, by: uid },
    transfer,
    () => {},
    () => {},
  );
}
type Attached = Parameters<typeof upload>[1]['belongsTo'];

export async function sent(uid: string, to: To, file: Prepared): Promise<Extract<Outcome, { state: 'ready' }>> {
  const outcome = await send(uid, to, file);
  if (outcome.state === 'refused') throw new Error(`refused: ${outcome.why}`);
  return outcome;
}

/** Sends, past the app, whatever a hostile or broken client might, and returns what becomes of it. */
export async function forge(
  uid: string,
  to: To,
  declared: Partial<NewFile>,
  chunks: readonly Uint8Array[],
): Promise<Pick<StoredFile, 'state' | 'why'>> {
  const door = await filesOf(uid, to.caseId);
  const fileId = door.newFileId();
  const file = { name: '会议纪要.pdf', type: 'pdf', size: 100, sha256: '0'.repeat(64) } as const;
  await door.begin(fileId, { ...newFile(file, { ...to, by: uid }), ...declared });
  for (const [index, bytes] of chunks.entries()) await door.putChunk(fileId, index, bytes);
  await door.finish(fileId);
  return decided(to.caseId, fileId);
}

export async function decided(caseId: string, fileId: string): Promise<Pick<StoredFile, 'state' | 'why'>> {
  const ref = office.db.doc(filePaths.file(paths.case(caseId), fileId));
  await expect.poll(async () => (await ref.get()).get('state'), { timeout: 90_000 }).toMatch(/ready|refused/);
  const found = await ref.get();
  return { state: found.get('state'), why: found.get('why') };
}

export async function fetched(uid: string, caseId: string, fileId: string): Promise<Uint8Array> {
  return fetchedBy(await filesOf(uid, caseId), fileId);
}

/** Fetches a file as the app does, which holds it against its hash, and records opening one of the investigation. */
export async function fetchedBy(door: FileDoor, fileId: string): Promise<Uint8Array> {
  const file = await door.read(fileId);
  if (!file) throw new Error('no such file');
  if (isTraced(file)) await door.open(fileId);
  return download(door, fileId, file, () => {});
}

export function cut(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / CHUNK_BYTES) }, (_, index) =>
    bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES),
  );
}

export async function chunksKept(caseId: string, fileId: string): Promise<number> {
  return (
    await office.db
      .collection(filePaths.chunks(paths.case(caseId), fileId))
      .count()
      .get()
  ).data().count;
}
