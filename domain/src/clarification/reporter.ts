/** Who reported: kept in one sealed document and nowhere else, or, better, nowhere at all. */
import * as z from 'zod/mini';
import { type Json, plainJson } from '../kernel/json.ts';
import { optionalText, text, textLimits } from '../kernel/text.ts';

/**
 * `clarifications/{id}/sealed/reporter`: written by whoever registers, before registering, and left out unless it is
 * needed. No action, no event and no other document carries any of it.
 */
export const Reporter = z.strictObject({
  name: text(textLimits.title).check(z.describe('举报人')),
  contact: optionalText(textLimits.short).check(z.describe('联系方式')),
  /** Where the reporter is of the house: then ties to the reporter bar too. */
  uid: z._default(z.nullable(z.string()), null).check(z.describe('本校账号')),
});
export type Reporter = z.infer<typeof Reporter>;

/** The reporter as a decision knows them; `kin`: as they themselves declared it, where they are of the house. */
export type KnownReporter = Reporter & { readonly kin: readonly string[] };

/** Shorter than this, what identifies somebody is found in any text. */
const LEAST = 2;

/** As somebody reads it who wants to know: width, case, spaces and dots between characters make no difference. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·・.,，。、_-]/gu, '');
}

/** What would give the reporter away. */
export function marksOf({ name, contact, uid }: Reporter): string[] {
  const contacts = (contact ?? '').split(/[\s,，;；:：/]+/u);
  return [name, ...contacts, uid ?? ''].map(plain).filter((mark) => mark.length >= LEAST);
}

/** Whether anything in it, at any depth, gives the reporter away. */
export function givesAway(value: object, reporter: Reporter | null): boolean {
  if (!reporter) return false;
  const marks = marksOf(reporter);
  return textsIn(plainJson(value)).some((text) => marks.some((mark) => plain(text).includes(mark)));
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each as Json)])
    : [];
}
