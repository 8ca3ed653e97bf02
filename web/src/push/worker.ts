/**
 * Shows what is pushed, and nothing that came with it: whoever sees the screen learns that something waits, and no more.
 * It has no part in loading the app, whose pages it never controls.
 */
import { pushWords } from './text/worker-zh.ts';

declare const self: ServiceWorkerGlobalScope;

const INBOX = '/inbox';

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('push', (event) => {
  const { title, body } = pushWords;
  // Under one tag, so that many at once are one.
  event.waitUntil(self.registration.showNotification(title, { body, tag: 'waiting', icon: '/favicon.svg' }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openInbox());
});

async function openInbox(): Promise<unknown> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => new URL(url).pathname === INBOX);
  return there ? there.focus() : self.clients.openWindow(INBOX);
}
