import { claimsOf, directoryEntryOf, type Member, paths } from '@rongcuo/domain';
import { now } from '../clock.ts';
import { readMember } from '../decode.ts';
import { lapseDelegations } from '../delegations/turn.ts';
import { auth, db } from '../services.ts';
import { refreshCircles } from './refresh-circles.ts';

/**
 * Brings everything derived from a member in step with the record as it is now (not as the event had it: events may
 * come late and out of order). Claims come last: the rules refuse a token whose version is not the record's, so until
 * the desks are right the person is let in nowhere. A record that changed meanwhile is followed again: the run of the
 * later change may have ended first, and what this one wrote after it would otherwise stand.
 */
export async function followMember(uid: string): Promise<void> {
  const ref = db.doc(paths.member(uid));
  let followed: Member | null;
  let member = readMember(await ref.get());
  do {
    followed = member;
    await followDirectory(uid, followed);
    await refreshCircles(uid, followed);
    await followClaims(uid, followed);
    if (!followed?.active) await lapseDelegations(uid, await now());
    member = readMember(await ref.get());
  } while (member?.version !== followed?.version);
}

async function followDirectory(uid: string, member: Member | null): Promise<void> {
  const entry = db.doc(paths.directoryEntry(uid));
  await (member ? entry.set(directoryEntryOf(member)) : entry.delete());
}

async function followClaims(uid: string, member: Member | null): Promise<void> {
  const gone = !member?.active;
  try {
    await auth.setCustomUserClaims(uid, member ? claimsOf(member) : null);
    if (gone) await auth.revokeRefreshTokens(uid);
  } catch (error) {
    const noAccount = error instanceof Error && 'code' in error && error.code === 'auth/user-not-found';
    // Someone without an account cannot sign in. If the member is in office the account is about to be made: try again.
    if (!(noAccount && gone)) throw error;
  }
}
