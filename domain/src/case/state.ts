import * as z from 'zod/mini';
import { OpenLimit } from '../limits/open-limit.ts';
import { recordFields } from '../record/face.ts';
import { recusalDeciders } from '../team/book.ts';
import { Instant, PlainDate } from '../time/time.ts';
import { servedTo, serviceForms } from './payloads/service.ts';
import { Result } from './result.ts';

export const caseStatuses = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'investigating',
  'recommended',
  'deliberating',
  'referred',
  'determined',
  'served',
  'appealed',
  'closed',
  'declined',
  'withdrawn',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** The time limits that may run on a case; the windows to appeal are two, each counted from its own service. */
export const caseLimitKinds = [
  'acceptance',
  'supplements',
  'investigation',
  'deliberation',
  'reply',
  'service',
  'serviceAtLatest',
  'appealSubject',
  'appealUnit',
  'appealDecision',
] as const;
export type CaseLimitKind = (typeof caseLimitKinds)[number];

const people = z.array(z.string());

/** One service of the result: how, when, by whom, and how it was received. */
const Service = z.strictObject({
  how: z.enum(serviceForms),
  on: PlainDate,
  by: z.string(),
  acknowledged: z.boolean(),
  refusedToSign: z.string(),
  /** This side has appealed against what was served: once for each determination. */
  appealed: z._default(z.boolean(), false),
});
export type Service = z.infer<typeof Service>;

/**
 * `cases/{caseId}`: the face of a case and the lists that decide who reads it. A client creates it as a draft (the
 * first five fields) and never writes it again; everything else is written by functions.
 */
export const CaseState = z.strictObject({
  status: z.enum(caseStatuses).check(z.describe('状态')),
  applicantId: z.string().check(z.describe('申请人')),
  createdAt: Instant.check(z.describe('开始填写的时间')),
  /** False while it is only its owner's draft. */
  onRecord: z.boolean().check(z.describe('已提交过')),
  /** Whose own case it is: the applicant, and once submitted the subject. */
  parties: people.check(z.describe('当事人')),
  applicantKind: z._default(z.nullable(z.enum(['self', 'unit', 'department'])), null),
  subjectId: z._default(z.nullable(z.string()), null),
  subjectName: z._default(z.nullable(z.string()), null),
  unitId: z._default(z.nullable(z.string()), null),
  unitName: z._default(z.nullable(z.string()), null),
  /** The unit's party organization applied, or is to be served the result: then it sees the face. */
  unitConcerned: z._default(z.boolean(), false),
  departmentId: z._default(z.nullable(z.string()), null),
  departmentName: z._default(z.nullable(z.string()), null),
  title: z._default(z.nullable(z.string()), null),
  /** The filings that the last submission cites, by id: so that from a filing the cases that cite it can be asked for. */
  citedFilings: z._default(z.record(z.string(), z.literal(true)), {}),
  /** 容错〔2026〕1号, from acceptance on. */
  number: z._default(z.nullable(z.string()), null),
  /** Who of the department may see and take up the case now: nobody tied, nobody recused. */
  desk: z._default(people, []),
  /** Who has it in hand. */
  handlers: z._default(people, []),
  /** Names of all who are, or were, in a circle of it: parties may ask for the recusal of those who are. */
  names: z._default(z.record(z.string(), z.string()), {}),
  /** Kept out by an own or a granted recusal: they read nothing any more, wherever they sit. */
  recused: z._default(people, []),
  /** Members of the committee, and its secretaries, before whom the case is: from the recommendation on, nobody tied. */
  bench: z._default(people, []),
  /** Something of it waited, or waits, for the committee's secretary's office before the committee has it. */
  officeCalled: z._default(z.boolean(), false),
  /** Secretary and deputy, from when they are called upon or the committee has it: nobody tied. */
  office: z._default(people, []),
  /** Who of the office presides: the secretary, or the deputy where no secretary is free to. */
  chair: z._default(people, []),
  /** Who supervises it: nobody tied, nobody recused. */
  watch: z._default(people, []),
  /** Liaison of the superior authority, once it was referred or appealed to it. */
  superiors: z._default(people, []),
  /** Invited, until their invitation ends. */
  guests: z._default(people, []),
  /** Who is to decide on the recusals that were asked for and not yet decided. */
  deciders: z._default(z.array(z.enum(recusalDeciders)), []),
  /** Everyone who ever handled it or decided on it: none of them touches its appeal. */
  touched: z._default(people, []),
  /** An open objection of supervision stands against it. */
  objected: z._default(z.boolean(), false),
  /** Found to need a reply of the superior authority first. */
  complex: z._default(z.boolean(), false),
  extended: z._default(z.boolean(), false),
  /** The result, known to the parties from its service on. */
  result: z._default(z.nullable(Result), null),
  services: z._default(z.partialRecord(z.enum(servedTo), Service), {}),
  /** The day of the last determination: no service lies before it. */
  determinedOn: z._default(z.nullable(PlainDate), null),
  /** How often it was recommended, deliberated, determined, appealed: what came before is kept under these numbers. */
  recommendations: z._default(z.int(), 0),
  meetings: z._default(z.int(), 0),
  determinations: z._default(z.int(), 0),
  appeals: z._default(z.int(), 0),
  /** Declared by the applicant to fall under article 12. */
  excluded: z._default(z.boolean(), false),
  /** How often it was submitted, and sent back for supplements. */
  submissions: z._default(z.int(), 0),
  returns: z._default(z.int(), 0),
  /** What the department asked for, while it is with the applicant. */
  supplements: z._default(z.record(z.string(), z.string()), {}),
  /** The time limits that run on it now. */
  limits: z._default(z.partialRecord(z.enum(caseLimitKinds), OpenLimit), {}),
  ...recordFields,
});
export type CaseState = z.infer<typeof CaseState>;

/** What a client writes to begin a case; anything more or less is refused by the rules. */
export function newDraft(applicantId: string): Pick<CaseState, 'status' | 'applicantId' | 'onRecord' | 'parties'> {
  return { status: 'draft', applicantId, onRecord: false, parties: [applicantId] };
}
