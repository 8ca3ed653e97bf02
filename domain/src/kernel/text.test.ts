import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionalText, text, wellFormed } from './text.ts';

describe('text as it is stored', () => {
  it.each([
    ['plain', '容错', '容错'],
    ['an emoji', '好😀', '好😀'],
    ['the first half of an emoji', '好\ud83d', '好\ufffd'],
    ['the second half of one', '\ude00好', '\ufffd好'],
    ['halves in the wrong order', '\ude00\ud83d', '\ufffd\ufffd'],
    ['a half before a whole one', '\ud83d😀', '\ufffd😀'],
    ['nothing', '', ''],
  ])('keeps or mends %s', (_, typed, stored) => expect(wellFormed(typed)).toBe(stored));

  it('is then the same to everyone who encodes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 0, max: 60 }), (typed, at) => {
        const stored = wellFormed(typed.slice(at));
        expect(new TextDecoder().decode(new TextEncoder().encode(stored))).toBe(stored);
        expect(wellFormed(stored)).toBe(stored);
      }),
    );
  });

  it('[M7.1b] is refused by the decision while it holds half an emoji, and taken once it is mended', () => {
    for (const schema of [text(10), optionalText(10)]) {
      expect(schema.safeParse('好\ud83d').success).toBe(false);
      expect(schema.safeParse(wellFormed('好\ud83d')).success).toBe(true);
    }
  });
});
