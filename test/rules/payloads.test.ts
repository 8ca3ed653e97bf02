import { caseActionKinds, casePayloads, supplementParts } from '@rongcuo/domain';
import type * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AskedKind, actionOf, ask, askedKinds, entitled, payloads } from './asking.ts';
import { everyCaseStored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';

type Field = 'text' | 'word' | 'flag' | 'list' | 'result' | 'proceeding' | 'supplements';

/** What the rules hold each field to, written out by hand: what people write, a short word (an id, a date, a choice) … */
const shapes: Readonly<Record<AskedKind, Readonly<Record<string, Field>>>> = {
  submit: { declared: 'flag' },
  openExOfficio: {
    subjectId: 'word',
    title: 'text',
    account: 'text',
    proceeding: 'proceeding',
    exclusionChecked: 'flag',
  },
  accept: { exclusionChecked: 'flag' },
  return: { supplements: 'supplements' },
  decline: { ground: 'word', reason: 'text' },
  withdraw: { reason: 'text' },
  assign: { investigators: 'list', reason: 'text' },
  declareTie: { reason: 'text' },
  askRecusal: { of: 'word', reason: 'text' },
  decideRecusal: { request: 'word', granted: 'flag', grounds: 'text' },
  addMaterial: { kind: 'word', title: 'text', source: 'text', on: 'word', body: 'text', files: 'list' },
  hearSubject: { on: 'word', body: 'text', files: 'list' },
  recordOpinion: { from: 'word', who: 'text', body: 'text' },
  markBroad: { value: 'flag', reason: 'text' },
  markComplex: { value: 'flag', reason: 'text' },
  invite: { kind: 'word', name: 'text', until: 'word', shows: 'list', secretHash: 'word' },
  endInvitation: { invitation: 'word' },
  extend: { until: 'word', reason: 'text' },
  find: { target: 'word', met: 'flag', reason: 'text', cites: 'list' },
  recommend: { result: 'result', reason: 'text', withoutGuests: 'text' },
  putOnAgenda: { on: 'word', due: 'list', motion: 'result', again: 'text' },
  sendBack: { what: 'text' },
  refer: { question: 'text' },
  recordReply: { reply: 'text', files: 'list' },
  attend: { present: 'flag', member: 'word' },
  vote: { vote: 'word', member: 'word' },
  determine: { result: 'result', reason: 'text', minutes: 'text', ninthBasis: 'text' },
  serve: { to: 'word', how: 'word', on: 'word', refusedToSign: 'text' },
  acknowledge: { opinion: 'text' },
  appeal: { grounds: 'text', asks: 'text', lateBecause: 'text' },
  extendAppeal: { until: 'word', reason: 'text' },
  decideAppeal: { outcome: 'word', result: 'result', reason: 'text' },
  object: { reason: 'text' },
  answerObjection: { objection: 'word', answer: 'text' },
  liftObjection: { objection: 'word' },
  correct: { field: 'word', value: 'text', reason: 'text' },
};

const longest = '长'.repeat(20_000);
const longestWord = 'x'.repeat(128);
const items = (n: number) => Array.from({ length: n }, (_, index) => `i${index}`);
/** A map as deep as Firestore stores one. */
const deep = Array.from({ length: 15 }).reduce<lite.DocumentData>((inner) => ({ inner }), {});
const each = (names: readonly string[], value: unknown) => Object.fromEntries(names.map((name) => [name, value]));

/** The most of its kind that passes: what is wrong with it the decider says in words. */
const most: Readonly<Record<Field, unknown>> = {
  text: longest,
  word: longestWord,
  flag: false,
  list: items(60),
  result: { tolerate: false, liability: longestWord },
  proceeding: { kind: longestWord, raisedOn: longestWord, reference: longest },
  supplements: each(supplementParts, longest),
};

const misfits: Readonly<Record<Field, readonly unknown[]>> = {
  text: [`${longest}长`, 1, null, ['理由'], deep],
  word: [`${longestWord}x`, 1, null, ['x'], deep],
  flag: ['true', 1, null, [true], deep],
  list: [items(61), 'i1', 1, null, { i1: true }],
  result: [
    ...['exempt', true, null, [], { ...deep }],
    { tolerate: 'true' },
    { tolerate: true, liability: 1 },
    { tolerate: true, liability: `${longestWord}x` },
    { tolerate: false, note: '' },
  ],
  proceeding: [
    ...['inquiry', null, [], deep],
    { kind: 1 },
    { raisedOn: deep },
    { kind: `${longestWord}x` },
    { reference: `${longest}长` },
    { kind: 'inquiry', departmentId: 'discipline' },
  ],
  supplements: [
    ...['请补充', null, ['matter'], deep],
    { number: '请补充' },
    { matter: deep },
    ...supplementParts.map((part) => ({ [part]: `${longest}长` })),
  ],
};

/** Short texts and words pass for each other. */
const passesFor = (given: Field, field: Field | undefined): boolean =>
  given === field || (['text', 'word'].includes(given) && (field === 'text' || field === 'word'));

describe('what an action carries', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('payloads', everyCaseStored);
  });
  afterAll(() => rules?.env.close());

  const askWith = async (kind: AskedKind, payload: unknown): Promise<void> => {
    const [who, caseId] = entitled[kind];
    await ask(rules.as(who), caseId, { ...actionOf(kind, who), payload });
  };

  it('the rules are held to every field that the table’s payloads have, of every kind that people ask', () => {
    expect([...askedKinds, 'close', 'noteDeparture'].sort()).toEqual([...caseActionKinds].sort());
    for (const kind of askedKinds) {
      expect({ kind, fields: Object.keys(shapes[kind]).sort() }).toEqual({
        kind,
        fields: Object.keys(casePayloads[kind].shape).sort(),
      });
      expect({ kind, fields: Object.keys(payloads[kind]) }).toEqual({ kind, fields: Object.keys(shapes[kind]) });
    }
  });

  for (const kind of askedKinds) {
    const fields = Object.entries(shapes[kind]);

    it(`[M7.1b] “${kind}” passes the rules with nothing filled in, and with everything at its longest`, async () => {
      await assertAllowed(askWith(kind, {}));
      await assertAllowed(askWith(kind, Object.fromEntries(fields.map(([name, field]) => [name, most[field]]))));
    });

    it.each(fields)(
      `[M7.1b] “${kind}” does not pass with a “%s” of another type or out of all proportion`,
      async (name, field) => {
        for (const value of misfits[field]) await assertDenied(askWith(kind, { ...payloads[kind], [name]: value }));
      },
    );

    it(`[M7.1b] “${kind}” carries no field that is not its own, and nothing but fields`, async () => {
      await assertDenied(askWith(kind, { ...payloads[kind], note: '' }));
      await assertDenied(askWith(kind, { ...payloads[kind], result: { status: 'applied' } }));
      for (const payload of ['是', [true], null, 1]) await assertDenied(askWith(kind, payload));
    });

    it(`[M7.1b] “${kind}” passes with another kind’s payload only where that has no field it lacks`, async () => {
      for (const other of askedKinds) {
        const fits = Object.entries(shapes[other]).every(([name, given]) => passesFor(given, shapes[kind][name]));
        await (fits ? assertAllowed : assertDenied)(askWith(kind, payloads[other]));
      }
    });
  }
});
