import * as z from 'zod/mini';

/** Longest texts, in characters as a person counts them (code points). */
export const textLimits = { title: 60, short: 500, long: 2000 } as const;

/** Length in code points: an emoji or a rare character counts once. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Half a surrogate pair is no text: it would be stored as something else than was hashed. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused here
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * As `String.prototype.toWellFormed`, which phones of 2022 do not have: what a keyboard left of half an emoji becomes the
 * sign for that. Firestore's SDK cannot send anything else, and may try forever.
 */
export function wellFormed(text: string): string {
  return text.replaceAll(LONE_SURROGATES, '\ufffd');
}

/** Text that says something and fits. It is kept as typed: HTML, emoji and all are plain text to everyone. */
export function text(max: number): z.ZodMiniString<string> {
  return z.string().check(
    z.refine((value) => value.trim() !== '', { error: 'missing' }),
    z.refine((value) => lengthOf(value) <= max, { error: 'too-long', params: { max } }),
    z.refine((value) => !LONE_SURROGATE.test(value) && !CONTROL.test(value), { error: 'not-text' }),
  );
}

/** As {@link text}, but may be left blank. */
export function optionalText(max: number): z.ZodMiniOptional<z.ZodMiniString<string>> {
  return z.optional(
    z.string().check(
      z.refine((value) => lengthOf(value) <= max, { error: 'too-long', params: { max } }),
      z.refine((value) => !LONE_SURROGATE.test(value) && !CONTROL.test(value), { error: 'not-text' }),
    ),
  );
}
