import { digestsOfFace, type RecordedEvent, type Sealed } from '@rongcuo/domain';
import { sha256 } from '@rongcuo/functions/record';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { MatterFault } from './faults.ts';
import type { CheckedKind } from './kinds.ts';
import { jsonOf } from './stored.ts';

/** Holds the matter itself against its steps: every field as the last step that changed it left it, and none beside them. */
export function checkFace(
  { unsealed }: CheckedKind,
  found: QueryDocumentSnapshot,
  sealed: ReadonlyMap<string, Sealed>,
  last: RecordedEvent | null,
): MatterFault[] {
  const face = jsonOf(found);
  if (face === null) return [{ of: 'face', field: '' }];
  const stored = digestsOfFace(unsealed, face, sha256);
  const fields = new Set([...sealed.keys(), ...Object.keys(stored)]);
  const wrong = new Set([...fields].filter((field) => stored[field] !== sealed.get(field)?.digest));
  // Told by the step itself, whatever became of its seals.
  if (last && face['status'] !== last.to) wrong.add('status');
  if (last && face['updatedAt'] !== last.at) wrong.add('updatedAt');
  return [...wrong].sort().map((field) => ({ of: 'face', field }));
}
