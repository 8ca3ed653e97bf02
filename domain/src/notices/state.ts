import * as z from 'zod/mini';
import { OpenLimit } from '../limits/open-limit.ts';
import { recordFields } from '../record/face.ts';
import { Instant } from '../time/time.ts';
import { noticeKinds } from './content.ts';

export const noticeStatuses = ['draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

const people = z.array(z.string());

/** `noticeDrafts/{id}`: a notice on its way; what the public reads stands elsewhere, see {@link publicOf}. */
export const NoticeState = z.strictObject({
  status: z.enum(noticeStatuses).check(z.describe('状态')),
  authorId: z.string().check(z.describe('起草人')),
  createdAt: Instant.check(z.describe('开始起草的时间')),
  onRecord: z.boolean().check(z.describe('已提交过')),
  kind: z._default(z.nullable(z.enum(noticeKinds)), null),
  slug: z._default(z.nullable(z.string()), null),
  title: z._default(z.nullable(z.string()), null),
  /** The clarification that it makes public. */
  clarificationId: z._default(z.nullable(z.string()), null),
  submissions: z._default(z.int(), 0),
  approvedBy: z._default(z.nullable(z.string()), null),
  publishedAt: z._default(z.nullable(Instant), null),
  /** Publishers, the deputy secretaries, and supervision. */
  desk: z._default(people, []),
  office: z._default(people, []),
  watch: z._default(people, []),
  names: z._default(z.record(z.string(), z.string()), {}),
  limits: z._default(z.record(z.string(), OpenLimit), {}),
  ...recordFields,
});
export type NoticeState = z.infer<typeof NoticeState>;

/** What a client writes to begin a notice. */
export function newNotice(authorId: string): Pick<NoticeState, 'status' | 'authorId' | 'onRecord'> {
  return { status: 'draft', authorId, onRecord: false };
}
