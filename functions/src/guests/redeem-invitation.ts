import { claimsOf, type GuestPaper, type Member, paths, Redemption } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';
import { readMember } from '../decode.ts';
import { sha256 } from '../digest.ts';
import { putMember } from '../members/save-member.ts';
import { auth, db } from '../services.ts';
import { knock, refused } from './invitation-door.ts';
import { isFree } from './secret.ts';

/**
 * M7.2b: lets a guest in by the link, once: first the link is used up, then come the account, the member and the token.
 * If it breaks off on the way, or the answer is lost, the same browser does it again; any other finds the link used.
 *
 * Minting the token needs the functions' service account to be a "Service Account Token Creator" of itself.
 * @param data as the page sent it, unchecked
 * @returns a token to sign in with
 */
export async function redeemInvitation(data: unknown): Promise<{ token: string }> {
  const asked = Redemption.safeParse(data);
  if (!asked.success) throw refused();
  const { device, ...link } = asked.data;
  const open = await db.runTransaction(async (tx) => {
    const found = await knock(tx, link);
    if (!found || !isFree(found.secret, device)) return null;
    tx.update(found.secretRef, { redeemedBy: sha256(device) });
    return found;
  });
  if (!open) throw refused();
  await giveAccount(open.guestUid, open.paper.name);
  const guest = await db.runTransaction((tx) => admit(tx, link));
  if (!guest) throw refused();
  // Here too, not only by the trigger on the member: the guest's first token has to carry them.
  await auth.setCustomUserClaims(guest.uid, claimsOf(guest));
  return { token: await auth.createCustomToken(guest.uid) };
}

/** Makes the guest a member, unless the invitation was ended meanwhile. */
async function admit(tx: Transaction, link: Parameters<typeof knock>[1]): Promise<Member | null> {
  const open = await knock(tx, link);
  if (!open) return null;
  const known = readMember(await tx.get(db.doc(paths.member(open.guestUid))));
  return known?.active ? known : putMember(tx, db, guestOf(open.guestUid, open.paper), known);
}

function guestOf(uid: string, { name }: GuestPaper): Omit<Member, 'version'> {
  return { uid, name: shortened(name), post: '', roles: [], unitId: null, department: null, kin: [], active: true };
}

const MEMBER_NAME_MAX = 40;

/** A third party's name may be longer than any member's. */
function shortened(name: string): string {
  let short = '';
  for (const character of name) {
    if (short.length + character.length > MEMBER_NAME_MAX) break;
    short += character;
  }
  return short;
}

async function giveAccount(uid: string, displayName: string): Promise<void> {
  try {
    await auth.createUser({ uid, displayName });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'auth/uid-already-exists';
    if (!exists) throw error;
  }
}
