import { emptyBooks, type FindingTarget, type InvestigationBook, instantFromMillis, targetsOf } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { groupsOf, nextAfter, otherCircumstances, progressOf, slugOf, targetAt } from './progress.ts';

const at = instantFromMillis(Date.parse('2026-10-08T00:00:00Z'));
const finding = { met: true, reason: '材料足以证明', cites: ['m1'], by: 'sun', at };
const claimed = ['reformPilot'];

function found(...targets: readonly FindingTarget[]): InvestigationBook {
  return { ...emptyBooks.investigation, findings: Object.fromEntries(targets.map((target) => [target, finding])) };
}

describe('how far the findings are', () => {
  it('[M6] counts six conditions, three boundaries and each claimed circumstance', () => {
    expect(progressOf(found(), claimed)).toEqual({ done: 0, of: 10 });
    expect(progressOf(found('conditions.remedied', 'boundaries.exploration'), claimed)).toEqual({ done: 2, of: 10 });
    expect(progressOf(found(...targetsOf(claimed)), claimed)).toEqual({ done: 10, of: 10 });
  });

  it('[M7.1a] wants one circumstance looked into where a department opened the case and nobody claimed any', () => {
    const rest = targetsOf([]);
    expect(progressOf(found(...rest), [])).toEqual({ done: 9, of: 10 });
    expect(progressOf(found(...rest, 'circumstances.emergency'), [])).toEqual({ done: 10, of: 10 });
  });

  it('[M5] shows what was claimed or looked into, and offers the rest', () => {
    const book = found('circumstances.emergency');
    expect(groupsOf(book, claimed)[2]?.targets).toEqual(['circumstances.reformPilot', 'circumstances.emergency']);
    expect(otherCircumstances(book, claimed)).toHaveLength(7);
    expect(otherCircumstances(book, claimed)).not.toContain('circumstances.emergency');
  });

  it('[M6] goes on to the next one open, begins again at the top, and ends when all are made', () => {
    expect(nextAfter('conditions.notForbidden', found(), claimed)).toBe('conditions.servesReform');
    expect(nextAfter('circumstances.reformPilot', found(), claimed)).toBe('conditions.notForbidden');
    const all = found(...targetsOf(claimed));
    expect(nextAfter('conditions.notForbidden', all, claimed)).toBeNull();
    expect(nextAfter('circumstances.emergency', found(), claimed)).toBe('conditions.notForbidden');
  });

  it('finds a target by its address, and nothing by any other', () => {
    expect(targetAt(slugOf('boundaries.exploration'))).toBe('boundaries.exploration');
    expect(targetAt('boundaries-toString')).toBeNull();
  });
});
