import { withInstants } from '@rongcuo/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';

/** The face of a matter; what does not fit its schema is a bug of ours: throwing gets the event retried. */
export function readFace<State>(
  { parse }: { readonly parse: (stored: unknown) => State },
  snapshot: DocumentSnapshot,
): State | null {
  return snapshot.exists ? parse(withInstants(snapshot.data() ?? {})) : null;
}
