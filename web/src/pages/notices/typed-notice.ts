import { NoticeContent, noticeKinds, slugPattern } from '@rongcuo/domain';
import * as z from 'zod/mini';

/** A notice as it stands in its fields: its paragraphs as one text, each on a line of its own. */
export interface TypedNotice {
  kind: string;
  slug: string;
  title: string;
  body: string;
  clarificationId: string;
}

/** Takes what is text where text belongs and drops the rest: a stored draft is anybody's guess. */
export function typedFrom(stored: Readonly<Record<string, unknown>>): TypedNotice {
  const text = (name: string): string => {
    const value = Object.hasOwn(stored, name) ? stored[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  const paragraphs: unknown = stored['paragraphs'];
  const lines = Array.isArray(paragraphs) ? paragraphs.filter((one) => typeof one === 'string') : [];
  return {
    kind: noticeKinds.find((kind) => kind === text('kind')) ?? '',
    slug: text('slug'),
    title: text('title'),
    body: lines.join('\n'),
    clarificationId: text('clarificationId'),
  };
}

/** Every line that says something is a paragraph. */
export function paragraphsIn(body: string): string[] {
  return body.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** What is stored: nothing that was not filled in, for what is stored is what is checked. */
export function draftOf({ body, ...fields }: TypedNotice): Record<string, unknown> {
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(filled), paragraphs: paragraphsIn(body) };
}

/** Whether the address could be one; empty is none yet. */
export function isSlug(slug: string): boolean {
  return slugPattern.test(slug);
}

/** The content as it would be checked; null while something is missing or wrong. */
export function contentIn(typed: TypedNotice): NoticeContent | null {
  const { clarificationId: _, ...draft } = draftOf(typed);
  return z.safeParse(NoticeContent, draft).data ?? null;
}

/** Of a clarification somebody was given the link of, or its id: the id. */
export function clarificationIn(pasted: string): string {
  return /(?:clarifications\/|clarification=)([A-Za-z0-9_-]+)/.exec(pasted)?.[1] ?? pasted.trim();
}
