import type { Reporter, TracedShelf } from '@rongcuo/domain';
import type { FileDoor } from '../attachments/file-door.ts';
import { failureOf } from '../data/failure.ts';

/** How what is read under a trace reaches somebody: each time its opening is recorded first. */
export interface Reader {
  /** The text of a body; null when there is none. */
  readonly readBody: (id: string) => Promise<string | null>;
  /** Who reported; null where nobody is kept. */
  readonly readReporter: () => Promise<Reporter | null>;
  /** The door to the files of the matter, of which each that is opened is recorded. */
  readonly files: (matter: string) => Promise<FileDoor>;
}

export interface ReaderNeeds {
  readonly record: (shelf: TracedShelf, item: string) => Promise<void>;
  readonly readBody: (id: string) => Promise<string | null>;
  readonly readReporter: () => Promise<Reporter | null>;
  readonly openFiles: (matter: string) => Promise<FileDoor>;
  /** Whether the token was renewed, after something was denied. */
  readonly renew: () => Promise<boolean>;
  /** Milliseconds of any clock that only goes on. */
  readonly now: () => number;
}

/** An opening is renewed before it is over: a large file may take longer on a slow line than it lasts. */
const RENEWED_AFTER_MS = 8 * 60_000;

export function readerOf({ record, readBody, readReporter, openFiles, renew, now }: ReaderNeeds): Reader {
  /** Items whose opening was recorded, and of which nothing has come yet: trying again is not opening again. */
  const unread = new Map<string, number>();

  async function leaveTrace(shelf: TracedShelf, item: string): Promise<void> {
    try {
      await record(shelf, item);
    } catch (error) {
      // Perhaps only the token was outdated.
      if (failureOf(error) !== 'denied' || !(await renew())) throw error;
      await record(shelf, item);
    }
  }

  async function opened<T>(shelf: TracedShelf, item: string, read: () => Promise<T>): Promise<T> {
    const key = `${shelf}/${item}`;
    const since = unread.get(key);
    if (since === undefined || now() - since > RENEWED_AFTER_MS) {
      await leaveTrace(shelf, item);
      unread.set(key, now());
    }
    const found = await read().catch((error: unknown) => {
      if (failureOf(error) === 'denied') unread.delete(key);
      throw error;
    });
    unread.delete(key);
    return found;
  }

  return {
    readBody: (id) => opened('bodies', id, () => readBody(id)),
    readReporter: () => opened('sealed', 'reporter', readReporter),
    async files(matter) {
      const door = await openFiles(matter);
      let since = now();
      return {
        ...door,
        async readChunk(fileId, index) {
          if (index === 0 || now() - since > RENEWED_AFTER_MS) {
            await leaveTrace('files', fileId);
            since = now();
          }
          return door.readChunk(fileId, index);
        },
      };
    },
  };
}
