import { defaultCatalogues } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { askedOf, wordsOfRefusal } from './ask.ts';
import { askWords } from './text/zh.ts';

describe('the answer to an action', () => {
  it('[M6] names every place of an incomplete application that has to be put right', () => {
    const problems = [{ field: 'statements.remedied', code: 'too-long', max: 2000 }];
    const asked = askedOf(
      { status: 'refused', code: 'application-incomplete', facts: { problems } },
      defaultCatalogues,
    );
    expect(asked).toMatchObject({ state: 'refused', problems });
  });

  it('[M12] gives the words of the measures for a case that they exclude', () => {
    expect(wordsOfRefusal('excluded', {}, defaultCatalogues)).toContain('第十二条');
  });

  it('has general words for a code that only a newer server knows', () => {
    expect(wordsOfRefusal('from-the-future', {}, defaultCatalogues)).toBe(askWords.refusedUnknown);
    expect(wordsOfRefusal('constructor', {}, defaultCatalogues)).toBe(askWords.refusedUnknown);
  });

  it('reads facts that are not what they should be as no problems', () => {
    const asked = askedOf(
      { status: 'refused', code: 'application-incomplete', facts: { problems: 'x' } },
      defaultCatalogues,
    );
    expect(asked).toMatchObject({ problems: [] });
  });
});
