import { defaultCatalogues, interpretationCodes, interpretedSubjects } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { subjectLabel } from '../../../measures/interpretations.ts';
import { interpretRefusalOf, proposalFrom, subjectOptions, withdrawalFrom } from './proposing.ts';

const typed = { subjects: ['article.5'], question: '问', answer: '答', effectiveOn: '2026-12-01' };

describe('an interpretation being written', () => {
  it('[M14] asks to publish what was typed, of its own or in another’s place', () => {
    expect(proposalFrom(typed, null)).toEqual({ proposal: typed, errors: {} });
    expect(proposalFrom(typed, 3).proposal).toEqual({ ...typed, replaces: 3 });
  });

  it('[M14] says at each field what is missing', () => {
    const { proposal, errors } = proposalFrom({ subjects: [], question: '', answer: ' ', effectiveOn: '' }, null);
    expect(proposal).toBeNull();
    expect(Object.keys(errors).sort()).toEqual(['answer', 'effectiveOn', 'question', 'subjects']);
    expect(Object.values(errors).every((words) => words.startsWith('请'))).toBe(true);
  });

  it('[M14] withdraws only with a reason', () => {
    expect(withdrawalFrom(2, '上级已有新规定').proposal).toEqual({ of: 2, reason: '上级已有新规定' });
    expect(withdrawalFrom(2, ' ')).toMatchObject({ proposal: null, errors: { reason: expect.any(String) } });
  });

  it('[M14] offers every subject once, each under a name of its own', () => {
    const options = subjectOptions(['article.5'], defaultCatalogues);
    expect(options).toHaveLength(interpretedSubjects.length - 1);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    expect(options.every(({ value, label }) => !label.includes(value))).toBe(true);
    expect(subjectLabel('article.12', defaultCatalogues)).toBe('第十二条');
  });

  it('[M14] says why it was refused, for every code there is and for those there are not yet', () => {
    const facts = { number: 3, by: 5, on: '2026-12-01' };
    for (const code of [...interpretationCodes, 'from-the-future', 'toString']) {
      const said = interpretRefusalOf(code, facts);
      expect(said).toMatch(/。$/);
      expect(said).not.toMatch(/undefined|\[object/);
    }
    expect(interpretRefusalOf('already-replaced', facts)).toContain('第 5 号');
  });
});
