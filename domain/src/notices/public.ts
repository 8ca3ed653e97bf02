import { plainDateOf } from '../time/time.ts';
import type { NoticeContent, PublicNotice } from './content.ts';
import type { NoticeState } from './state.ts';

/**
 * What is to stand at `notices/{slug}` as the notice now is; null: nothing. Nothing of a draft reaches it but the very
 * content that was approved.
 * @param content as it was frozen when it was submitted last
 */
export function publicOf({ status, publishedAt }: NoticeState, content: NoticeContent): PublicNotice | null {
  if (status !== 'published' || publishedAt === null) return null;
  const { kind, title, paragraphs } = content;
  return { kind, title, paragraphs: [...paragraphs], publishedOn: plainDateOf(publishedAt), publishedAt };
}
