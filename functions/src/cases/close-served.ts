import { caseProcedure, instantFromMillis, paths, whyNot } from '@rongcuo/domain';
import { FieldValue, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { createOnce } from '../create-once.ts';
import { readCase } from '../decode.ts';
import { eachOf } from '../each-of.ts';
import { db } from '../services.ts';
import { system } from './actor.ts';

/**
 * M7.4b: asks to close every case whose appeal windows are over without an appeal. It only asks, as anybody would: the
 * decision is made at the one door, so an appeal that comes first still comes first. A case that cannot be read keeps
 * none of the others open.
 */
export async function closeServed(): Promise<void> {
  const failures: unknown[] = [];
  await eachOf(db.collection(paths.cases).where('status', '==', 'served'), async (found) => {
    await askToClose(found).catch((error: unknown) => failures.push(error));
  });
  if (failures.length > 0) throw new AggregateError(failures, 'some served cases could not be looked at');
}

async function askToClose(found: QueryDocumentSnapshot): Promise<void> {
  const state = readCase(found);
  const now = instantFromMillis(Date.now());
  if (!state || whyNot(caseProcedure, 'close', { state, facts: { now, actor: system } })) return;
  // Once for each version of the case: a second run of the same day asks nothing new, a changed case is asked again.
  const action = db.doc(paths.action(found.id, `close-${state.version}`));
  await createOnce(action, { kind: 'close', payload: {}, by: system.uid, at: FieldValue.serverTimestamp() });
}
