import {
  type CaseActionKind,
  type CaseState,
  caseActionKinds,
  caseProcedure,
  caseStatuses,
  instantFromMillis,
  kernelRefusalCodes,
  paths,
  whyNot,
} from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionOf, ask } from './asking.ts';
import { type Applied, bench, caseIn, everyApplied, everyCaseStored, office, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people, type Who } from './people.ts';

/*
 * The table of the domain against the rules, row by row: whoever it lets ask a kind of action in a state gets the
 * action's document written, and nobody else does. What a guard of the table says beyond who and when (returned once
 * already, excluded, tied) is for the decider, who refuses with words; the rules let those pass.
 */
const whoAndWhen: readonly string[] = kernelRefusalCodes;
const now = instantFromMillis(Date.UTC(2026, 9, 9));

/** For some kinds it matters who applied: those asked by a party, and those that a tie to the applicant keeps from. */
function appliedFor(kind: CaseActionKind): readonly Applied[] {
  if (['submit', 'openExOfficio', 'withdraw', 'askRecusal'].includes(kind)) return everyApplied;
  if (['acknowledge', 'appeal'].includes(kind)) return ['self', 'unit'];
  return ['declareTie', 'decideRecusal', 'answerObjection'].includes(kind) ? ['unit', 'department'] : ['unit'];
}

const rows = caseActionKinds.flatMap((kind) =>
  appliedFor(kind).map((applied) => {
    const { carries } = caseProcedure.actions[kind];
    return { kind, applied, carries: carries.join('] [') };
  }),
);

function namedByTable(kind: CaseActionKind, state: CaseState): Who[] {
  return everybody.filter((who) => {
    const actor = people[who];
    const refusal = whyNot(caseProcedure, kind, { state, facts: { now, actor } });
    const named = refusal === null || !whoAndWhen.includes(refusal.code);
    // Beyond the table: a department opens a case through its own staff; anybody else would only be refused with words.
    const opens = actor.department !== null && ['handler', 'head'].some((role) => actor.roles.some((r) => r === role));
    return named && (kind !== 'openExOfficio' || opens);
  });
}

/** Sent back to the department: still open to the committee. */
const sentBack = caseIn('investigating', 'self', { bench, office, chair: ['chair'] });

/** The secretary is kept out of it: the deputy presides. */
const presided = caseIn('deliberating', 'self', { bench: ['vice', 'committeeman'], office: ['vice'], chair: ['vice'] });

/** Opened for the department by somebody who speaks for the cadre's unit by now: of the unit, and still no applicant. */
const movedOver = caseIn('accepted', 'department', { applicantId: 'organizer' });

describe('who may ask what, in which state of a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('may-ask', {
      ...everyCaseStored,
      [paths.case('sent-back')]: stored(sentBack),
      [paths.case('presided')]: stored(presided),
      [paths.case('moved-over')]: stored(movedOver),
    });
  });
  afterAll(() => rules?.env.close());

  const askers = (kind: CaseActionKind, caseId: string) =>
    rules.whoMay((db, who) => ask(db, caseId, actionOf(kind, who)));

  for (const { kind, applied, carries } of rows) {
    it(`[${carries}] “${kind}” (applicant: ${applied}) is asked by those whom the table names, in the states it names, and by nobody else`, async () => {
      for (const status of caseStatuses) {
        expect({ status, asked: await askers(kind, `${applied}-${status}`) }).toEqual({
          status,
          asked: namedByTable(kind, caseIn(status, applied)),
        });
      }
    });
  }

  it.each([
    ['still acts while the case is back with the department', 'sent-back', sentBack],
    ['is presided over by the deputy where the secretary is kept out', 'presided', presided],
  ])('[M7.3a] the committee’s office %s', async (_, id, state) => {
    for (const kind of caseActionKinds) {
      expect({ kind, asked: await askers(kind, id) }).toEqual({ kind, asked: namedByTable(kind, state) });
    }
    expect(namedByTable('determine', presided)).toEqual(['vice']);
  });

  it('[M7.1a] whoever opened a case for the department is no applicant of it, also when they speak for the unit by now', async () => {
    expect(await askers('withdraw', 'moved-over')).toEqual([]);
    expect(await askers('askRecusal', 'moved-over')).toEqual(namedByTable('askRecusal', movedOver));
  });

  const ofOffice = ['chair', 'vice'] as const;
  it.each<readonly [CaseActionKind, states: number, readonly Who[]]>([
    ['submit', 2, ['cadre', 'secretary', 'otherUnit', 'handler']],
    ['openExOfficio', 1, ['handler']],
    ['accept', 1, ['handler', 'colleague']],
    ['decline', 3, ['head']],
    ['withdraw', 4, ['cadre', 'secretary']],
    ['assign', 2, ['head']],
    ['declareTie', 10, ['handler', 'colleague', 'head', ...ofOffice, 'committeeman', 'supervisor', 'superior']],
    [
      'askRecusal',
      10,
      [
        ...(['cadre', 'secretary', 'organizer', 'handler', 'head'] as const),
        ...([...ofOffice, 'committeeman', 'supervisor'] as const),
      ],
    ],
    ['decideRecusal', 10, ['head', ...ofOffice, 'supervisor']],
    ['addMaterial', 1, ['handler']],
    ['recordOpinion', 1, ['handler', 'guest']],
    ['markComplex', 3, ['handler', 'head']],
    ['invite', 1, ['handler', 'head']],
    ['recommend', 1, ['head']],
    ['putOnAgenda', 2, ['chair', 'vice']],
    ['refer', 2, ['chair']],
    ['recordReply', 1, ['head', 'superior']],
    ['vote', 1, ['chair', 'vice', 'committeeman']],
    ['determine', 1, ['chair']],
    ['serve', 1, ['handler', 'head']],
    ['acknowledge', 3, ['cadre', 'secretary', 'organizer']],
    ['appeal', 2, ['cadre', 'secretary', 'organizer']],
    ['decideAppeal', 1, ['superior']],
    ['close', 0, []],
    ['noteDeparture', 0, []],
    ['object', 10, ['supervisor']],
    ['answerObjection', 10, ['head', 'chair']],
    ['correct', 10, ['head']],
  ])('the table names for “%s” what was meant: %i states, and %j', (kind, states, who) => {
    const named = appliedFor(kind).flatMap((applied) =>
      caseStatuses.map((status) => ({ status, who: namedByTable(kind, caseIn(status, applied)) })),
    );
    expect(new Set(named.filter((found) => found.who.length > 0).map(({ status }) => status)).size).toBe(states);
    expect([...new Set(named.flatMap((found) => found.who))].sort()).toEqual([...who].sort());
  });

  it('[M7.1b] nobody asks anything of a case that does not exist', async () => {
    for (const kind of caseActionKinds) expect(await askers(kind, 'no-such-case'), kind).toEqual([]);
  });
});
