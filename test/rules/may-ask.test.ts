import {
  caseActionKinds,
  caseProcedure,
  caseStatuses,
  instantFromMillis,
  kernelRefusalCodes,
  whyNot,
} from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionOf, ask } from './asking.ts';
import { caseIn, everyApplied, everyCaseStored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people, type Who } from './people.ts';

/*
 * The table of the domain against the rules, row by row: whoever it lets ask a kind of action in a state gets the
 * action's document written, and nobody else does. What a guard of the table says beyond who and when (returned once
 * already, excluded, tied) is for the decider, who refuses with words; the rules let those pass.
 */
const whoAndWhen: readonly string[] = kernelRefusalCodes;
const now = instantFromMillis(Date.UTC(2026, 9, 9));

const combinations = caseActionKinds.flatMap((kind) =>
  caseStatuses.flatMap((status) =>
    everyApplied.map((applied) => {
      const { carries } = caseProcedure.actions[kind];
      return { kind, status, applied, carries: carries.join(' ') };
    }),
  ),
);

function namedByTable({ kind, status, applied }: (typeof combinations)[number]): Who[] {
  const state = caseIn(status, applied);
  return everybody.filter((who) => {
    const refusal = whyNot(caseProcedure, kind, { state, facts: { now, actor: people[who] } });
    return refusal === null || !whoAndWhen.includes(refusal.code);
  });
}

describe('who may ask what, in which state of a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('may-ask', everyCaseStored);
  });
  afterAll(() => rules?.env.close());

  for (const combination of combinations) {
    const { carries, kind, status, applied } = combination;
    it(`[${carries}] "${kind}" on a case that is ${status} (applicant: ${applied}) is asked by those alone whom the table names`, async () => {
      const asked = await rules.whoMay((db, who) => ask(db, `${applied}-${status}`, actionOf(kind, who)));
      expect(asked).toEqual(namedByTable(combination));
    });
  }

  it.each([
    ['submit', 5, ['cadre', 'secretary', 'otherUnit']],
    ['accept', 3, ['handler']],
    ['return', 3, ['handler']],
    ['decline', 9, ['head']],
    ['withdraw', 6, ['cadre', 'secretary']],
  ] as const)(
    'the table names for "%s" what was meant: %i pairs of a state and an applicant, and %j',
    (kind, n, who) => {
      const named = combinations.filter((combination) => combination.kind === kind).map(namedByTable);
      expect(named.filter((people) => people.length > 0)).toHaveLength(n);
      expect([...new Set(named.flat())].sort()).toEqual([...who].sort());
    },
  );

  it('[M7.1b] nobody asks anything of a case that does not exist', async () => {
    for (const kind of caseActionKinds) {
      expect(await rules.whoMay((db, who) => ask(db, 'no-such-case', actionOf(kind, who))), kind).toEqual([]);
    }
  });
});
