import * as z from 'zod/mini';
import { OpenLimit } from '../limits/open-limit.ts';
import { recordFields } from '../record/face.ts';
import { Instant, PlainDate } from '../time/time.ts';

export const rectificationStatuses = ['draft', 'issued', 'underway', 'reported', 'closed', 'revoked'] as const;
export type RectificationStatus = (typeof rectificationStatuses)[number];

export const rectificationLimitKinds = ['rectification'] as const;
export type RectificationLimitKind = (typeof rectificationLimitKinds)[number];

/** The forms of article 9; whatever else belongs to the first form names itself. */
export const rectificationForms = ['disciplineAdvice', 'reminderTalk', 'criticism', 'otherFirstForm'] as const;
export type RectificationForm = (typeof rectificationForms)[number];

/** For whom somebody issues it: their department, or the committee. */
export const issuers = ['department', 'committee'] as const;

const people = z.array(z.string());

/** `rectifications/{id}`: the face of an order to put something right, and the lists that decide who reads it. */
export const RectificationState = z.strictObject({
  status: z.enum(rectificationStatuses).check(z.describe('状态')),
  authorId: z.string().check(z.describe('起草人')),
  createdAt: Instant.check(z.describe('开始填写的时间')),
  onRecord: z.boolean().check(z.describe('已发出过')),
  parties: people.check(z.describe('当事干部')),
  form: z._default(z.nullable(z.enum(rectificationForms)), null),
  /** What a measure is called that is none of the others. */
  formName: z._default(z.string(), ''),
  issuedBy: z._default(z.nullable(z.enum(issuers)), null),
  departmentId: z._default(z.nullable(z.string()), null),
  departmentName: z._default(z.nullable(z.string()), null),
  subjectId: z._default(z.nullable(z.string()), null),
  subjectName: z._default(z.nullable(z.string()), null),
  unitId: z._default(z.nullable(z.string()), null),
  unitName: z._default(z.nullable(z.string()), null),
  title: z._default(z.nullable(z.string()), null),
  reference: z._default(z.string(), ''),
  /** The case it stands beside, tolerated or not; most stand alone. */
  caseId: z._default(z.nullable(z.string()), null),
  caseNumber: z._default(z.nullable(z.string()), null),
  /** What is to be put right, by its id. */
  problems: z._default(z.record(z.string(), z.string()), {}),
  /** The day the order set, or its one extension. */
  dueOn: z._default(z.nullable(PlainDate), null),
  acknowledgedOn: z._default(z.nullable(PlainDate), null),
  extended: z._default(z.boolean(), false),
  closedOn: z._default(z.nullable(PlainDate), null),
  followedUpOn: z._default(z.nullable(PlainDate), null),
  desk: z._default(people, []),
  officeCalled: z._default(z.boolean(), false),
  office: z._default(people, []),
  chair: z._default(people, []),
  watch: z._default(people, []),
  names: z._default(z.record(z.string(), z.string()), {}),
  limits: z._default(z.partialRecord(z.enum(rectificationLimitKinds), OpenLimit), {}),
  ...recordFields,
});
export type RectificationState = z.infer<typeof RectificationState>;

/** What a client writes to begin an order. It is about nobody yet, and so nobody else's to see. */
export function newRectification(
  authorId: string,
): Pick<RectificationState, 'status' | 'authorId' | 'onRecord' | 'parties'> {
  return { status: 'draft', authorId, onRecord: false, parties: [] };
}
