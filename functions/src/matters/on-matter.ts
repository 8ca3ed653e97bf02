import { type MatterCollection, matterCollections, type OpenedItem } from '@rongcuo/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { applyTo } from './apply-action.ts';
import { followStep } from './follow-step.ts';
import { removeRest } from './remove-rest.ts';
import { withWiring } from './with-wiring.ts';

/** What is done when something came to be below a matter; what lies elsewhere under a like path is nothing to us. */
export const onMatter = {
  action: (collection: string, id: string, actionId: string): Promise<void> =>
    ofMatter(collection, (kind) => withWiring(kind, (wiring) => applyTo(wiring, id, actionId))),
  event: (collection: string, id: string, eventId: string): Promise<void> =>
    ofMatter(collection, (kind) => withWiring(kind, (wiring) => followStep(wiring, id, eventId))),
  opening: (
    collection: string,
    id: string,
    { shelf, item, uid }: Omit<OpenedItem, 'shelf'> & { readonly shelf: string },
    written: DocumentSnapshot | undefined,
  ): Promise<void> =>
    ofMatter(collection, async (kind) => {
      const { keepReading } = await import('../readings/keep-reading.ts');
      await withWiring(kind, (wiring) => keepReading(wiring, id, shelf, { item, uid }, written));
    }),
  file: (collection: string, id: string, fileId: string): Promise<void> =>
    ofMatter(collection, async (kind) => {
      const { followFile } = await import('../attachments/follow-file.ts');
      await withWiring(kind, (wiring) => followFile(wiring, id, fileId));
    }),
  deleted: (collection: MatterCollection, id: string): Promise<void> =>
    withWiring(collection, (wiring) => removeRest(wiring, id)),
};

async function ofMatter(name: string, then: (collection: MatterCollection) => Promise<void>): Promise<void> {
  const collection = matterCollections.find((known) => known === name);
  if (collection) await then(collection);
}
