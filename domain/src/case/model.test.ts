import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseActionKind } from './actions.ts';
import { World } from './model.fixture.ts';
import { Watch } from './model-invariants.fixture.ts';
import { step } from './model-steps.fixture.ts';

const SEQUENCES = 10_000;

type Happening = CaseActionKind | 'upheld' | 'changed' | 'sentBack' | 'determinedAgain' | 'guestSpoke';

/** Plays one sequence out, checking after every step; tells what happened in it. */
function play(seed: number, numbers: readonly number[]): ReadonlySet<Happening> {
  const world = new World(seed);
  const watch = new Watch(world);
  const happened = new Set<Happening>();
  const ask = (kind: CaseActionKind, by: string, payload: unknown): void => {
    const before = world.store;
    const decision = world.ask(kind, by, payload);
    if (!decision) return;
    // A move draws the circles anew; what only enters something leaves them as they were.
    if (decision.from !== decision.to) watch.stale = false;
    watch.after({ kind, by, payload: payload as Record<string, unknown>, before, decision });
    happened.add(kind);
    const { outcome } = world.store.books.appeal;
    if (kind === 'decideAppeal' && outcome) happened.add(outcome);
    if (decision.next.determinations > 1) happened.add('determinedAgain');
    if (decision.capacity === 'guest') happened.add('guestSpoke');
  };
  const people = {
    changed: () => {
      watch.stale = true;
    },
    refreshed: () => {
      watch.stale = false;
      watch.circles();
    },
  };
  for (const number of numbers) step(world, number, ask, people);
  world.check();
  return happened;
}

/** In how many of the sequences each must have happened: the promises are worth something where the runs get there. */
const atLeast: Partial<Record<Happening, number>> = {
  openExOfficio: 1500,
  return: 500,
  withdraw: 300,
  recommend: 4000,
  sendBack: 500,
  recordReply: 1000,
  determine: 2000,
  appeal: 1000,
  upheld: 200,
  changed: 50,
  sentBack: 200,
  determinedAgain: 50,
  close: 600,
  object: 800,
  liftObjection: 200,
  declareTie: 200,
  decideRecusal: 40,
  guestSpoke: 100,
};

describe('any sequence of actions by anybody', () => {
  it('[M6] [M7.2a] [M7.3a] [M7.4b] [M11b] keeps every promise of the measures after every step', () => {
    const count = new Map<Happening, number>();
    const numbers = fc.array(fc.nat(), { minLength: 25, maxLength: 50 });
    fc.assert(
      fc.property(fc.nat(), numbers, (seed, steps) => {
        for (const each of play(seed, steps)) count.set(each, (count.get(each) ?? 0) + 1);
      }),
      { numRuns: SEQUENCES },
    );
    const seldom = Object.entries(atLeast).filter(([what, least]) => (count.get(what as Happening) ?? 0) < least);
    expect(seldom.map(([what]) => `${what}: ${count.get(what as Happening) ?? 0}`)).toEqual([]);
  }, 300_000);
});
