import { type FileRefusal, instantFromMillis } from '@rongcuo/domain';
import type { FileDoor } from './file-door.ts';
import type { AnyStoredFile } from './owners.ts';

class Denied extends Error {
  readonly code = 'permission-denied';
}

/** A server of one matter's files, which answers as the rules and the check do, and can be cut off. */
export function memoryDoor(refuse: () => FileRefusal | null = () => null) {
  const files = new Map<string, AnyStoredFile>();
  const chunks = new Map<string, Uint8Array>();
  const requests: string[] = [];
  /** Called before each request: what it throws, the request throws. `after`: it arrived, and the answer was lost. */
  const line = { before: (_request: string) => {}, after: (_request: string) => {} };

  async function request<T>(name: string, work: () => T): Promise<T> {
    requests.push(name);
    line.before(name);
    const answer = work();
    line.after(name);
    return answer;
  }
  const at = (fileId: string, state: AnyStoredFile['state']): AnyStoredFile => {
    const file = files.get(fileId);
    if (file?.state !== state) throw new Denied();
    return file;
  };
  const chunkOf = (fileId: string, index: number) => `${fileId}/${index}`;

  const door: FileDoor = {
    newFileId: () => `f${files.size + 1}`,
    begin: (fileId, file) =>
      request('begin', () => {
        if (files.has(fileId)) throw new Denied();
        files.set(fileId, { ...file, at: instantFromMillis(files.size) });
      }),
    putChunk: (fileId, index, bytes) =>
      request(`put ${index}`, () => {
        at(fileId, 'uploading');
        if (chunks.has(chunkOf(fileId, index))) throw new Denied();
        chunks.set(chunkOf(fileId, index), bytes.slice());
      }),
    chunksThere: (fileId) =>
      request('there', () => {
        const { chunks: count } = at(fileId, 'uploading');
        const all = Array.from({ length: count }, (_, index) => index);
        return new Set(all.filter((index) => chunks.has(chunkOf(fileId, index))));
      }),
    finish: (fileId) =>
      request('finish', () => {
        const file = at(fileId, 'uploading');
        const why = refuse();
        files.set(fileId, why ? { ...file, state: 'refused', why } : { ...file, state: 'ready' });
      }),
    read: (fileId) => request('read', () => files.get(fileId) ?? null),
    readChunk: (fileId, index) => request(`get ${index}`, () => chunks.get(chunkOf(fileId, index)) ?? null),
    listOwn: ({ belongsTo, round }, uid, sha256) =>
      request('list', () =>
        [...files]
          .map(([id, file]) => ({ id, file }))
          .filter(({ file }) => file.belongsTo === belongsTo && file.round === round && file.by === uid)
          .filter(({ file }) => sha256 === undefined || file.sha256 === sha256),
      ),
    listReady: () => request('list', () => []),
    remove: (fileId) => request('remove', () => void files.delete(fileId)),
  };
  return { door, files, chunks, requests, line };
}
