import type { CollectionReference } from 'firebase-admin/firestore';
import { eachOf } from '../each-of.ts';

/** Removes the documents of a collection without reading what they hold. */
export async function removeAll(collection: CollectionReference): Promise<void> {
  await eachOf(collection.select(), async ({ ref }) => {
    await ref.delete();
  });
}
