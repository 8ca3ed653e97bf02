import { caseProcedure, paths } from '@rongcuo/domain';
import { db } from '../services.ts';

/**
 * M7.2b: with the case every invitation ends that has not ended before; the trigger on each closes the account.
 * @param to the state that an event led to, as stored
 */
export async function endWithCase(caseId: string, to: unknown): Promise<void> {
  const status = Object.entries(caseProcedure.statuses).find(([name]) => name === to)?.[1];
  if (!status?.final) return;
  const open = await db.doc(paths.case(caseId)).collection(paths.invitations).where('ended', '==', false).get();
  await Promise.all(open.docs.map(({ ref }) => ref.update({ ended: true })));
}
