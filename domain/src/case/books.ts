/**
 * The books of a case: one document per class of material, `cases/{caseId}/books/{name}`. A decision reads and writes
 * them as facts; whoever may read the class reads the very same document.
 */
import * as z from 'zod/mini';
import { meetingOf, noMeeting } from '../committee/meeting.ts';
import { boundaryIds } from '../measures/boundaries.ts';
import { circumstanceIds } from '../measures/circumstances.ts';
import { conditionIds } from '../measures/conditions.ts';
import { emptyTeam, TeamBook } from '../team/book.ts';
import { Instant, PlainDate } from '../time/time.ts';
import { Result } from './result.ts';

const uid = z.string();
const said = z.string();
/** Attached files, by id. */
const files = z.exactOptional(z.array(z.string()));

/** Something somebody said at a moment, with a reason. */
const Mark = z.strictObject({ value: z.boolean(), reason: said, by: uid, at: Instant });

export const invitationKinds = ['public', 'served', 'affected', 'thirdParty'] as const;
export const opinionFrom = ['subject', 'unit', 'guest', 'public', 'expert', 'department'] as const;

/** A finding is on a condition, a boundary or a claimed circumstance. */
export const findingTargets = [
  ...conditionIds.map((id) => `conditions.${id}` as const),
  ...boundaryIds.map((id) => `boundaries.${id}` as const),
  ...circumstanceIds.map((id) => `circumstances.${id}` as const),
];
export type FindingTarget = (typeof findingTargets)[number];

const Finding = z.strictObject({ met: z.boolean(), reason: said, cites: z.array(z.string()), by: uid, at: Instant });

/** What the investigation found; bodies of material stand apart, under `materials/{id}`. */
export const InvestigationBook = z.strictObject({
  materials: z.record(
    z.string(),
    z.strictObject({
      /** An item of the catalogue in the case's version. */
      kind: z.string(),
      title: said,
      source: said,
      on: PlainDate,
      by: uid,
      files,
    }),
  ),
  /** The cadre's own statements on the record. */
  hearings: z.record(z.string(), z.strictObject({ on: PlainDate, by: uid, files })),
  opinions: z.record(z.string(), z.strictObject({ from: z.enum(opinionFrom), who: said, by: uid })),
  findings: z.partialRecord(z.enum(findingTargets), Finding),
  broad: z.nullable(Mark),
  complex: z.nullable(Mark),
  invitations: z.record(
    z.string(),
    z.strictObject({
      kind: z.enum(invitationKinds),
      name: said,
      until: PlainDate,
      shows: z.array(z.string()),
      ended: z.boolean(),
      by: uid,
    }),
  ),
  extension: z.nullable(z.strictObject({ until: PlainDate, reason: said, by: uid })),
});
export type InvestigationBook = z.infer<typeof InvestigationBook>;

/** The department's preliminary recommendation, and why a broad matter had no guests if it had none. */
export const RecommendationBook = z.strictObject({
  result: z.nullable(Result),
  reason: said,
  withoutGuests: said,
  by: z.nullable(uid),
  sentBack: z.array(z.strictObject({ what: said, by: uid, at: Instant })),
});
export type RecommendationBook = z.infer<typeof RecommendationBook>;

/** One deliberation of the committee: what is voted on is a result. */
export const MeetingBook = meetingOf(Result);
export type MeetingBook = z.infer<typeof MeetingBook>;

/** The question to the superior authority and its reply (article 7(3)). */
export const ReferralBook = z.strictObject({
  question: said,
  askedAt: z.nullable(Instant),
  reply: said,
  repliedAt: z.nullable(Instant),
  replyBy: z.nullable(uid),
  files,
});
export type ReferralBook = z.infer<typeof ReferralBook>;

/** Objections of supervision (article 11). */
export const SupervisionBook = z.strictObject({
  objections: z.record(
    z.string(),
    z.strictObject({
      reason: said,
      by: uid,
      at: Instant,
      answer: said,
      answeredBy: z.nullable(uid),
      lifted: z.boolean(),
    }),
  ),
});
export type SupervisionBook = z.infer<typeof SupervisionBook>;

/** The appeal now pending or last decided (article 7(4)). */
export const AppealBook = z.strictObject({
  grounds: said,
  asks: said,
  lateBecause: said,
  by: z.nullable(uid),
  at: z.nullable(Instant),
  outcome: z.nullable(z.enum(['upheld', 'changed', 'sentBack'])),
  reason: said,
  decidedBy: z.nullable(uid),
});
export type AppealBook = z.infer<typeof AppealBook>;

export const emptyBooks = {
  team: emptyTeam,
  investigation: {
    materials: {},
    hearings: {},
    opinions: {},
    findings: {},
    broad: null,
    complex: null,
    invitations: {},
    extension: null,
  } satisfies InvestigationBook,
  recommendation: { result: null, reason: '', withoutGuests: '', by: null, sentBack: [] } satisfies RecommendationBook,
  meeting: noMeeting satisfies MeetingBook,
  referral: { question: '', askedAt: null, reply: '', repliedAt: null, replyBy: null } satisfies ReferralBook,
  supervision: { objections: {} } satisfies SupervisionBook,
  appeal: {
    grounds: '',
    asks: '',
    lateBecause: '',
    by: null,
    at: null,
    outcome: null,
    reason: '',
    decidedBy: null,
  } satisfies AppealBook,
};

export const bookSchemas = {
  team: TeamBook,
  investigation: InvestigationBook,
  recommendation: RecommendationBook,
  meeting: MeetingBook,
  referral: ReferralBook,
  supervision: SupervisionBook,
  appeal: AppealBook,
};
export type BookName = keyof typeof bookSchemas;
export type Books = { readonly [Name in BookName]: z.infer<(typeof bookSchemas)[Name]> };
