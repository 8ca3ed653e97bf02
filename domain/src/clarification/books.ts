/** The books of a clarification, `clarifications/{id}/books/{name}`: each is read by whoever may read its class. */
import * as z from 'zod/mini';
import { emptyTeam, TeamBook } from '../team/book.ts';
import { Instant, PlainDate } from '../time/time.ts';

const said = z.string();
const uid = z.string();
const files = z.exactOptional(z.array(z.string()));

export const reportChannels = ['letter', 'visit', 'phone', 'online', 'forwarded', 'found'] as const;

/** What was reported or is being said, and whether it can be checked: never the person's to read. */
export const LeadBook = z.strictObject({
  summary: said,
  channel: z.nullable(z.enum(reportChannels)),
  receivedOn: z.nullable(PlainDate),
  /** Whether somebody's identity is kept in the sealed part. */
  sealed: z.boolean(),
  assessment: z.nullable(
    z.strictObject({ concrete: z.boolean(), checkable: z.boolean(), reason: said, by: uid, at: Instant }),
  ),
});
export type LeadBook = z.infer<typeof LeadBook>;

export const maliceMeasures = ['criticism', 'education', 'discipline', 'law'] as const;
export const maliceTargets = ['person', 'unit'] as const;

/** What was collected, what it came to and on what grounds; bodies of material stand apart. */
export const VerificationBook = z.strictObject({
  materials: z.record(z.string(), z.strictObject({ title: said, source: said, on: PlainDate, by: uid, files })),
  grounds: said,
  by: z.nullable(uid),
  /** Where a substantiated report went: a case of the house, or a paper elsewhere. */
  handedTo: z.nullable(z.strictObject({ caseId: z.nullable(z.string()), reference: said })),
  extension: z.nullable(z.strictObject({ until: PlainDate, reason: said, by: uid })),
  referral: z.nullable(
    z.strictObject({
      question: said,
      askedAt: Instant,
      reply: said,
      repliedAt: z.nullable(Instant),
      replyBy: z.nullable(uid),
      files,
    }),
  ),
  /** What was done about malice that the superior found. */
  handling: z.record(
    z.string(),
    z.strictObject({
      target: z.enum(maliceTargets),
      measure: z.enum(maliceMeasures),
      note: said,
      on: PlainDate,
      by: uid,
    }),
  ),
});
export type VerificationBook = z.infer<typeof VerificationBook>;

export const clarificationForms = ['letter', 'inPerson', 'meeting', 'bulletin'] as const;
export type ClarificationForm = (typeof clarificationForms)[number];

const Wish = z.strictObject({
  wants: z.boolean(),
  form: z.nullable(z.enum(clarificationForms)),
  scope: said,
  note: said,
  /** Said on paper or in person, and entered by whoever heard it. */
  entered: z.boolean(),
  by: uid,
  at: Instant,
});

/** What passes between the office and the person: asked, wished, cleared up, looked after. */
export const PersonBook = z.strictObject({
  asked: z.nullable(z.strictObject({ what: said, by: uid, at: Instant })),
  wish: z.nullable(Wish),
  clarified: z.nullable(
    z.strictObject({
      form: z.enum(clarificationForms),
      scope: said,
      text: said,
      on: PlainDate,
      because: said,
      by: uid,
    }),
  ),
  /** Of hostile public opinion: what is a fact, and what was said wrongly. */
  statement: z.nullable(z.strictObject({ text: said, on: PlainDate, by: uid })),
  followUp: z.nullable(z.strictObject({ on: PlainDate, how: said, found: said, by: uid })),
});
export type PersonBook = z.infer<typeof PersonBook>;

export const clarificationBookSchemas = {
  team: TeamBook,
  lead: LeadBook,
  verification: VerificationBook,
  person: PersonBook,
};
export type ClarificationBookName = keyof typeof clarificationBookSchemas;
export type ClarificationBooks = {
  readonly [Name in ClarificationBookName]: z.infer<(typeof clarificationBookSchemas)[Name]>;
};

export const emptyClarificationBooks: ClarificationBooks = {
  team: emptyTeam,
  lead: { summary: '', channel: null, receivedOn: null, sealed: false, assessment: null },
  verification: {
    materials: {},
    grounds: '',
    by: null,
    handedTo: null,
    extension: null,
    referral: null,
    handling: {},
  },
  person: { asked: null, wish: null, clarified: null, statement: null, followUp: null },
};
