import { chunksOf, type FileRefusal, newFile, rangeOf } from '@rongcuo/domain';
import { failureOf } from '../data/failure.ts';
import { sha256Of } from './digest.ts';
import type { FileDoor, FilesAsked } from './file-door.ts';
import type { AnyStoredFile } from './owners.ts';
import type { Prepared } from './prepare.ts';

/** How sending a file stands. `waiting`: the connection is gone, it goes on by itself when it is back. */
export type Progress =
  | { readonly state: 'sending'; readonly sent: number; readonly waiting: boolean }
  | { readonly state: 'checking' };

export type Outcome =
  | { readonly state: 'ready'; readonly fileId: string; readonly file: AnyStoredFile }
  | { readonly state: 'refused'; readonly fileId: string; readonly why: FileRefusal };

export interface Transfer {
  readonly door: FileDoor;
  readonly signal: AbortSignal;
  readonly pause: (ms: number) => Promise<void>;
  /** Whether the token was renewed, after something was denied. */
  readonly renew: () => Promise<boolean>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Sends a file, going on where it was left: a file begun earlier is recognised by its hash, and the server knows which
 * of its chunks it has. Rejects with the signal's reason when it is given up.
 * @param began told as soon as the file has an id, by which it can be removed
 */
export async function upload(
  { file, bytes }: Prepared,
  asked: FilesAsked & { readonly by: string },
  transfer: Transfer,
  tell: (progress: Progress) => void,
  began: (fileId: string) => void,
): Promise<Outcome> {
  const { door } = transfer;
  let sent = 0;
  const sending = (waiting: boolean): void => tell({ state: 'sending', sent, waiting });
  const { ask, put } = persistent(transfer, () => sending(true));

  const [known] = await ask(() => door.listOwn(asked, asked.by, file.sha256));
  // What was refused once may have been cut off on its way: it is sent anew.
  if (known?.file.state === 'refused') await ask(() => door.remove(known.id));
  const goesOn = known !== undefined && known.file.state !== 'refused';
  const fileId = goesOn ? known.id : door.newFileId();
  if (!goesOn) {
    const isBegun = async (): Promise<boolean> => (await door.read(fileId)) !== null;
    await put(() => door.begin(fileId, newFile(file, asked)), isBegun);
  }
  began(fileId);

  if (!goesOn || known.file.state === 'uploading') {
    const there = goesOn ? await ask(() => door.chunksThere(fileId)) : new Set<number>();
    for (let index = 0; index < chunksOf(file.size); index += 1) {
      const { from, to } = rangeOf(index, file.size);
      sending(false);
      if (!there.has(index)) {
        const isThere = async (): Promise<boolean> => (await door.chunksThere(fileId)).has(index);
        await put(() => door.putChunk(fileId, index, bytes.subarray(from, to)), isThere);
      }
      sent = to;
    }
    sending(false);
    const isFinished = async (): Promise<boolean> => (await door.read(fileId))?.state !== 'uploading';
    await put(() => door.finish(fileId), isFinished);
  }
  tell({ state: 'checking' });
  for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(ms * 1.5, LONGEST_PAUSE_MS)) {
    const now = await ask(() => door.read(fileId));
    if (now === null) throw new DOMException('removed elsewhere', 'AbortError');
    if (now.state === 'ready') return { state: 'ready', fileId, file: now };
    if (now.state === 'refused') return { state: 'refused', fileId, why: now.why ?? 'hash-mismatch' };
    await transfer.pause(ms);
  }
}

interface Persistent {
  readonly ask: <T>(request: () => Promise<T>) => Promise<T>;
  /** A write, and how to see that it has arrived: sent twice, the second is denied and the first is there. */
  readonly put: (request: () => Promise<void>, isThere: () => Promise<boolean>) => Promise<void>;
}

/** Repeats requests until they are answered: a lost connection only delays them. */
function persistent({ signal, pause, renew }: Transfer, waiting: () => void): Persistent {
  async function ask<T>(request: () => Promise<T>): Promise<T> {
    let renewed = false;
    for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
      signal.throwIfAborted();
      try {
        return await request();
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'offline') {
          waiting();
          await pause(ms);
          continue;
        }
        // Perhaps only the token was outdated.
        if (failure !== 'denied' || renewed || !(await renew())) throw error;
        renewed = true;
      }
    }
  }
  return {
    ask,
    put: (request, isThere) =>
      ask(() =>
        request().catch(async (error: unknown) => {
          if (failureOf(error) !== 'denied' || !(await isThere().catch(() => false))) throw error;
        }),
      ),
  };
}

/** Something else came back than was uploaded. */
export class Damaged extends Error {}

/** Puts a file together again; throws {@link Damaged} unless it is, byte for byte, what was checked. */
export async function download(
  door: FileDoor,
  fileId: string,
  file: AnyStoredFile,
  tell: (received: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.chunks; index += 1) {
    const chunk = await door.readChunk(fileId, index);
    if (!chunk || at + chunk.length > file.size) throw new Damaged(`chunk ${index}`);
    bytes.set(chunk, at);
    at += chunk.length;
    tell(at);
  }
  if (at !== file.size || (await sha256Of(bytes)) !== file.sha256) throw new Damaged('other bytes than were checked');
  return bytes;
}
