import type { FirebaseApp } from 'firebase/app';
import { getMessaging, getToken } from 'firebase/messaging';

/** By which this browser is reached over FCM; asked of it only where a person wants to be told here. */
export function tokenOf(
  app: FirebaseApp,
  vapidKey: string,
  serviceWorkerRegistration: ServiceWorkerRegistration,
): Promise<string> {
  return getToken(getMessaging(app), { vapidKey, serviceWorkerRegistration });
}
