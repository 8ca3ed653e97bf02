import { defaultCatalogues } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { caseSpeaker } from '../pages/case/case-asked.ts';
import { askedOf } from './ask.ts';
import { askWords } from './text/zh.ts';

const speak = caseSpeaker(() => defaultCatalogues);

describe('the answer to an action', () => {
  it('[M6] keeps every place of an incomplete application that has to be put right', () => {
    const problems = [{ field: 'statements.remedied', code: 'too-long', max: 2000 }];
    const asked = askedOf({ status: 'refused', code: 'application-incomplete', facts: { problems } }, speak);
    expect(asked).toMatchObject({ state: 'refused', facts: { problems }, fields: [] });
  });

  it('[M7.1b] names the fields that the server would not take', () => {
    const problems = [{ field: 'reason', code: 'custom' }];
    const asked = askedOf({ status: 'refused', code: 'payload-invalid', facts: { problems } }, speak);
    expect(asked).toMatchObject({ state: 'refused', fields: ['reason'] });
    const odd = askedOf({ status: 'refused', code: 'payload-invalid', facts: { problems: 'x' } }, speak);
    expect(odd).toMatchObject({ fields: [] });
  });

  it('[M12] gives the words of the measures for a case that they exclude', () => {
    expect(speak('excluded', {})).toContain('第十二条');
  });

  it('has general words for a code that only a newer server knows', () => {
    expect(speak('from-the-future', {})).toBe(askWords.refusedUnknown);
    expect(speak('constructor', {})).toBe(askWords.refusedUnknown);
  });
});
