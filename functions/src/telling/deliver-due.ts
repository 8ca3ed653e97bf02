import { type Channel, channels, type Instant, paths } from '@rongcuo/domain';
import { eachDue } from '../sweep/each-due.ts';
import { attempt } from './attempt.ts';
import type { Telling } from './open-telling.ts';

/** A run ends after so many pages of a channel; the next goes on from there. */
const PAGES_AT_ONCE = 5;

/**
 * Tries again what is due by now. The channels go side by side, so that a slow one keeps none of the others waiting, also
 * those that are not set up any more: what was left for them is given up.
 */
export async function deliverDue(telling: Telling, now: Instant): Promise<void> {
  const runs = await Promise.allSettled(channels.map((channel) => deliverBy(telling, channel, now)));
  const failures = runs.flatMap((run) => (run.status === 'rejected' ? [run.reason] : run.value));
  if (failures.length > 0) throw new AggregateError(failures, 'some deliveries could not be tried');
}

async function deliverBy(telling: Telling, channel: Channel, now: Instant): Promise<readonly unknown[]> {
  const waiting = telling.db.collection(paths.deliveries).where('channel', '==', channel);
  const { failures } = await eachDue(waiting, now, ({ id }) => attempt(telling, id, now), PAGES_AT_ONCE);
  return failures;
}
