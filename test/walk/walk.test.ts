import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Suite, startSuite } from '../../scripts/emulators/suite.ts';
import { offsets } from '../support/ports.ts';
import type { RulesEnv } from '../support/rules-env.ts';
import { type Check, inWords } from './check.ts';
import { allDoors, openDoors, publicDoors } from './doors.ts';
import { groups, openWorld, walk } from './walk.ts';
import { createWorld } from './world.ts';

const SHOWN = 20;
/** An upper bound for a busy machine, never waited out. */
const PATIENCE = 900_000;

describe('the whole access matrix against the rules', () => {
  const world = createWorld();
  const checks = new Map<string, readonly Check[]>(
    Object.entries(groups).map(([about, checksOf]) => [about, checksOf(world)]),
  );
  const every = [...checks.values()].flat();
  let suite: Suite;
  let env: RulesEnv;
  beforeAll(async () => {
    suite = await startSuite({ name: 'walked', only: ['firestore'], portOffset: offsets.walk });
    Object.assign(process.env, suite.env);
    env = await openWorld('test', world);
  });
  afterAll(async () => {
    await env?.close();
    await suite?.stop();
  });

  for (const [about, some] of checks) {
    it(
      `[M7.2a] [M7.2b] [M11b] ${about}: ${some.length} requests are answered as the matrix has it`,
      async () => {
        const wrong = await walk(env, world, some);
        expect(wrong.slice(0, SHOWN).map(inWords)).toEqual([]);
        expect(wrong).toHaveLength(0);
      },
      PATIENCE,
    );
  }

  it('[M11b] every document that the rules or paths.ts name is asked for in every way', () => {
    const asked = new Set(every.map(({ door }) => door));
    expect(allDoors().filter((door) => !asked.has(door))).toEqual([]);
  });

  it('[M11b] every door that a rule opens is gone through by somebody, and closed to somebody', () => {
    const [allowed, refused] = [true, false].map(
      (wanted) => new Set(every.filter((check) => check.allowed === wanted).map(({ door }) => door)),
    );
    const onlyOneWay = openDoors().filter((door) => !allowed?.has(door) || !refused?.has(door));
    expect(onlyOneWay).toEqual(publicDoors);
    expect(publicDoors.filter((door) => !allowed?.has(door))).toEqual([]);
  });

  it('[M11b] a door that no rule opens is open to nobody', () => {
    const open = new Set(openDoors());
    expect(every.filter(({ door, allowed }) => allowed && !open.has(door)).map(inWordsOf)).toEqual([]);
  });
});

const inWordsOf = ({ caller, what }: Check): string => `${caller.name}: ${what}`;
