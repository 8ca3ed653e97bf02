import { isDeepStrictEqual } from 'node:util';
import { type Channel, type ConfiguredChannels, paths } from '@rongcuo/domain';
import { now } from '../clock.ts';
import { db } from '../services.ts';
import { deliverDue } from './deliver-due.ts';
import { fanOut } from './fan-out.ts';
import { followMail } from './follow-mail.ts';
import { openTelling } from './open-telling.ts';

/** What the triggers run: with the channels as set up, at the moment it is. */

export async function tellByChannels(uid: string, entryId: string): Promise<void> {
  await fanOut(await openTelling(), uid, entryId, await now());
}

export async function deliverNow(): Promise<void> {
  const telling = await openTelling();
  await noteConfigured(Object.keys(telling.channels) as Channel[]);
  await deliverDue(telling, await now());
}

export async function followMailNow(attemptKey: string): Promise<void> {
  await followMail(db, attemptKey, await now());
}

/** So that the app offers what there is. */
async function noteConfigured(configured: readonly Channel[]): Promise<void> {
  const ref = db.doc(paths.channels);
  const has = (channel: Channel) => configured.includes(channel);
  const current: ConfiguredChannels = { mail: has('mail'), wecom: has('wecom'), push: has('push') };
  if (!isDeepStrictEqual((await ref.get()).data(), current)) await ref.set(current);
}
