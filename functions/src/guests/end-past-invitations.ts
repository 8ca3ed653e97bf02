import { GuestPaper, instantFromMillis, paths, plainDateOf } from '@rongcuo/domain';
import { eachOf } from '../each-of.ts';
import { db } from '../services.ts';

/**
 * M7.2b: ends every invitation whose last day is over. Rules and decisions have refused the guest since midnight; this
 * closes the account as well, by way of the trigger on the invitation. Its cost follows the open invitations.
 */
export async function endPastInvitations(): Promise<void> {
  const today = plainDateOf(instantFromMillis(Date.now()));
  await eachOf(db.collectionGroup(paths.invitations).where('ended', '==', false), async (found) => {
    const { until } = GuestPaper.parse(found.data());
    if (until < today) await found.ref.update({ ended: true });
  });
}
