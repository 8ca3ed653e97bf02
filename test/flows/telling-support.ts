import { type Channel as ChannelName, Delivery, inboxEntryIdOf, paths } from '@rongcuo/domain';
import { deliveryIdOf } from '@rongcuo/functions/fan-out';
import { noticeOf } from '@rongcuo/functions/notice';
import { office, stored } from './support.ts';

/** What went out to people beside their inboxes, and channels of a test's own. */

export async function deliveryOf(uid: string, caseId: string, seq: number, channel: ChannelName = 'mail') {
  const id = deliveryIdOf(uid, inboxEntryIdOf(caseId, seq), channel);
  const found = await office.db.doc(paths.delivery(id)).get();
  return found.exists ? { id, ...Delivery.parse(found.data()) } : null;
}

/** Every mail that was laid down for one delivery, an attempt each. */
export async function mailsOf(id: string): Promise<string[]> {
  const found = await office.db.collection(paths.mails).select().get();
  return found.docs.map((one) => one.id).filter((key) => key.startsWith(`${id}-`));
}

export async function letterOf(id: string) {
  const found = await office.db.doc(paths.deadLetter(id)).get();
  return found.exists ? stored(paths.deadLetter(id)) : null;
}

export const notice = noticeOf('https://app.example');
