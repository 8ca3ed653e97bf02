import * as z from 'zod/mini';
import { text, textLimits } from '../kernel/text.ts';
import { Instant, PlainDate } from '../time/time.ts';

/** What is made public (article 10): good examples, what was cleared up, what is exposed, what is said to opinion. */
export const noticeKinds = ['goodCase', 'clarification', 'exposure', 'statement'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Under which address it is found: words of its own, so that nothing in it gives an id away. */
export const slugPattern = /^[a-z0-9](?:[a-z0-9-]{1,58})[a-z0-9]$/;

/** A notice as it is written: plain text, paragraph by paragraph. */
export const NoticeContent = z.strictObject({
  kind: z.enum(noticeKinds).check(z.describe('类别')),
  slug: z.string().check(z.regex(slugPattern), z.describe('网址中的名称')),
  title: text(textLimits.title).check(z.describe('标题')),
  paragraphs: z.array(text(textLimits.long)).check(z.minLength(1), z.maxLength(40), z.describe('正文')),
});
export type NoticeContent = z.infer<typeof NoticeContent>;

/** `notices/{slug}`: all that anybody outside ever sees. It is derived, and is there only while it is published. */
export const PublicNotice = z.strictObject({
  kind: z.enum(noticeKinds),
  title: z.string(),
  paragraphs: z.array(z.string()),
  publishedOn: PlainDate,
  publishedAt: Instant,
});
export type PublicNotice = z.infer<typeof PublicNotice>;
