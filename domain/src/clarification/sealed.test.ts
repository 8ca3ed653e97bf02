import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, Play, pick } from '../kernel/play.fixture.ts';
import { canonicalJson } from '../record/chain.ts';
import { type ClarificationActionKind, clarificationActionKinds } from './actions.ts';
import { type clarificationBookSchemas, emptyClarificationBooks } from './books.ts';
import {
  askClearing,
  type ClearingName,
  clearingAsked,
  clearingFacts,
  clearingIn,
  clearingPeople,
  reporter,
} from './fixtures.ts';
import { clarificationKind } from './kind.ts';
import { givesAway, marksOf, plain } from './reporter.ts';
import { ClarificationState, conclusions } from './state.ts';
import type { ClarificationVocabulary } from './vocabulary.ts';

const marks = marksOf(reporter);
const holdsMark = (value: unknown): boolean => marks.some((mark) => plain(JSON.stringify(value)).includes(mark));

function begin(): Play<ClarificationVocabulary> {
  return new Play(clarificationKind, clearingIn('draft'), (play, _, by, actionId) => {
    const book = <Name extends keyof typeof clarificationBookSchemas>(name: Name) =>
      (play.documents.get(`books/${name}`) ?? emptyClarificationBooks[name]) as never;
    return clearingFacts(clearingPeople[by as ClearingName], {
      actionId,
      digest: (value) => digestOf(canonicalJson(value)),
      team: book('team'),
      lead: book('lead'),
      verification: book('verification'),
      person: book('person'),
    });
  });
}

/** The reporter's name dropped somewhere into what is written. */
function slipped(payload: object, way: number): object {
  const slip = pick([reporter.name, '慕容 举报', '1390000 1234', reporter.uid ?? ''], way);
  const texts = Object.entries(payload).filter(([, value]) => typeof value === 'string');
  const [field] = pick([...texts, ['', '']], way);
  return field === '' ? payload : { ...payload, [String(field)]: `${slip}${Object(payload)[String(field)]}` };
}

const path: readonly ClarificationActionKind[] = [
  'register',
  'assess',
  'assign',
  'addMaterial',
  'conclude',
  'recordReply',
  'askWish',
  'stateWish',
  'clarify',
  'followUp',
];

describe('who reported', () => {
  it('[M10.2] stands in no document that the procedure writes: faces, books, bodies, events, seals, actions, deadlines', () => {
    const reached = new Map<string, number>();
    const ends = fc.constantFrom('unfounded', 'unproven', 'suspectedFalseAccusation', 'substantiated');
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(ends, steps, (conclusion, numbers) => {
        const play = begin();
        let next = 0;
        for (const [chance, who, what] of numbers) {
          const random = chance % 4 === 0;
          const kind = random ? pick(clarificationActionKinds, what) : pick(path, next);
          const own = kind === 'conclude' ? { conclusion, reference: '纪立3号', question: '请认定' } : {};
          const fit = { ...clearingAsked[kind], ...own };
          // The person concerned may write what they like: they do not know who it was.
          const people = random
            ? [pick(Object.keys(clearingPeople) as ClearingName[], who)]
            : (['zheng', 'gao', 'yang'] as const);
          for (const name of people) {
            const payload = name !== 'chen' && what % 3 === 0 ? slipped(fit, what) : fit;
            const decision = play.ask(kind, name, payload);
            if (!decision.ok) {
              expect(holdsMark(decision.facts)).toBe(false);
              continue;
            }
            reached.set(decision.to, (reached.get(decision.to) ?? 0) + 1);
            next = kind === pick(path, next) ? next + 1 : next;
            break;
          }
          // What does not apply to this conclusion is passed over.
          if (!random && chance % 5 === 1) next += 1;
        }
        for (const [where, document] of play.stored) {
          expect({ where, given: holdsMark(document) || holdsMark(where) }).toEqual({ where, given: false });
        }
        ClarificationState.parse(play.state);
        const { conclusion: found } = play.state;
        // Nobody concludes here that somebody accused falsely: it went up, and came back.
        if (found === 'falseAccusation') expect(play.happened).toContain('recordReply');
        if (found !== null) expect(conclusions).toContain(found);
        if (play.state.status === 'clarified') expect(['unfounded', 'falseAccusation']).toContain(found);
      }),
      { numRuns: 400 },
    );
    for (const status of ['verifying', 'concluded', 'referred', 'clarified', 'closed']) {
      expect({ status, often: (reached.get(status) ?? 0) > 10 }).toEqual({ status, often: true });
    }
  });

  it('[M10.2] becomes part of the record under a digest, without being written a second time', () => {
    const decision = askClearing('register', 'zheng', 'draft');
    if (!decision.ok) throw new Error(decision.code);
    expect(decision.adopts).toEqual([
      { path: 'sealed/reporter', data: { name: reporter.name, contact: reporter.contact, uid: reporter.uid } },
    ]);
    const { adopts: _, ...written } = decision;
    expect(holdsMark(written)).toBe(false);
  });

  it('[M10.2] is noticed however it is written, and nothing else is taken for it', () => {
    for (const text of [
      '慕容举报说',
      '慕 容 举 报',
      '慕容·举报',
      '电话139-0000-1234',
      '１３９００００１２３４',
      'MURONG@example',
    ]) {
      expect({ text, found: givesAway({ deep: [{ text }] }, reporter) }).toEqual({ text, found: true });
    }
    for (const text of ['慕容', '举报', '13900001235', '']) {
      expect({ text, found: givesAway({ text }, reporter) }).toEqual({ text, found: false });
    }
    expect(givesAway({ text: '慕容举报' }, null)).toBe(false);
  });

  it('[M10.2] cannot be found out by asking: whoever may not know is not told whether a name was right', () => {
    const guess = { wants: false, note: `是不是${reporter.name}` };
    expect(askClearing('stateWish', 'chen', 'concluded', guess).ok).toBe(true);
    const recusal = { of: 'gao', reason: `他与${reporter.name}有关` };
    expect(askClearing('askRecusal', 'chen', 'concluded', recusal).ok).toBe(true);
  });
});
