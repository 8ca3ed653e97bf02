import { paths } from '@rongcuo/domain';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { createOnce } from '../create-once.ts';
import { type Channel, failed, type Notice, sent } from './channel.ts';

/** A document as the extension Trigger Email (firebase/firestore-send-email) reads it. */
interface Mail {
  readonly to: readonly [string];
  readonly message: { readonly subject: string; readonly text: string; readonly html: string };
}

export function mailOf(address: string, { subject, text, html }: Notice): Mail {
  return { to: [address], message: { subject, text, html } };
}

/**
 * By mail: what is to be sent is laid down for the extension, one document an attempt. What becomes of it the extension
 * writes there (telling/follow-mail.ts).
 */
export function mailChannel({ db, auth }: { readonly db: Firestore; readonly auth: Pick<Auth, 'getUsers'> }): Channel {
  return async ({ uid, attempt }, notice) => {
    const { users } = await auth.getUsers([{ uid }]);
    const address = users[0]?.email;
    if (!address) return failed('no-address', true);
    await createOnce(db.doc(paths.mail(attempt)), mailOf(address, notice));
    return sent;
  };
}
