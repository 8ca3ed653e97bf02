import * as z from 'zod/mini';
import { guestUidOf } from '../people/guest-uid.ts';
import { PlainDate } from '../time/time.ts';
import { type InvestigationBook, invitationKinds } from './books.ts';
import type { CaseState } from './state.ts';

/** `cases/{caseId}/invitations/{guestUid}`: all that a guest reads of the case, beside the bodies of what is shown. */
export const GuestPaper = z.strictObject({
  title: z.string(),
  /** The department that invites. */
  host: z.string(),
  name: z.string(),
  kind: z.enum(invitationKinds),
  until: PlainDate,
  /** The rules let the guest read the bodies of these. */
  shows: z.array(z.string()),
  /** What each of them is, as far as a guest needs to know. */
  materials: z.record(
    z.string(),
    z.strictObject({
      kind: z.string(),
      title: z.string(),
      on: PlainDate,
      files: z.exactOptional(z.array(z.string())),
    }),
  ),
  /** The files of all of these: the rules let the guest read them. */
  files: z._default(z.array(z.string()), []),
  /** The opinions left so far, by the ids of their bodies. */
  opinions: z.array(z.string()),
  ended: z.boolean(),
});
export type GuestPaper = z.infer<typeof GuestPaper>;

/** The guest's paper, as the book of the investigation has it. */
export function guestPaperOf(
  { title, departmentName }: Pick<CaseState, 'title' | 'departmentName'>,
  { invitations, materials, opinions }: InvestigationBook,
  invitationId: string,
): GuestPaper {
  const invitation = invitations[invitationId];
  if (!invitation) throw new Error('a paper without its invitation');
  const { by: _, ...open } = invitation;
  const uid = guestUidOf(invitationId);
  const shown = open.shows.flatMap((id) => {
    const material = materials[id];
    if (!material) return [];
    const { source: _source, by: _by, ...known } = material;
    return [[id, known] as const];
  });
  const own = Object.entries(opinions).filter(([, opinion]) => opinion.by === uid);
  return {
    ...open,
    title: title ?? '',
    host: departmentName ?? '',
    materials: Object.fromEntries(shown),
    files: [...new Set(shown.flatMap(([, { files = [] }]) => files))],
    opinions: own.map(([id]) => id).sort(),
  };
}

/**
 * `cases/{caseId}/invitationSecrets/{invitationId}`: what the link of an invitation is checked against. No client reads
 * it. (The action that invites holds the fingerprint too; of 256 random bits it gives nothing away.)
 */
export const InvitationSecret = z.strictObject({
  /** SHA-256 of the secret in the link, lower-case hex. */
  hash: z.string(),
  /** SHA-256 of what the browser that redeemed it drew for itself; null until it is redeemed. */
  redeemedBy: z.nullable(z.string()),
  /** How often it was tried with a wrong secret. */
  wrong: z.int(),
});
export type InvitationSecret = z.infer<typeof InvitationSecret>;

/** So often a link may be tried with a wrong secret: then it stays shut, and the guest is invited anew. */
export const wrongTriesMax = 10;

/** 32 random bytes as base64url: the secret of a link, and what a browser draws for itself. */
const Random = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** What the page behind an invitation link sends. */
export const Knock = z.strictObject({ caseId: id, invitationId: id, secret: Random });
/** `device` lets the same browser ask again when the answer was lost on the way; any other finds the link used. */
export const Redemption = z.extend(Knock, { device: Random });
