import {
  type CaseActionKind,
  type CaseState,
  caseActionKinds,
  caseProcedure,
  instantFromMillis,
  kernelRefusalCodes,
  paths,
  whyNot,
} from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionOf, ask } from './asking.ts';
import { caseIn, everyCaseStored, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people, type Who } from './people.ts';

/* Who may ask what, in which state, is walked in test/walk; here is what no usual way of a case leads to. */
const whoAndWhen: readonly string[] = kernelRefusalCodes;
const now = instantFromMillis(Date.UTC(2026, 9, 9));

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

/** Opened for the department by somebody who speaks for the cadre's unit by now: of the unit, and still no applicant. */
const movedOver = caseIn('accepted', 'department', { applicantId: 'organizer' });

describe('who may ask what, in which state of a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('may-ask', {
      ...everyCaseStored,
      [paths.case('moved-over')]: stored(movedOver),
    });
  });
  afterAll(() => rules?.env.close());

  const askers = (kind: CaseActionKind, caseId: string) =>
    rules.whoMay((db, who) => ask(db, caseId, actionOf(kind, who)));

  it('[M7.1a] whoever opened a case for the department is no applicant of it, also when they speak for the unit by now', async () => {
    expect(await askers('withdraw', 'moved-over')).toEqual([]);
    expect(await askers('askRecusal', 'moved-over')).toEqual(namedByTable('askRecusal', movedOver));
  });

  it('[M7.1b] nobody asks anything of a case that does not exist', async () => {
    for (const kind of caseActionKinds) expect(await askers(kind, 'no-such-case'), kind).toEqual([]);
  });
});
