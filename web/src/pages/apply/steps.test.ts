import {
  applicationParts,
  checkApplication,
  defaultCatalogues,
  instantFromMillis,
  type Problem,
  plainDateOf,
} from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { asksFor, findStep, partAsked, stateOf, stepOf, steps, stepTitle } from './steps.ts';

const today = plainDateOf(instantFromMillis(Date.parse('2026-10-08T00:00:00Z')));

function problemsOf(draft: unknown): readonly Problem[] {
  const checked = checkApplication(draft, today, defaultCatalogues);
  return checked.ok ? [] : checked.problems;
}

describe('the pages of the application form', () => {
  it('[M7.1b] ask one matter each, in the order of the application', () => {
    expect(steps).toHaveLength(15);
    const parts = [...new Set(steps.map(({ asks }) => asks.kind))];
    expect(parts).toEqual([...applicationParts, 'files']);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(steps.every(({ id }) => /^[a-z-]+$/.test(id) && !['check', 'submitted'].includes(id))).toBe(true);
  });

  it('[M4][M5][M6][M12] leave nothing unasked: each problem of an empty application has exactly one page', () => {
    const problems = problemsOf({});
    expect(problems.length).toBeGreaterThan(20);
    for (const { field } of problems) {
      expect(
        steps.filter((step) => asksFor(step, field)).map(({ id }) => id),
        field,
      ).toHaveLength(1);
    }
    const asked = new Set(problems.map(({ field }) => stepOf(field)?.id));
    expect(asked.size).toBe(steps.length - 1);
  });

  it('lead from a problem to its page', () => {
    expect(stepOf('statements.noPrivateGain')?.id).toBe('no-private-gain');
    expect(stepOf('boundaries.publicInterest.reason')?.id).toBe('public-interest');
    expect(stepOf('circumstances.emergency')?.id).toBe('circumstances');
    expect(stepOf('unitId')?.id).toBe('subject');
    expect(stepOf('surprise')?.id).toBe('subject');
    expect(stepOf('matterless')?.id).toBe('subject');
  });

  it('[M7.1b] ask for files last, without demanding any, and for what is missing beyond the form', () => {
    const files = findStep('files');
    if (!files) throw new Error('no such step');
    expect(steps.at(-1)).toBe(files);
    expect(stateOf(files, problemsOf({}))).toBe('optional');
    expect(partAsked(files)).toBe('other');
    expect(steps.slice(0, -1).map(partAsked)).not.toContain('other');
  });

  it('[M6] say which of them are done, still to do, or to be changed', () => {
    const step = findStep('not-forbidden');
    if (!step) throw new Error('no such step');
    expect(stateOf(step, problemsOf({}))).toBe('todo');
    expect(stateOf(step, problemsOf({ statements: { notForbidden: '长'.repeat(2001) } }))).toBe('fix');
    expect(stateOf(step, problemsOf({ statements: { notForbidden: '没有' } }))).toBe('done');
  });

  it('[M13] are called by the words of the case’s version', () => {
    const { conditions } = defaultCatalogues;
    const catalogues = { ...defaultCatalogues, conditions: { ...conditions, remedied: { label: '主动补救' } } };
    const titles = steps.map((step) => stepTitle(step, catalogues));
    expect(titles).toContain('主动补救');
    expect(titles).not.toContain(conditions.remedied.label);
    expect(new Set(titles).size).toBe(steps.length);
  });
});
