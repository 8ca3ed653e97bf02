import * as z from 'zod/mini';
import { OpenLimit } from '../limits/open-limit.ts';
import { recordFields } from '../record/face.ts';
import { recusalDeciders } from '../team/book.ts';
import { Instant, PlainDate } from '../time/time.ts';

export const filingStatuses = [
  'draft',
  'submitted',
  'returned',
  'examined',
  'deliberating',
  'filed',
  'refused',
  'withdrawn',
  'closed',
] as const;
export type FilingStatus = (typeof filingStatuses)[number];

export const filingLimitKinds = ['examination'] as const;
export type FilingLimitKind = (typeof filingLimitKinds)[number];

const people = z.array(z.string());

/** What stands from filing on: when, and a fingerprint over every part of the dossier and its originals. */
export const FilingLock = z.strictObject({
  at: Instant,
  on: PlainDate,
  number: z.string(),
  digest: z.string(),
});
export type FilingLock = z.infer<typeof FilingLock>;

/**
 * `filings/{filingId}`: the face of a risk filing and the lists that decide who reads it. A client creates it as a draft
 * (the first five fields) and never writes it again; everything else is written by functions.
 */
export const FilingState = z.strictObject({
  status: z.enum(filingStatuses).check(z.describe('状态')),
  applicantId: z.string().check(z.describe('备案人')),
  createdAt: Instant.check(z.describe('开始填写的时间')),
  onRecord: z.boolean().check(z.describe('已提交过')),
  /** Whose own it is: whoever files, and once submitted the cadre who leads the project. */
  parties: people.check(z.describe('当事人')),
  applicantKind: z._default(z.nullable(z.enum(['self', 'unit'])), null),
  /** The cadre who leads the project. */
  subjectId: z._default(z.nullable(z.string()), null),
  subjectName: z._default(z.nullable(z.string()), null),
  unitId: z._default(z.nullable(z.string()), null),
  unitName: z._default(z.nullable(z.string()), null),
  title: z._default(z.nullable(z.string()), null),
  /** 备〔2026〕1号, from filing on. */
  number: z._default(z.nullable(z.string()), null),
  /** Staff and heads of the department that examines it: nobody tied, nobody recused. */
  desk: z._default(people, []),
  /** The committee, once it was examined. */
  bench: z._default(people, []),
  officeCalled: z._default(z.boolean(), false),
  office: z._default(people, []),
  chair: z._default(people, []),
  watch: z._default(people, []),
  names: z._default(z.record(z.string(), z.string()), {}),
  recused: z._default(people, []),
  deciders: z._default(z.array(z.enum(recusalDeciders)), []),
  submissions: z._default(z.int(), 0),
  /** What is missing, by part, while it is with whoever files. */
  supplements: z._default(z.record(z.string(), z.string()), {}),
  meetings: z._default(z.int(), 0),
  lock: z._default(z.nullable(FilingLock), null),
  limits: z._default(z.partialRecord(z.enum(filingLimitKinds), OpenLimit), {}),
  ...recordFields,
});
export type FilingState = z.infer<typeof FilingState>;

/** What a client writes to begin a filing; anything more or less is refused by the rules. */
export function newFiling(applicantId: string): Pick<FilingState, 'status' | 'applicantId' | 'onRecord' | 'parties'> {
  return { status: 'draft', applicantId, onRecord: false, parties: [applicantId] };
}
