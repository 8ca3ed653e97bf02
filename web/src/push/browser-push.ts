import { authSdk } from '../data/stores.ts';
import { deviceLabel } from './device-label.ts';
import type { PushBrowser } from './push.ts';

const WORKER = '/push-worker.js';
/** No page lies below it, so the worker controls none. */
const SCOPE = '/push-worker';

/** The browser this page runs in. Firebase's part in it is loaded only when a registration is wanted. */
export function browserPush(vapidKey: string): PushBrowser {
  const isSupported = 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

  async function forget(): Promise<void> {
    // With the worker ends what the push service has of this browser.
    if (isSupported) await (await navigator.serviceWorker.getRegistration(SCOPE))?.unregister();
  }
  async function token(): Promise<string> {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    await untilActive(registration);
    const [{ tokenOf }, { opened }] = await Promise.all([import('../data/sdk/messaging.ts'), authSdk()]);
    return tokenOf(opened.app, vapidKey, registration);
  }
  return {
    permission: () => (isSupported ? Notification.permission : null),
    ask: () => Notification.requestPermission(),
    async newToken() {
      await forget();
      return token();
    },
    token,
    forget,
    label: deviceLabel(navigator.userAgent),
  };
}

function untilActive(registration: ServiceWorkerRegistration): Promise<void> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active || !coming) return Promise.resolve();
  return new Promise((resolve, reject) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
      if (coming.state === 'redundant') reject(new Error('the worker did not start'));
    });
  });
}
