import { ATTEMPTS, type Delivery, type Instant, paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompany } from '../flows/cast.ts';
import { runSchedule } from '../flows/delivery.ts';
import { office, submitted } from '../flows/support.ts';
import { deliveryOf, letterOf, mailsOf } from '../flows/telling-support.ts';
import { comeTo } from './clock.ts';

/** A mail service that delivers nothing for days, by the product's own clock and schedule. */

let cast: Company;
let caseId: string;
const PATIENCE = { timeout: 90_000 };
type Known = Delivery & { readonly id: string };

beforeAll(async () => {
  cast = await openCompany('telling-time');
  caseId = await submitted(cast.cadre, cast.place.application('cadre'));
});

async function now(): Promise<Known> {
  const found = await deliveryOf(cast.head, caseId, 1);
  if (!found) throw new Error('no delivery');
  return found;
}
async function becomes(status: Delivery['status']): Promise<Known> {
  await expect.poll(async () => (await deliveryOf(cast.head, caseId, 1))?.status, PATIENCE).toBe(status);
  return now();
}
/** The extension could not send this attempt's mail. */
async function undelivered({ id, round, attempts }: Known): Promise<void> {
  await office.db.doc(paths.mail(`${id}-${round}-${attempts}`)).update({ delivery: { state: 'ERROR', error: 'down' } });
}
async function due({ nextAt }: Known): Promise<void> {
  await comeTo(nextAt as Instant);
  await runSchedule('deliver');
}

describe('a mail service that is down', () => {
  it('[M11a] is tried again when it is time and not before, as often as it may, and then the operator is told', async () => {
    for (let tries = 1; tries < ATTEMPTS; tries += 1) {
      const sent = await becomes('sent');
      expect(sent.attempts).toBe(tries);
      await undelivered(sent);
      const failed = await becomes('failed');
      await runSchedule('deliver');
      expect(await now()).toEqual(failed);
      // Two runs of the schedule at once: one attempt.
      await comeTo(failed.nextAt as Instant);
      await Promise.all([runSchedule('deliver'), runSchedule('deliver')]);
    }
    await undelivered(await becomes('sent'));
    const dead = await becomes('dead');
    expect(dead).toMatchObject({ attempts: ATTEMPTS, lastError: 'mail-undelivered' });
    expect(await mailsOf(dead.id)).toHaveLength(ATTEMPTS);
    expect(await letterOf(dead.id)).toMatchObject({ uid: cast.head, channel: 'mail', error: 'mail-undelivered' });
  });

  it('[M11a] that works again gets what an operator has sent again, under a mail of its own', async () => {
    const { id } = await now();
    const request = { letter: null, by: 'you', at: new Date() };
    await office.db.collection(paths.resendRequests).doc().create(request);
    await becomes('waiting');
    await due(await now());
    expect(await becomes('sent')).toMatchObject({ round: 1, attempts: 1 });
    expect(await mailsOf(id)).toContain(`${id}-1-1`);
    expect(await letterOf(id)).toBeNull();
  });
});
