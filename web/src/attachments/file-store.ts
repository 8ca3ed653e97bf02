import { chunkIdOf, filePaths, withInstants } from '@rongcuo/domain';
import {
  Bytes,
  collection,
  type DocumentData,
  deleteDoc,
  doc,
  type Firestore,
  getAggregate,
  getDoc,
  getDocs,
  limit,
  type QueryConstraint,
  query,
  serverTimestamp,
  setDoc,
  sum,
  updateDoc,
  where,
} from 'firebase/firestore/lite';
import * as z from 'zod/mini';
import type { FileDoor, FileItem, FilesAsked } from './file-door.ts';
import { AnyStoredFile } from './owners.ts';

const LIST = 50;
/** As many as the rules let be asked about at once: more than a file has. */
const CHUNKS = 30;

function decode(data: DocumentData): AnyStoredFile | null {
  const parsed = z.safeParse(AnyStoredFile, withInstants(data));
  return parsed.success ? parsed.data : null;
}

/**
 * Files of one matter over Firestore's small SDK, on every page: the large one would keep each chunk in its cache.
 * @param matter its path
 */
export function openFiles(db: Firestore, matter: string): FileDoor {
  const fileRef = (fileId: string) => doc(db, filePaths.file(matter, fileId));
  const chunkRef = (fileId: string, index: number) => doc(db, filePaths.chunk(matter, fileId, chunkIdOf(index)));

  async function list({ belongsTo, round }: FilesAsked, ...constraints: QueryConstraint[]): Promise<FileItem[]> {
    const asked = query(
      collection(db, filePaths.files(matter)),
      where('belongsTo', '==', belongsTo),
      where('round', '==', round),
      ...constraints,
      limit(LIST),
    );
    const items = (await getDocs(asked)).docs.flatMap((found) => {
      const file = decode(found.data());
      return file ? [{ id: found.id, file }] : [];
    });
    return items.sort((a, b) => (a.file.at < b.file.at ? -1 : 1));
  }

  return {
    newFileId: () => doc(collection(db, filePaths.files(matter))).id,
    begin: (fileId, file) => setDoc(fileRef(fileId), { ...file, at: serverTimestamp() }),
    // Each chunk has a power of two as its mark, so that one sum tells which of them are there: one read, no bytes.
    putChunk: (fileId, index, bytes) =>
      setDoc(chunkRef(fileId, index), { bytes: Bytes.fromUint8Array(bytes), mark: 2 ** index }),
    async chunksThere(fileId) {
      const all = query(collection(db, filePaths.chunks(matter, fileId)), limit(CHUNKS));
      const marks = (await getAggregate(all, { marks: sum('mark') })).data().marks;
      return new Set(Array.from({ length: CHUNKS }, (_, index) => index).filter((index) => (marks >> index) & 1));
    },
    finish: (fileId) => updateDoc(fileRef(fileId), { state: 'checking' }),
    async read(fileId) {
      const data = (await getDoc(fileRef(fileId))).data();
      return data ? decode(data) : null;
    },
    async readChunk(fileId, index) {
      const bytes: unknown = (await getDoc(chunkRef(fileId, index))).get('bytes');
      return bytes instanceof Bytes ? bytes.toUint8Array() : null;
    },
    listOwn: (asked, uid, sha256) =>
      list(asked, where('by', '==', uid), ...(sha256 === undefined ? [] : [where('sha256', '==', sha256)])),
    listReady: (asked) => list(asked, where('state', '==', 'ready')),
    remove: (fileId) => deleteDoc(fileRef(fileId)),
  };
}
