import {
  type Interpretation,
  type InterpretationEntry,
  instantFromMillis,
  type PlainDate,
  plainDateOf,
} from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { inForceOn, interpretedAll } from './interpretations.ts';

const publishedAt = instantFromMillis(Date.parse('2026-11-01T00:00:00Z'));
const day = (text: string) => text as PlainDate;
const today = plainDateOf(instantFromMillis(Date.parse('2026-12-01T00:00:00Z')));

function interpretation(number: number, subject: string, more: Partial<Interpretation> = {}): Interpretation {
  const words = { question: '问', answer: '答', publishedBy: 'wu', publishedByName: '吴建国', publishedAt };
  return { kind: 'interpretation', number, subjects: [subject], effectiveOn: day('2026-11-01'), ...words, ...more };
}
const entries: readonly InterpretationEntry[] = [
  interpretation(1, 'conditions.remedied'),
  interpretation(2, 'article.6'),
  interpretation(3, 'conditions.remedied', { effectiveOn: day('2027-01-01') }),
  interpretation(4, 'circumstances.emergency'),
  interpretation(5, 'circumstances.emergency', { replaces: 4 }),
  interpretation(6, 'article.6'),
  { kind: 'withdrawal', number: 7, of: 6, reason: '有误', publishedBy: 'wu', publishedByName: '吴建国', publishedAt },
];

describe('the interpretations shown beside an item', () => {
  it('[M14] are those that hold today, on the item or on its article, the newest first', () => {
    const shown = inForceOn(['conditions.remedied', 'article.6'], entries, today);
    expect(shown.map(({ number }) => number)).toEqual([2, 1]);
    expect(inForceOn(['circumstances.emergency'], entries, today).map(({ number }) => number)).toEqual([5]);
    expect(inForceOn(['boundaries.exploration'], entries, today)).toEqual([]);
  });

  it('[M14] tell in the history what became of each', () => {
    const all = interpretedAll(entries, today);
    expect(all.map(({ one, standing }) => [one.number, standing])).toEqual([
      [6, 'withdrawn'],
      [5, 'inForce'],
      [4, 'replaced'],
      [3, 'ahead'],
      [2, 'inForce'],
      [1, 'inForce'],
    ]);
    expect(all.find(({ one }) => one.number === 4)?.successor?.number).toBe(5);
    expect(all.find(({ one }) => one.number === 6)?.withdrawal?.reason).toBe('有误');
  });
});
