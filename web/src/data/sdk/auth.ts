import { type FirebaseApp, initializeApp } from 'firebase/app';
import {
  type Auth,
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  onAuthStateChanged,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  signOut,
  type User,
} from 'firebase/auth';
import type { Connection } from '../connection.ts';

/** The app and its sign-in; loaded after the shell has painted. */
export interface Opened {
  readonly app: FirebaseApp;
  readonly auth: Auth;
}

let opened: Opened | null = null;

export function open({ config, emulators }: Connection): Opened {
  if (opened) return opened;
  const app = initializeApp(config);
  const auth = initializeAuth(app, { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  if (emulators?.auth) connectAuthEmulator(auth, emulators.auth, { disableWarnings: true });
  opened = { app, auth };
  return opened;
}

export function watchUser(auth: Auth, changed: (user: User | null) => void): () => void {
  return onAuthStateChanged(auth, changed);
}

export async function signIn(auth: Auth, email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(auth, email, password);
}

/** By mail: for whoever signs in for the first time, and for whoever has forgotten the password. */
export async function sendReset(auth: Auth, email: string): Promise<void> {
  await sendPasswordResetEmail(auth, email);
}

export function leave(auth: Auth): Promise<void> {
  return signOut(auth);
}

/** The version of the member that this token's claims were made from; null before there are any. */
export async function claimedVersion(user: User, renew: boolean): Promise<number | null> {
  const { claims } = await user.getIdTokenResult(renew);
  return typeof claims['version'] === 'number' ? claims['version'] : null;
}
