import type { DocumentData, DocumentReference } from 'firebase-admin/firestore';

const ALREADY_EXISTS = 6;

/**
 * Creates a document whose id is derived from what caused it: however often that is delivered, it is there once.
 * @returns whether this was the time
 */
export async function createOnce(ref: DocumentReference, data: DocumentData): Promise<boolean> {
  try {
    await ref.create(data);
    return true;
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === ALREADY_EXISTS;
    if (!exists) throw error;
    return false;
  }
}
