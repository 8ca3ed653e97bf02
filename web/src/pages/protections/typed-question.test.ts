import { describe, expect, it } from 'vitest';
import { questionFrom, type TypedQuestion } from './typed-question.ts';

const typed: TypedQuestion = { subjectId: 'chen', kind: 'annual', year: '2026', purpose: '年度考核' };

describe('a look-up in its fields', () => {
  it('[M8a] asks about one cadre, one kind and one year, with what for', () => {
    expect(questionFrom(typed)).toEqual({ question: { ...typed, year: 2026 }, errors: {} });
  });

  it.each([
    ['subjectId', { subjectId: '' }],
    ['kind', { kind: '' }],
    ['kind', { kind: 'gossip' }],
    ['year', { year: '' }],
    ['year', { year: '26' }],
    ['year', { year: '1999' }],
    ['purpose', { purpose: '  ' }],
    ['purpose', { purpose: '长'.repeat(61) }],
  ] as const)('[M8a] says at “%s” what is missing with %j', (field, change) => {
    const { question, errors } = questionFrom({ ...typed, ...change });
    expect(question).toBeNull();
    expect(Object.keys(errors)).toEqual([field]);
  });
});
