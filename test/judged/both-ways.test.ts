import { isGuestUid } from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutantsOf } from '../mutate/mutants.ts';
import { judgedOf } from '../rules-source/judged.ts';
import { parseRules } from '../rules-source/parse.ts';
import type { RulesEnv } from '../support/rules-env.ts';
import type { Check } from '../walk/check.ts';
import { rulesSource } from '../walk/doors.ts';
import { grouped, interleaved, shuffled } from '../walk/order.ts';
import { groups, openWorld, walk } from '../walk/walk.ts';
import { createWorld } from '../walk/world.ts';
import { oneWay } from './one-way.ts';
import { Coverage } from './report.ts';

/** The engine keeps so much of what it saw, and no more: it is asked, and begins anew, before that. */
const PER_REPORT = { shape: 40, mixed: 300, aimed: 10 } as const;
/** So many checks of everything come first; what is open then is aimed at, with so many reports for each at the most. */
const FIRST = 6_000;
const MOST = 1_000;
/** An upper bound for a busy machine, never waited out. */
const PATIENCE = 900_000;

describe('what the rules turn on', () => {
  const world = createWorld();
  const checks = Object.entries(groups).flatMap(([about, checksOf]) =>
    about === 'listening to what a case holds' ? [] : checksOf(world),
  );
  let env: RulesEnv;
  beforeAll(async () => {
    env = await openWorld('coverage', world);
  });
  afterAll(() => env?.close());

  it(
    '[M7.2a] [M11b] every expression has been both true and false of some request of the walk',
    async ({ skip }) => {
      // Google's emulator counts places in the source otherwise.
      skip((await engineOf(env)) !== 'firenook', 'this engine keeps no report that can be read here');
      const coverage = new Coverage(judgedOf(parseRules(rulesSource), rulesSource));
      const remaining = () => coverage.open.filter(({ what }) => oneWay[what] === undefined);
      const report = async (some: readonly Check[]) => {
        await env.loadRules(rulesSource);
        expect(await walk(env, world, some)).toEqual([]);
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

async function engineOf({ projectId }: RulesEnv): Promise<'firenook' | 'other'> {
  const host = `http://${process.env['FIRESTORE_EMULATOR_HOST']}`;
  const answer = await fetch(`${host}/emulator/v1/projects/${projectId}:ruleCoverage`).catch(() => null);
  return answer?.ok && 'firenookCoverage' in Object(await answer.json()) ? 'firenook' : 'other';
}

/** Of each door and answer one in turn, of any case and caller; forms of what is written are long, and stand by themselves. */
function inReports(checks: readonly Check[]) {
  const shapes = checks.filter(({ shape }) => shape);
  const others = shuffled(checks.filter(({ shape }) => !shape));
  const mixed = interleaved([...grouped(others, ({ door, allowed }) => `${door} ${allowed}`).values()]);
  return {
    first: [...slices(shapes, PER_REPORT.shape), ...slices(mixed.slice(0, FIRST), PER_REPORT.mixed)],
    /** Whatever is judged at these doors, few at a time, so that nothing is lost from the report. */
    rest: (doors: readonly string[], names: readonly string[]) => {
      const behind = mixed.filter(({ door }) => doors.includes(door));
      // Rare things depend on a name, or on who asks and how they stand to a case: of each way to stand one in turn.
      const strata = grouped(behind, ({ allowed, stratum, what }) => `${allowed} ${stratum ?? what}`);
      const inTurn = interleaved([...strata.values()]);
      const named = inTurn.filter(({ about = [] }) => about.some((name) => names.includes(name)));
      const guests = inTurn.filter(({ caller }) => isGuestUid(caller.uid));
      const near = inTurn.filter((check) => check.near);
      return slices([...new Set([...interleaved([named, guests, near]), ...behind])], PER_REPORT.aimed).slice(0, MOST);
    },
  };
}

function slices<Item>(items: readonly Item[], of: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / of) }, (_, n) => items.slice(n * of, (n + 1) * of));
}
