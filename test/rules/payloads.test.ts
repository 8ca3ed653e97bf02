import { type CaseActionKind, caseActionKinds, supplementParts } from '@rongcuo/domain';
import type * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { actionOf, ask, entitled } from './asking.ts';
import { everyCaseStored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';

const longest = '长'.repeat(20_000);
const tooLong = `${longest}长`;
/** A map as deep as Firestore stores one. */
const deep = Array.from({ length: 15 }).reduce<lite.DocumentData>((inner) => ({ inner }), {});

/** Payloads that pass the rules: what is in them, the decider judges, and says what is wrong with it. */
const fitting: readonly [title: string, kind: CaseActionKind, payload: lite.DocumentData][] = [
  ['an empty payload', 'submit', {}],
  ['a pledge not given', 'submit', { declared: false }],
  ['a check not made', 'accept', { exclusionChecked: false }],
  ['nothing asked for', 'return', { supplements: {} }],
  ['every part asked for at full length', 'return', { supplements: all(supplementParts, longest) }],
  ['the longest reason', 'decline', { ground: 'excluded', reason: longest }],
  ['no reason', 'withdraw', {}],
  ['the longest reason', 'withdraw', { reason: longest }],
];

/** A withdrawal’s reason fits a refusal too, and lacks its ground: that is for the decider. */
const misfits: readonly [title: string, kind: CaseActionKind, payload: unknown][] = [
  ...caseActionKinds.flatMap((kind): [string, CaseActionKind, unknown][] => [
    ['a payload that is text', kind, '是'],
    ['a payload that is a list', kind, [true]],
    ['a payload that is nothing', kind, null],
    ['a field that nobody knows', kind, { ...actionOf(kind, '')['payload'], note: '' }],
    ['a result of its own', kind, { ...actionOf(kind, '')['payload'], result: { status: 'applied' } }],
  ]),
  ...caseActionKinds.flatMap((kind) =>
    caseActionKinds
      .filter((other) => other !== kind && !(kind === 'decline' && other === 'withdraw'))
      .map((other): [string, CaseActionKind, unknown] => [
        `the payload of "${other}"`,
        kind,
        actionOf(other, '')['payload'],
      ]),
  ),
  ['a pledge that is text', 'submit', { declared: 'true' }],
  ['a pledge that is a map', 'submit', { declared: deep }],
  ['a check that is a number', 'accept', { exclusionChecked: 1 }],
  ['supplements that are text', 'return', { supplements: '请补充' }],
  ['supplements that are a list', 'return', { supplements: ['matter'] }],
  ['supplements for a part that is none', 'return', { supplements: { number: '请补充' } }],
  ['a supplement that is a map', 'return', { supplements: { matter: deep } }],
  ...supplementParts.map((part): [string, CaseActionKind, unknown] => [
    `a supplement for "${part}" beyond any length`,
    'return',
    { supplements: { [part]: tooLong } },
  ]),
  ['a ground that is a number', 'decline', { ground: 1, reason: '理由' }],
  ['a ground beyond any length', 'decline', { ground: 'x'.repeat(41), reason: '理由' }],
  ['a reason that is a map', 'decline', { ground: 'excluded', reason: deep }],
  ['a reason beyond any length', 'decline', { ground: 'excluded', reason: tooLong }],
  ['a reason that is a list', 'withdraw', { reason: ['理由'] }],
  ['a reason beyond any length', 'withdraw', { reason: tooLong }],
];

function all(names: readonly string[], text: string): lite.DocumentData {
  return Object.fromEntries(names.map((name) => [name, text]));
}

describe('what an action carries', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('payloads', everyCaseStored);
  });
  afterAll(() => rules?.env.close());

  const askWith = async (kind: CaseActionKind, payload: unknown): Promise<void> => {
    const [who, caseId] = entitled[kind];
    await ask(rules.as(who), caseId, { ...actionOf(kind, who), payload });
  };

  it.each(fitting)('%s passes the rules with "%s"', (_, kind, payload) => assertAllowed(askWith(kind, payload)));
  it.each(misfits)('[M7.1b] %s does not pass with "%s"', (_, kind, payload) => assertDenied(askWith(kind, payload)));
});
