import type { Instant } from '@rongcuo/domain';
import { now } from '../clock.ts';
import { turnDelegations } from '../delegations/turn.ts';
import { onMatter } from '../matters/on-matter.ts';
import { db } from '../services.ts';
import { recount } from './recount.ts';
import { sweep } from './sweep.ts';

/** One run of the schedule. What goes wrong with delegations keeps no limit waiting, nor the other way round. */
export async function sweepNow(): Promise<void> {
  const moment = await now();
  const ran = await Promise.allSettled([turnDelegations(moment), sweepLimits(moment)]);
  const failures = ran.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, 'not everything that is due could be dealt with');
}

/** The days come first, so that what is due is due by the calendar in force. */
async function sweepLimits(moment: Instant): Promise<void> {
  await recount(db, moment);
  await sweep(db, moment, decide);
}

async function decide(actionPath: string): Promise<void> {
  const [collection = '', matterId = '', , actionId = ''] = actionPath.split('/');
  await onMatter.action(collection, matterId, actionId);
}
