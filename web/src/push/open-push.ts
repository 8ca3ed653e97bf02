import { shelf } from '../data/shelf.ts';
import { liteStore } from '../data/stores.ts';
import { browserPush } from './browser-push.ts';
import { createPush, type Push } from './push.ts';

/** The institution's public key for web push, of its build; absent: it has none, and nothing can be pushed. */
export function vapidKey(): string | null {
  const key: unknown = import.meta.env['VITE_VAPID_KEY'];
  return typeof key === 'string' && key !== '' ? key : null;
}

/** Being told on this very browser. */
export function openPush(): Push {
  return createPush({
    browser: browserPush(vapidKey() ?? ''),
    shelf,
    newId: () => crypto.randomUUID(),
    devices: {
      put: async (uid, id, device) => (await sdk()).putDevice((await liteStore()).db, uid, id, device),
      remove: async (uid, id) => (await sdk()).removeDevice((await liteStore()).db, uid, id),
    },
  });
}

const sdk = () => import('../data/sdk/telling.ts');
