import { isGuestUid } from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Suite, startSuite } from '../../scripts/emulators/suite.ts';
import { mutantsOf } from '../mutate/mutants.ts';
import { judgedOf } from '../rules-source/judged.ts';
import { parseRules } from '../rules-source/parse.ts';
import { offsets } from '../support/ports.ts';
import type { RulesEnv } from '../support/rules-env.ts';
import type { Check } from '../walk/check.ts';
import { rulesSource } from '../walk/doors.ts';
import { grouped, interleaved, shuffled } from '../walk/order.ts';
import { groups, openWorld, walk } from '../walk/walk.ts';
import { createWorld } from '../walk/world.ts';
import { oneWay } from './one-way.ts';
import { Coverage } from './report.ts';

/** The engine has room for the values of so many requests in one report, of those with long forms for fewer. */
const PER_REPORT = { shape: 60, aimedShape: 5, mixed: 250, aimed: 40 } as const;
/** So many checks of everything come first; what is open then is aimed at, with twice so many reports for each at the most. */
const FIRST = 8_000;
const MOST = 250;
/** An upper bound for a busy machine, never waited out. */
const PATIENCE = 900_000;

describe('what the rules turn on', () => {
  const world = createWorld();
  const checks = Object.entries(groups).flatMap(([about, checksOf]) =>
    about === 'listening to what a case holds' ? [] : checksOf(world),
  );
  let suite: Suite;
  let env: RulesEnv;
  beforeAll(async () => {
    suite = await startSuite({ name: 'judged', only: ['firestore'], portOffset: offsets.judged, diagnostics: true });
    Object.assign(process.env, suite.env);
    env = await openWorld('judged', world);
  });
  afterAll(async () => {
    await env?.close();
    await suite?.stop();
  });

  it(
    '[M7.2a] [M11b] every expression has been both true and false of some request of the walk',
    async ({ skip }) => {
      skip(suite.engine !== 'firenook', 'Google’s emulator counts places in the source otherwise');
      const coverage = new Coverage(judgedOf(parseRules(rulesSource), rulesSource));
      const remaining = () => coverage.open.filter(({ what }) => oneWay[what] === undefined);
      const report = async (some: readonly Check[]) => {
        await env.loadRules(rulesSource);
        // One after another: what is asked while another is dealt with the engine leaves out of its report.
        expect(await walk(env, world, some, 1)).toEqual([]);
        await coverage.read(env);
      };
      const { first, rest } = inReports(checks);
      for (const some of first) await report(some);
      const nearby = new Map(mutantsOf(rulesSource).map(({ start, end, about }) => [`${start} ${end}`, about]));
      for (const { what, doors, start, end } of remaining()) {
        const isOpen = () => remaining().some((each) => each.what === what);
        for (const some of rest(doors, nearby.get(`${start} ${end}`) ?? [])) {
          if (!isOpen()) break;
          await report(some);
        }
      }
      expect(remaining().map(({ what }) => what)).toEqual([]);
      const open = new Set(coverage.open.map(({ what }) => what));
      expect(Object.keys(oneWay).filter((each) => !open.has(each))).toEqual([]);
    },
    PATIENCE,
  );
});

/** Of each door and answer one in turn, of any case and caller; forms of what is written are long, and stand by themselves. */
function inReports(checks: readonly Check[]) {
  const shapes = checks.filter(({ shape }) => shape);
  const others = shuffled(checks.filter(({ shape }) => !shape));
  const mixed = interleaved([...grouped(others, ({ door, allowed }) => `${door} ${allowed}`).values()]);
  return {
    first: [...slices(shapes, PER_REPORT.shape), ...slices(mixed.slice(0, FIRST), PER_REPORT.mixed)],
    /** Whatever is judged at these doors: of each way to stand to a case one in turn, those that bear a name first. */
    rest: (doors: readonly string[], names: readonly string[]) => {
      const behind = mixed.filter(({ door }) => doors.includes(door));
      const strata = grouped(behind, ({ allowed, stratum, what }) => `${allowed} ${stratum ?? what}`);
      const inTurn = interleaved([...strata.values()]);
      const named = inTurn.filter(({ about = [] }) => about.some((name) => names.includes(name)));
      const guests = inTurn.filter(({ caller }) => isGuestUid(caller.uid));
      const near = inTurn.filter((check) => check.near);
      const allowed = inTurn.filter((check) => check.allowed);
      // Lists that are not as they should be: what a rule asks again beside them.
      const mislisted = inTurn.filter(({ stratum }) => stratum?.includes('mislisted'));
      const order = new Set([...interleaved([named, guests, near, allowed, mislisted]), ...inTurn]);
      const formed = shapes.filter(
        ({ door, about = [] }) => doors.includes(door) && about.some((name) => names.includes(name)),
      );
      return [
        ...slices(formed, PER_REPORT.aimedShape).slice(0, MOST),
        ...slices([...order], PER_REPORT.aimed).slice(0, MOST),
      ];
    },
  };
}

function slices<Item>(items: readonly Item[], of: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / of) }, (_, n) => items.slice(n * of, (n + 1) * of));
}
