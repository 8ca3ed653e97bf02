import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { now, people } from '../case/fixtures.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import { articleSubject, InterpretationEntry, interpretedSubjects } from './interpretation.ts';
import { decideInterpretation, type InterpretingFacts, standingOf } from './interpreting.ts';

const proposal = {
  subjects: ['circumstances.reformPilot', 'article.5'],
  question: '先行先试是否包括校级试点？',
  answer: '包括经党委研究同意的校级试点。',
  effectiveOn: '2026-12-01' as PlainDate,
};
const later = '2026-12-05T02:00:00.000Z' as Instant;

function decided(kind: string, payload: unknown, facts: Partial<InterpretingFacts> = {}, at: Instant = now) {
  return decideInterpretation(
    { kind, payload, by: 'wu', at },
    { publisher: people.wu, last: facts.entries?.length ?? 0, entries: [], ...facts },
  );
}
/** What follows from asking one thing after another, refusals left out. */
function enteredAtMost(asks: readonly (readonly [kind: string, payload: object, at?: Instant])[]) {
  const entries: InterpretationEntry[] = [];
  for (const [kind, payload, at] of asks) {
    const decision = decided(kind, payload, { entries }, at);
    if (decision.ok) entries.push(InterpretationEntry.parse(decision.entry));
  }
  return entries;
}
function entered(...asks: Parameters<typeof enteredAtMost>[0]): InterpretationEntry[] {
  const entries = enteredAtMost(asks);
  expect(entries).toHaveLength(asks.length);
  return entries;
}
function standing(entries: readonly InterpretationEntry[], number: number, today: string) {
  const one = entries.find((entry) => entry.number === number);
  if (one?.kind !== 'interpretation') throw new Error('no interpretation');
  return standingOf(one, entries, today as PlainDate);
}
const better = { ...proposal, answer: '还包括学院试点。', effectiveOn: '2026-12-10', replaces: 1 };

