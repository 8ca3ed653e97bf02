import {
  type DocumentData,
  type DocumentReference,
  onSnapshot,
  type Query,
  type QueryDocumentSnapshot,
} from 'firebase/firestore';
import type { Decoder } from '../decode.ts';
import { failureOf } from '../failure.ts';
import type { LiveEvent } from '../live-state.ts';

/** Listening to the server by way of the cache, in the terms of live-state.ts. */
export type Listener<T> = (event: LiveEvent<T>) => void;
export type Stop = () => void;

const WITH_METADATA = { includeMetadataChanges: true } as const;
/** What was written here a moment ago has no time of the server's yet. */
export const ESTIMATED = { serverTimestamps: 'estimate' } as const;

export function watchDocument<T>(of: DocumentReference, decode: Decoder<T>, listener: Listener<T>): Stop {
  return onSnapshot(
    of,
    WITH_METADATA,
    (found) => {
      const { fromCache } = found.metadata;
      const fields = found.data(ESTIMATED);
      if (!fields) return listener({ type: 'nothing', fromCache });
      const value = decode(fields);
      listener(value === null ? { type: 'unreadable' } : { type: 'value', value, fromCache });
    },
    (error) => listener({ type: 'failed', failure: failureOf(error) }),
  );
}

export function watchAll<T>(
  of: Query,
  decode: (one: QueryDocumentSnapshot<DocumentData>) => T | null,
  listener: Listener<readonly T[]>,
): Stop {
  return onSnapshot(
    of,
    WITH_METADATA,
    (found) => {
      const { fromCache } = found.metadata;
      const value = found.docs.flatMap((one) => decode(one) ?? []);
      // An empty answer from the cache proves nothing: the server may well have something.
      listener(found.empty && fromCache ? { type: 'nothing', fromCache } : { type: 'value', value, fromCache });
    },
    (error) => listener({ type: 'failed', failure: failureOf(error) }),
  );
}
