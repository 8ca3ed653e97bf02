import {
  type CaseState,
  caseProcedure,
  GuestPaper,
  guestUidOf,
  InvitationSecret,
  type PlainDate,
  paths,
  plainDateOf,
  wrongTriesMax,
} from '@rongcuo/domain';
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { now } from '../clock.ts';
import { readCase } from '../decode.ts';
import { db } from '../services.ts';
import { fits } from './secret.ts';
import { guestWords } from './text/zh.ts';

/** An invitation that its link opens now. */
export interface OpenInvitation {
  readonly guestUid: string;
  readonly paper: GuestPaper;
  readonly secret: InvitationSecret;
  readonly secretRef: DocumentReference;
}

interface Link {
  readonly caseId: string;
  readonly invitationId: string;
  readonly secret: string;
}

/**
 * What a link leads to; null for every link that opens nothing. A wrong secret is counted, and too many of them shut the
 * link for good: the transaction that counts must be let through, so a refusal is a value here.
 */
export async function knock(tx: Transaction, link: Link): Promise<OpenInvitation | null> {
  const { caseId, invitationId } = link;
  const guestUid = guestUidOf(invitationId);
  const secretRef = db.doc(paths.invitationSecret(caseId, invitationId));
  const [secretDoc, paperDoc, caseDoc] = await tx.getAll(
    secretRef,
    db.doc(paths.invitation(caseId, guestUid)),
    db.doc(paths.case(caseId)),
  );
  const state = caseDoc ? readCase(caseDoc) : null;
  if (!secretDoc?.exists || !paperDoc?.exists || !state) return null;
  const secret = InvitationSecret.parse(secretDoc.data());
  if (secret.wrong >= wrongTriesMax) return null;
  if (!fits(link.secret, secret.hash)) {
    tx.update(secretRef, { wrong: secret.wrong + 1 });
    return null;
  }
  const paper = GuestPaper.parse(paperDoc.data());
  return isOver(paper, state, guestUid, plainDateOf(await now())) ? null : { guestUid, paper, secret, secretRef };
}

function isOver(paper: GuestPaper, state: CaseState, guestUid: string, today: PlainDate): boolean {
  return (
    paper.ended || paper.until < today || !state.guests.includes(guestUid) || caseProcedure.statuses[state.status].final
  );
}

/** One answer to every link that opens nothing: unknown, wrong, used and over are not told apart. */
export function refused(): HttpsError {
  return new HttpsError('permission-denied', guestWords.refused);
}
