import type { Firestore } from 'firebase/firestore/lite';
import { openDoor } from '../attachments/open-door.ts';
import type { Opener } from '../data/sdk/trace.ts';
import { type Reader, readerOf } from './reader.ts';

export interface ReadAs {
  /** Path of the matter. */
  readonly matter: string;
  /** Signed in as who reads, and without a cache. */
  readonly store: () => Promise<{ readonly db: Firestore }>;
  /** As the matter stands now. */
  readonly opener: () => Opener;
  readonly renew: () => Promise<boolean>;
}

/** A reader over Firestore's small SDK, whose pieces load with the first item opened. */
export function openReader({ matter, store, opener, renew }: ReadAs): Reader {
  const parts = () => Promise.all([store(), import('../data/sdk/trace.ts')]);
  return readerOf({
    async record(shelf, item) {
      const [{ db }, sdk] = await parts();
      await sdk.recordOpening(db, matter, shelf, item, opener());
    },
    async readBody(id) {
      const [{ db }, sdk] = await parts();
      return sdk.readBody(db, matter, id);
    },
    async readReporter() {
      const [{ db }, sdk] = await parts();
      return sdk.readReporter(db, matter);
    },
    openFiles: (of) => openDoor(of, store),
    renew,
    now: () => performance.now(),
  });
}
