import { StoredFile, withInstants } from '@rongcuo/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';

export function readFile(snapshot: DocumentSnapshot): StoredFile | null {
  return snapshot.exists ? StoredFile.parse(withInstants(snapshot.data() ?? {})) : null;
}
