import { connect } from './connection.ts';
import type { Opened } from './sdk/auth.ts';
import type { LiteStore } from './sdk/lite.ts';
import type { LiveStore } from './sdk/live.ts';
import { shelf } from './shelf.ts';

/** Opens each SDK when it is first asked for, so that the shell paints before any of them has loaded. */
type AuthSdk = typeof import('./sdk/auth.ts');

let lite: Promise<LiteStore> | null = null;
let live: Promise<LiveStore> | null = null;

export async function authSdk(): Promise<{ readonly sdk: AuthSdk; readonly opened: Opened }> {
  const [sdk, connection] = await Promise.all([import('./sdk/auth.ts'), connect()]);
  return { sdk, opened: sdk.open(connection) };
}

export function liteStore(): Promise<LiteStore> {
  lite ??= openWith(
    () => import('./sdk/lite.ts'),
    (sdk, app, connection) => sdk.openLite(app, connection),
  ).catch((error: unknown) => {
    lite = null;
    throw error;
  });
  return lite;
}

export function liveStore(): Promise<LiveStore> {
  live ??= openWith(
    () => import('./sdk/live.ts'),
    (sdk, app, connection) => {
      shelf.setItem(CACHED, '1');
      return sdk.openLive(app, connection);
    },
  ).catch((error: unknown) => {
    live = null;
    throw error;
  });
  return live;
}

/** The live store if this page has opened it. */
export function openedLiveStore(): Promise<LiveStore> | null {
  return live;
}

/** Set while this device may hold a cache of what somebody read. */
const CACHED = 'rongcuo:cached';
const FORGET_PATIENCE_MS = 4_000;

/**
 * Empties the cache that live pages keep on this device, also one left over by a page that was closed too early.
 * Every tab does it for itself: the last to let go of the cache empties it for good.
 */
export function forgetCache(): Promise<void> {
  forgetting ??= emptyCache().finally(() => {
    forgetting = null;
  });
  return forgetting;
}
let forgetting: Promise<void> | null = null;

async function emptyCache(): Promise<void> {
  if (live === null && shelf.getItem(CACHED) === null) return;
  const opened = liveStore();
  live = null;
  const forgotten = opened.then(async (store) => {
    await store.forget();
    shelf.removeItem(CACHED);
    // By these the tabs told each other what they listen to.
    for (const key of shelf.keys()) if (key.startsWith('firestore_')) shelf.removeItem(key);
  });
  // Another tab may hold it open for a moment; what could not be emptied now is emptied at the next start.
  await Promise.race([forgotten, new Promise((resolve) => setTimeout(resolve, FORGET_PATIENCE_MS))]).catch(() => {});
}

type Args<Sdk, Store> = (sdk: Sdk, app: Opened['app'], connection: Awaited<ReturnType<typeof connect>>) => Store;

async function openWith<Sdk, Store>(load: () => Promise<Sdk>, open: Args<Sdk, Store>): Promise<Store> {
  // Loaded side by side: on a slow line each round trip counts.
  const [sdk, { opened }, connection] = await Promise.all([load(), authSdk(), connect()]);
  return open(sdk, opened.app, connection);
}
