import { type GuestPaper, guestUidOf, paths } from '@rongcuo/domain';
import { initializeApp } from 'firebase/app';
import {
  browserSessionPersistence,
  connectAuthEmulator,
  initializeAuth,
  signInWithCustomToken,
  signOut,
} from 'firebase/auth';
import { doc, type Firestore, getDoc } from 'firebase/firestore/lite';
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
import type { ActionDoor } from '../ask.ts';
import type { Connection } from '../connection.ts';
import { type Decoder, decodeGuestPaper } from '../decode.ts';
import { openLite, Unreadable } from './lite.ts';

/** Where functions run (functions: setGlobalOptions). */
const REGION = 'asia-east2';

/** What an invitation's link holds. */
export interface InvitationLink {
  readonly caseId: string;
  readonly invitationId: string;
  readonly secret: string;
}

/** What a guest is told before coming in. */
export type Welcome = Pick<GuestPaper, 'title' | 'host' | 'name' | 'until'>;

export interface GuestStore {
  /** For what is kept beside the case, such as files. */
  readonly db: Firestore;
  readonly door: ActionDoor;
  /** Whether this tab is signed in as the guest of the invitation already. */
  readonly isInside: (invitationId: string) => Promise<boolean>;
  /** Rejects with `functions/permission-denied` when the link opens nothing. */
  readonly look: (link: InvitationLink) => Promise<Welcome>;
  /** As `look`; uses the link up. The same `device` may ask again when the answer was lost. */
  readonly enter: (link: InvitationLink, device: string) => Promise<void>;
  readonly readPaper: (caseId: string, invitationId: string) => Promise<GuestPaper | null>;
}

/**
 * A guest's own way in, apart from the house's: somebody of the house may use the same browser. It is forgotten with the
 * tab.
 */
export function openGuest(connection: Connection): GuestStore {
  const { config, emulators } = connection;
  const app = initializeApp(config, 'guest');
  const auth = initializeAuth(app, { persistence: browserSessionPersistence });
  if (emulators?.auth) connectAuthEmulator(auth, emulators.auth, { disableWarnings: true });
  const functions = getFunctions(app, REGION);
  if (emulators?.functions) connectFunctionsEmulator(functions, emulators.functions.host, emulators.functions.port);
  const { db, door } = openLite(app, connection);
  const look = httpsCallable<InvitationLink, Welcome>(functions, 'lookAtInvitation');
  const redeem = httpsCallable<InvitationLink & { readonly device: string }, { readonly token: string }>(
    functions,
    'redeemInvitation',
  );

  async function read<T>(path: string, decode: Decoder<T>): Promise<T | null> {
    const fields = (await getDoc(doc(db, path))).data();
    if (!fields) return null;
    const value = decode(fields);
    if (value === null) throw new Unreadable(path);
    return value;
  }

  return {
    db,
    door,
    async isInside(invitationId) {
      await auth.authStateReady();
      if (auth.currentUser?.uid === guestUidOf(invitationId)) return true;
      if (auth.currentUser) await signOut(auth);
      return false;
    },
    look: async (link) => (await look(link)).data,
    async enter(link, device) {
      const { data } = await redeem({ ...link, device });
      await signInWithCustomToken(auth, data.token);
    },
    readPaper: (caseId, invitationId) => read(paths.invitation(caseId, guestUidOf(invitationId)), decodeGuestPaper),
  };
}
