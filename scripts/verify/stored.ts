import { type JsonObject, JsonRecord, withInstants } from '@rongcuo/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';

/** A document as the record knows it; null where it holds what no step can have written. */
export function jsonOf(found: DocumentSnapshot): JsonObject | null {
  return JsonRecord.safeParse(withInstants(found.data() ?? {})).data ?? null;
}

/** A draft is nobody's record yet. */
export function isDraft(face: { get(field: string): unknown }): boolean {
  return face.get('status') === 'draft' && !face.get('version');
}
