import { MatterFile, withInstants } from '@rongcuo/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';

export function readFile(snapshot: DocumentSnapshot): MatterFile | null {
  return snapshot.exists ? MatterFile.parse(withInstants(snapshot.data() ?? {})) : null;
}
