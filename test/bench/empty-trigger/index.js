// @ts-check
// The least a trigger can do for someone to see that it ran: what the platform itself takes, to measure ours against.
import { onDocumentCreated } from 'firebase-functions/v2/firestore';

export const onBench = onDocumentCreated({ document: 'bench/{id}', region: 'asia-east2' }, async ({ data }) => {
  await data?.ref.update({ seen: true });
});
