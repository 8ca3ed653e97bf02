import { DEVICES, Device, paths } from '@rongcuo/domain';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Messaging, TokenMessage } from 'firebase-admin/messaging';
import { type Channel, failed, nobody, sent } from './channel.ts';

const DAY_S = 24 * 60 * 60;
/** The browser gave the registration up: it will never be reached again. */
const gone: readonly string[] = ['messaging/registration-token-not-registered', 'messaging/invalid-registration-token'];

/** Nothing is in it: what is shown, the app's own worker says (web: push/worker.ts). */
function messageTo(token: string): TokenMessage {
  return { token, data: { kind: 'waiting' }, webpush: { headers: { TTL: String(DAY_S), Urgency: 'normal' } } };
}

/** By push, to each device of theirs; those that are gone are forgotten. Out, where any of them has taken it. */
export function pushChannel({
  db,
  messaging,
}: {
  readonly db: Firestore;
  readonly messaging: Pick<Messaging, 'send'>;
}): Channel {
  async function push(device: QueryDocumentSnapshot): Promise<string | null> {
    try {
      await messaging.send(messageTo(Device.parse(device.data()).token));
      return null;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreachable';
      if (!gone.includes(code)) return code;
      // Unless it has got a new token meanwhile.
      await device.ref.delete({ lastUpdateTime: device.updateTime }).catch(() => {});
      return code;
    }
  }

  return async ({ uid }) => {
    const devices = await db.collection(paths.devices(uid)).orderBy('at', 'desc').limit(DEVICES).get();
    const codes = await Promise.all(devices.docs.map(push));
    if (codes.includes(null)) return sent;
    const left = codes.filter((code) => code !== null && !gone.includes(code));
    return left[0] ? failed(left[0]) : nobody;
  };
}
