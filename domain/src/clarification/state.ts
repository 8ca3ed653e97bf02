import * as z from 'zod/mini';
import { OpenLimit } from '../limits/open-limit.ts';
import { recordFields } from '../record/face.ts';
import { recusalDeciders } from '../team/book.ts';
import { Instant, PlainDate } from '../time/time.ts';

export const clarificationStatuses = [
  'draft',
  'registered',
  'verifying',
  'setAside',
  'referred',
  'concluded',
  'clarified',
  'closed',
] as const;
export type ClarificationStatus = (typeof clarificationStatuses)[number];

export const clarificationLimitKinds = ['verification'] as const;
export type ClarificationLimitKind = (typeof clarificationLimitKinds)[number];

/** A report about a cadre, or public opinion that turned hostile after a failure (article 10(4)). */
export const clarificationKinds = ['report', 'opinion'] as const;

/**
 * What verification may come to. Unproven is not false; that somebody accused falsely is only suspected here, and found
 * by the superior authority alone.
 */
export const ownConclusions = ['substantiated', 'unfounded', 'unproven', 'suspectedFalseAccusation'] as const;
export const conclusions = [...ownConclusions, 'falseAccusation', 'factsStated'] as const;
export type Conclusion = (typeof conclusions)[number];

/** Only what was found wrong can be cleared up. */
export const clearable: readonly Conclusion[] = ['unfounded', 'falseAccusation'];

const people = z.array(z.string());

/**
 * `clarifications/{id}`: the face of a clarification and the lists that decide who reads it. It says nothing of who
 * reported or what was reported: the person whom it is about comes to read it.
 */
export const ClarificationState = z.strictObject({
  status: z.enum(clarificationStatuses).check(z.describe('状态')),
  authorId: z.string().check(z.describe('登记人')),
  createdAt: Instant.check(z.describe('开始登记的时间')),
  onRecord: z.boolean().check(z.describe('已登记')),
  /** The person concerned, from when their wish is asked: before, nobody tells them of a report. */
  parties: people.check(z.describe('本人')),
  kind: z._default(z.nullable(z.enum(clarificationKinds)), null),
  subjectId: z._default(z.nullable(z.string()), null),
  subjectName: z._default(z.nullable(z.string()), null),
  unitId: z._default(z.nullable(z.string()), null),
  unitName: z._default(z.nullable(z.string()), null),
  title: z._default(z.nullable(z.string()), null),
  departmentId: z._default(z.nullable(z.string()), null),
  /** The case of the same cadre that it stands beside, or that it was handed over to; most stand alone. */
  caseId: z._default(z.nullable(z.string()), null),
  desk: z._default(people, []),
  /** Who looks into it; until a team was assigned, whoever registered it. */
  handlers: z._default(people, []),
  /** Of the handlers, who may open the sealed part; there is somebody whether or not anything is sealed. */
  keepers: z._default(people, []),
  officeCalled: z._default(z.boolean(), false),
  office: z._default(people, []),
  chair: z._default(people, []),
  watch: z._default(people, []),
  superiors: z._default(people, []),
  names: z._default(z.record(z.string(), z.string()), {}),
  recused: z._default(people, []),
  deciders: z._default(z.array(z.enum(recusalDeciders)), []),
  conclusion: z._default(z.nullable(z.enum(conclusions)), null),
  concludedOn: z._default(z.nullable(PlainDate), null),
  /** The person was asked and has said what they wish, which stands in the book about them. */
  wished: z._default(z.boolean(), false),
  extended: z._default(z.boolean(), false),
  limits: z._default(z.partialRecord(z.enum(clarificationLimitKinds), OpenLimit), {}),
  ...recordFields,
});
export type ClarificationState = z.infer<typeof ClarificationState>;

/** What a client writes to begin a registration. It is nobody's who is reported on. */
export function newClarification(
  authorId: string,
): Pick<ClarificationState, 'status' | 'authorId' | 'onRecord' | 'parties'> {
  return { status: 'draft', authorId, onRecord: false, parties: [] };
}
