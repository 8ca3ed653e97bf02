import { shelf } from '../data/shelf.ts';
import { authSdk, forgetCache, openedLiveStore } from '../data/stores.ts';
import { dropJournals, unsavedCases } from '../drafts/journal.ts';
import { isPushKept } from '../push/kept.ts';

const SENDING_PATIENCE_MS = 1_500;

/** Whether something this person wrote here has not reached the server. */
export async function hasUnsent(uid: string): Promise<boolean> {
  if (unsavedCases(shelf, uid).length > 0) return true;
  const live = await openedLiveStore()?.catch(() => null);
  if (!live) return false;
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), SENDING_PATIENCE_MS));
  return Promise.race([live.allSent().then(() => false), late]);
}

/** Signs out and leaves nothing of this person on the device, which others may use next. */
export async function signOutHere(uid: string): Promise<void> {
  dropJournals(shelf, uid);
  if (isPushKept()) await (await import('../push/open-push.ts')).openPush().turnOff(uid);
  const { sdk, opened } = await authSdk();
  await sdk.leave(opened.auth);
  await forgetCache();
  // A fresh page: nothing that was read stays in memory either.
  location.assign('/sign-in');
}