describe('interpretations', () => {
  it('[M14] one is entered under the next number, with who published it and when', () => {
    expect(decided('publish', proposal, { last: 6 })).toEqual({
      ok: true,
      entry: {
        kind: 'interpretation',
        ...proposal,
        number: 7,
        publishedAt: now,
        publishedBy: 'wu',
        publishedByName: people.wu.name,
      },
    });
  });

  it('[M14] one holds from its own day on', () => {
    const entries = entered(['publish', proposal]);
    expect(standing(entries, 1, '2026-11-30')).toBe('ahead');
    expect(standing(entries, 1, '2026-12-01')).toBe('inForce');
  });

  it('[M14] one that replaces another lets it hold until its own day, and both stay in the history', () => {
    const entries = entered(['publish', proposal], ['publish', better]);
    expect(standing(entries, 1, '2026-12-09')).toBe('inForce');
    expect(standing(entries, 1, '2026-12-10')).toBe('replaced');
    expect(standing(entries, 2, '2026-12-10')).toBe('inForce');
    expect(entries).toHaveLength(2);
  });

  it('[M14] a withdrawal is an entry of its own with its reason, and ends it at once', () => {
    const entries = entered(['publish', proposal], ['withdraw', { of: 1, reason: '上级已有新规定' }, later]);
    expect(entries[1]).toMatchObject({ kind: 'withdrawal', number: 2, of: 1, reason: '上级已有新规定' });
    expect(standing(entries, 1, '2026-12-05')).toBe('withdrawn');
  });

  it('[M14] what was to replace it and is withdrawn before its day leaves it in force, free to be replaced again', () => {
    const entries = entered(['publish', proposal], ['publish', better], ['withdraw', { of: 2, reason: '有误' }, later]);
    expect(standing(entries, 1, '2026-12-20')).toBe('inForce');
    expect(decided('publish', better, { entries })).toMatchObject({ ok: true });
  });

  it('[M14] what has been replaced does not come back when its successor is withdrawn later', () => {
    const after = '2026-12-15T02:00:00.000Z' as Instant;
    const entries = entered(['publish', proposal], ['publish', better], ['withdraw', { of: 2, reason: '有误' }, after]);
    expect(standing(entries, 1, '2026-12-20')).toBe('replaced');
  });

  it.each<readonly [string, string, unknown, string]>([
    ['replacing what is not there', 'publish', { ...better, replaces: 9 }, 'no-such-interpretation'],
    ['replacing a withdrawal', 'publish', { ...better, replaces: 3 }, 'no-such-interpretation'],
    ['replacing what was withdrawn', 'publish', { ...better, replaces: 2 }, 'already-withdrawn'],
    ['replacing what has its successor', 'publish', { ...better, replaces: 4 }, 'already-replaced'],
    [
      'a day before that of the one it replaces',
      'publish',
      { ...better, effectiveOn: '2026-11-30' },
      'before-replaced',
    ],
    ['withdrawing what is not there', 'withdraw', { of: 9, reason: '有误' }, 'no-such-interpretation'],
    ['withdrawing what was withdrawn', 'withdraw', { of: 2, reason: '有误' }, 'already-withdrawn'],
    ['withdrawing what was replaced', 'withdraw', { of: 4, reason: '有误' }, 'already-replaced'],
    ['withdrawing without a reason', 'withdraw', { of: 1, reason: ' ' }, 'payload-invalid'],
    ['no subject', 'publish', { ...proposal, subjects: [] }, 'payload-invalid'],
    ['a subject nobody knows', 'publish', { ...proposal, subjects: ['article.99'] }, 'payload-invalid'],
    ['no question', 'publish', { ...proposal, question: '' }, 'payload-invalid'],
    ['an answer that does not fit', 'publish', { ...proposal, answer: '长'.repeat(2001) }, 'payload-invalid'],
    ['a day that does not exist', 'publish', { ...proposal, effectiveOn: '2026-02-30' }, 'payload-invalid'],
    ['a number of one’s own choice', 'publish', { ...proposal, number: 1 }, 'payload-invalid'],
    ['something else', 'repeal', {}, 'unknown-action'],
  ])('[M14] refuses %s', (_title, kind, payload, code) => {
    const entries = entered(
      ['publish', proposal],
      ['publish', proposal],
      ['withdraw', { of: 2, reason: '有误' }],
      ['publish', { ...proposal, effectiveOn: '2026-11-01' }],
      ['publish', { ...proposal, effectiveOn: '2026-11-10', replaces: 4 }],
    );
    expect(decided(kind, payload, { entries })).toMatchObject({ ok: false, code });
  });

  it('[M14] only the head of the department that interprets, and only in office', () => {
    for (const publisher of [people.sun, people.zheng, people.xu, people.you])
      expect(decided('publish', proposal, { publisher })).toMatchObject({ code: 'not-yours' });
    expect(decided('withdraw', { of: 1, reason: '有误' }, { publisher: null })).toMatchObject({ code: 'inactive' });
  });

  it('[M14] answers anything at all, never with an error', () => {
    fc.assert(
      fc.property(fc.constantFrom('publish', 'withdraw'), fc.anything(), (kind, payload) => {
        expect(decided(kind, payload)).toMatchObject({ ok: false });
      }),
    );
  });

  it('[M14] whatever is asked in whatever order, one and the same is replaced and withdrawn at most once', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`);
    const number = fc.integer({ min: 1, max: 6 });
    const asks = fc.oneof(
      fc.record({ effectiveOn: day, replaces: number }).map((more) => ['publish', { ...proposal, ...more }] as const),
      day.map((effectiveOn) => ['publish', { ...proposal, effectiveOn }] as const),
      number.map((of) => ['withdraw', { of, reason: '有误' }] as const),
    );
    fc.assert(
      fc.property(fc.array(asks, { maxLength: 14 }), day, (asked, today) => {
        const entries = enteredAtMost(asked);
        expect(entries.map((one) => one.number)).toEqual(entries.map((_, index) => index + 1));
        const withdrawn = entries.flatMap((one) => (one.kind === 'withdrawal' ? [one.of] : []));
        expect(new Set(withdrawn).size).toBe(withdrawn.length);
        const holding = entries.filter(
          (one) => one.kind === 'interpretation' && standingOf(one, entries, today as PlainDate) === 'inForce',
        );
        for (const one of holding) {
          const inItsPlace = holding.filter(
            (other) => other.kind === 'interpretation' && other.replaces === one.number,
          );
          expect(inItsPlace).toEqual([]);
        }
      }),
    );
  });
});

describe('what can be interpreted', () => {
  it('[M14] is each of fourteen articles and each item of articles 3 to 6', () => {
    expect(interpretedSubjects).toHaveLength(14 + 23);
    expect(articleSubject('5(9)')).toBe('article.5');
    expect(interpretedSubjects).toContain(articleSubject('5(9)'));
  });
});
