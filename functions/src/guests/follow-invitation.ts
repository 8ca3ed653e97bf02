import { GuestPaper, paths } from '@rongcuo/domain';
import { readMember } from '../decode.ts';
import { putMember } from '../members/save-member.ts';
import { db } from '../services.ts';

/**
 * M7.2b: with the end of the invitation the guest is no member any more, and so reads nothing from the next request on.
 * The invitation is read as it is now, together with the member: whoever is just being let in is not let in, or is let
 * out again.
 */
export async function followInvitation(caseId: string, guestUid: string): Promise<void> {
  await db.runTransaction(async (tx) => {
    const [paperDoc, memberDoc] = await tx.getAll(
      db.doc(paths.invitation(caseId, guestUid)),
      db.doc(paths.member(guestUid)),
    );
    const guest = memberDoc ? readMember(memberDoc) : null;
    const ended = !paperDoc?.exists || GuestPaper.parse(paperDoc.data()).ended;
    if (ended && guest?.active) putMember(tx, db, { ...guest, active: false }, guest);
  });
}
