import { demoPassword, type FoundAccount, paths } from '@rongcuo/domain';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';

export interface House {
  readonly db: Firestore;
  readonly auth: Auth;
}

/** The account that somebody to be registered is to sign in with: the one named, or one for this e-mail address. */
export async function findAccount(
  { db, auth }: House,
  named: { readonly email: string } | { readonly uid: string },
  newUid: string,
): Promise<FoundAccount> {
  const found = await ('email' in named
    ? unlessNone(auth.getUserByEmail(named.email))
    : unlessNone(auth.getUser(named.uid)));
  if (!found) return 'email' in named ? { uid: newUid, state: 'new' } : { uid: named.uid, state: 'none' };
  const { uid, emailVerified } = found;
  if ((await db.doc(paths.member(uid)).get()).exists) return { uid, state: 'member' };
  if (uid === newUid) return { uid, state: 'new' };
  // Anybody can open an account for an address that is not theirs; it would be theirs to sign in with.
  return { uid, state: 'email' in named && !emailVerified ? 'unverified' : 'free' };
}

/**
 * Makes the account, without a password: whoever owns the address sets one by mail (docs/OPERATIONS.md). On the
 * emulators, which no mail leaves, it gets that of the invented people.
 * @returns false when another has taken the address meanwhile
 */
export async function makeAccount({ auth }: House, uid: string, email: string, displayName: string): Promise<boolean> {
  const local = process.env['FIREBASE_AUTH_EMULATOR_HOST'] ? { password: demoPassword } : {};
  try {
    await auth.createUser({ uid, email, displayName, ...local });
    return true;
  } catch (error) {
    if (hasCode(error, 'auth/uid-already-exists')) return true;
    if (hasCode(error, 'auth/email-already-exists')) return (await unlessNone(auth.getUserByEmail(email)))?.uid === uid;
    throw error;
  }
}

export async function removeAccount({ auth }: House, uid: string): Promise<void> {
  await unlessNone(auth.deleteUser(uid));
}

async function unlessNone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (hasCode(error, 'auth/user-not-found')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
