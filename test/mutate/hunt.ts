import { isGuestUid } from '@rongcuo/domain';
import type { RulesEnv } from '../support/rules-env.ts';
import { type Check, judge } from '../walk/check.ts';
import { grouped, interleaved, shuffled } from '../walk/order.ts';
import { putBack } from '../walk/walk.ts';
import type { World } from '../walk/world.ts';
import type { Mutant } from './mutants.ts';

const AT_ONCE = 24;
/** So many of the likely checks come first; so many at the most are asked of one mutant. */
const LIKELY = 8_000;
const MOST = 60_000;
/** So many of those that caught others in the same function are asked first. */
const REMEMBERED = 48;

/** Looks for a check that tells a mutant from the rules, the likeliest first. */
export class Hunt {
  private readonly env: RulesEnv;
  private readonly world: World;
  private readonly byDoor = new Map<string, Check[]>();
  private readonly caughtBy = new Map<string, Check[]>();
  asked = 0;

  /** @param checks each of them is answered by the rules as it should be */
  constructor(env: RulesEnv, world: World, checks: readonly Check[]) {
    this.env = env;
    this.world = world;
    for (const [door, some] of grouped(shuffled(checks), ({ door: each }) => each)) {
      const strata = grouped(some, ({ stratum, what, allowed }) => `${allowed} ${stratum ?? what}`);
      this.byDoor.set(door, interleaved([...strata.values()]));
    }
  }

  /** @returns the check that caught it; null where none did */
  async catch(mutant: Mutant, source: string): Promise<Check | null> {
    await this.env.loadRules(`${source.slice(0, mutant.start)}${mutant.text}${source.slice(mutant.end)}`);
    const candidates = this.candidatesFor(mutant);
    for (let from = 0; from < Math.min(candidates.length, MOST); from += AT_ONCE) {
      const caught = await this.askAll(candidates.slice(from, from + AT_ONCE));
      if (!caught) continue;
      const known = this.caughtBy.get(mutant.owner) ?? [];
      this.caughtBy.set(mutant.owner, [caught, ...known.filter((each) => each !== caught)].slice(0, REMEMBERED));
      return caught;
    }
    return null;
  }

  private candidatesFor({ owner, doors, about }: Mutant): Check[] {
    const behind = doors.map((door) => this.byDoor.get(door) ?? []);
    const of = (wanted: (check: Check) => boolean, most = LIKELY) =>
      interleaved(behind.map((some) => some.filter(wanted).slice(0, most)));
    const named = (check: Check): boolean => check.about?.some((name) => about.includes(name)) ?? false;
    const order = [
      this.caughtBy.get(owner) ?? [],
      interleaved([
        of((check) => named(check) && check.shape === true),
        of((check) => named(check) && check.allowed),
      ]).slice(0, LIKELY / 4),
      interleaved([
        of(({ allowed }) => allowed),
        of((check) => check.near === true && !check.allowed),
        of(named),
        of(({ caller }) => isGuestUid(caller.uid), LIKELY / 8),
        // Who has left, or comes with a token that is not theirs of today, or with none.
        of(({ caller: { name, uid, person } }) => name !== uid || !person.active, LIKELY / 16),
      ]),
      of(() => true, MOST),
    ];
    return [...new Set(order.flat())];
  }

  private async askAll(checks: readonly Check[]): Promise<Check | null> {
    const outcomes = await Promise.all(checks.map(async (check) => ({ check, wrong: await judge(this.env, check) })));
    this.asked += checks.length;
    const changed = outcomes.filter(({ check, wrong }) => check.changes && (wrong === null) === check.allowed);
    for (const { check } of changed) await putBack(this.env, this.world, check.changes ?? []);
    return outcomes.find(({ wrong }) => wrong !== null)?.check ?? null;
  }
}
