import { readFileSync } from 'node:fs';
import { supplementParts } from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { actionOf, ask, askedKinds, entitled } from './asking.ts';
import { everyCaseStored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';

/*
 * A request that costs more than 1,000 expressions is refused, with no word why. Asking an action is by far the most
 * expensive; here the rules ask besides, of every action, what costs another so many, and each must still pass.
 */
const SPARE = 150;
const RULE = '&& mayAsk(request.resource.data.kind, caseRecord(caseId))';
const rulesFile = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

/** Each comparison is at least four: itself, its two sides, and what joins it to the next. */
const besides = (expressions: number) => Array.from({ length: expressions / 4 }, () => '1 == 1').join(' && ');

describe('the most expensive requests', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('expressions', everyCaseStored);
  });
  afterAll(() => rules?.env.close());

  const load = (expressions: number) => {
    expect(rulesFile.split(RULE)).toHaveLength(2);
    return rules.env.loadRules(rulesFile.replace(RULE, `${RULE} && (${besides(expressions)})`));
  };
  const everything = { supplements: Object.fromEntries(supplementParts.map((part) => [part, '请补充'])) };

  it(`every kind of action, with every field there is, leaves ${SPARE} expressions to spare`, async () => {
    await load(SPARE + 2);
    for (const kind of askedKinds) {
      const [who, caseId] = entitled[kind];
      const action = { ...actionOf(kind, who), ...(kind === 'return' ? { payload: everything } : {}) };
      await assertAllowed(ask(rules.as(who), caseId, action));
    }
  });

  it('what costs too much is refused here as it is in production', async () => {
    await load(1000);
    await assertDenied(ask(rules.as('handler'), 'self-submitted', actionOf('accept', 'handler')));
  });
});
