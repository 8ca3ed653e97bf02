import { type CaseActionKind, paths } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { isDenied } from '../support/rules-env.ts';
import { answerTo, askWithEventHeldBack, captured, deliver } from './delivery.ts';
import {
  act,
  actionsOf,
  application,
  as,
  eventsOf,
  expectRecord,
  expectTold,
  office,
  submitted,
  theCase,
  usual,
} from './support.ts';

/** Events are delivered at least once and in any order: what people see must not depend on it. */

const waiting = () => submitted('chen', application());

async function lastActionOf(caseId: string): Promise<string> {
  const found = await office.db.collection(paths.actions(caseId)).orderBy('at', 'desc').limit(1).get();
  const [last] = found.docs;
  if (!last) throw new Error(`${caseId} has no action`);
  return last.ref.path;
}

/** All that a case holds, to see that nothing changed. */
async function everything(caseId: string) {
  return Promise.all([theCase(caseId), eventsOf(caseId), actionsOf(caseId)]);
}

describe('an action delivered more than once', () => {
  it('[M7.1b] an acceptance delivered again is applied once: one event, one number', async () => {
    const caseId = await waiting();
    await act('sun', caseId, 'accept');
    const after = await everything(caseId);
    const path = await lastActionOf(caseId);
    await deliver('onAction', path);
    await Promise.all([deliver('onAction', path), deliver('onAction', path)]);
    expect(await everything(caseId)).toEqual(after);
    await expectRecord(caseId, ['submit', 'accept']);
  });

  it('[M7.1b] two deliveries at the same moment apply it once', async () => {
    const caseId = await waiting();
    const path = await askWithEventHeldBack('sun', caseId, 'accept', usual.accept);
    await Promise.all([1, 2, 3].map(() => deliver('onAction', path)));
    expect(await answerTo(path)).toEqual({ status: 'applied', seq: 2 });
    await expectRecord(caseId, ['submit', 'accept']);
    await expectTold(caseId, 2, ['chen', 'zhao']);
  });

  it('[M7.1b] a submission delivered again leaves one submission, also after the supplements', async () => {
    const caseId = await waiting();
    const first = await lastActionOf(caseId);
    await act('sun', caseId, 'return');
    await (await as('chen')).saveDraft(caseId, application({ exclusion: 'excluded' }));
    await deliver('onAction', first);
    expect(await theCase(caseId)).toMatchObject({ status: 'returned', submissions: 1, excluded: false });
    await expectRecord(caseId, ['submit', 'return']);
  });

  it('[M7.1b] a refusal delivered again stays refused, although it would be granted by now', async () => {
    const caseId = await (await as('chen')).startCase(application({ statements: {} }));
    const chen = await as('chen');
    expect(await chen.ask(caseId, 'submit', usual.submit)).toMatchObject({ status: 'refused' });
    await chen.saveDraft(caseId, application());
    const path = await lastActionOf(caseId);
    await deliver('onAction', path);
    expect(await answerTo(path)).toMatchObject({ status: 'refused', code: 'application-incomplete' });
    expect(await theCase(caseId)).toMatchObject({ status: 'draft' });
  });
});

describe('an action delivered late', () => {
  it('[M7.1b] an acceptance asked before a withdrawal but delivered after it is refused, with what changed', async () => {
    const caseId = await waiting();
    const path = await askWithEventHeldBack('sun', caseId, 'accept', usual.accept);
    await act('chen', caseId, 'withdraw');
    await deliver('onAction', path);
    // Withdrawn, the case is no longer on the desk of who never had it in hand.
    expect(await answerTo(path)).toMatchObject({ status: 'refused', code: 'not-yours' });
    expect(await theCase(caseId)).toMatchObject({ status: 'withdrawn', number: null });
    await expectRecord(caseId, ['submit', 'withdraw']);
  });

  it('[M7.1b] a withdrawal asked before an acceptance but delivered after it still withdraws, in the order applied', async () => {
    const caseId = await waiting();
    const path = await askWithEventHeldBack('chen', caseId, 'withdraw', usual.withdraw);
    await act('sun', caseId, 'accept');
    await deliver('onAction', path);
    expect(await answerTo(path)).toEqual({ status: 'applied', seq: 3 });
    await expectRecord(caseId, ['submit', 'accept', 'withdraw']);
  });

  it('[M7.1b] a late action is decided by who the person is now, and counts as asked when it was asked', async () => {
    const caseId = await waiting();
    const at = new Date('2026-10-20T02:00:00.000Z');
    const path = await askWithEventHeldBack('wu', caseId, 'decline', usual.decline, at);
    await deliver('onAction', path);
    expect((await eventsOf(caseId))[1]).toMatchObject({ kind: 'decline', at: '2026-10-20T02:00:00.000Z' });
    await expectRecord(caseId, ['submit', 'decline']);
  });

  it('[M7.1b] an action on a draft that was thrown away in the meantime is refused and harms nothing', async () => {
    const caseId = await (await as('chen')).startCase(application());
    const path = await askWithEventHeldBack('chen', caseId, 'submit', usual.submit);
    await office.db.doc(paths.case(caseId)).delete();
    await deliver('onAction', path);
    expect(await answerTo(path)).toMatchObject({ status: 'refused', code: 'wrong-state' });
    expect((await office.db.doc(paths.case(caseId)).get()).exists).toBe(false);
  });

  it('[M7.1b] the event of an action that does not exist harms nothing', async () => {
    const caseId = await waiting();
    const value = await captured(await lastActionOf(caseId));
    await deliver('onAction', paths.action(caseId, 'gone'), value);
    await expectRecord(caseId, ['submit']);
  });
});

describe('two people at the same moment', () => {
  async function bothAsk(caseId: string, ...asks: readonly (readonly [string, CaseActionKind])[]) {
    const people = await Promise.all(asks.map(([uid]) => as(uid)));
    const answers = await Promise.allSettled(
      asks.map(([, kind], index) => people[index]?.ask(caseId, kind, usual[kind])),
    );
    return answers.map((answer) => {
      if (answer.status === 'fulfilled') return answer.value?.status === 'applied' ? 'applied' : answer.value?.code;
      if (!isDenied(answer.reason)) throw answer.reason;
      return 'permission-denied';
    });
  }

  it('[M7.1b] two clerks accept at once: one is granted, the other told why not, and the case has one number', async () => {
    for (let round = 0; round < 3; round += 1) {
      const caseId = await waiting();
      const answers = await bothAsk(caseId, ['sun', 'accept'], ['zhou', 'accept']);
      expect(answers.filter((answer) => answer === 'applied')).toHaveLength(1);
      // `not-yours`: accepted by the colleague, the case has left the desk of who came second.
      const other = answers.find((answer) => answer !== 'applied');
      expect(['wrong-state', 'not-yours', 'permission-denied']).toContain(other);
      const { handlers, number } = await theCase(caseId);
      expect(handlers).toEqual([answers[0] === 'applied' ? 'sun' : 'zhou']);
      expect((await eventsOf(caseId))[1]?.data).toMatchObject({ number });
      await expectRecord(caseId, ['submit', 'accept']);
    }
  });

  it('[M7.1b] an applicant who presses “submit” twice submits once', async () => {
    const caseId = await (await as('chen')).startCase(application());
    const answers = await bothAsk(caseId, ['chen', 'submit'], ['chen', 'submit']);
    expect(answers.filter((answer) => answer === 'applied')).toHaveLength(1);
    expect(answers.some((answer) => answer === 'wrong-state' || answer === 'permission-denied')).toBe(true);
    expect((await theCase(caseId)).submissions).toBe(1);
    await expectRecord(caseId, ['submit']);
  });

  it('[M7.1b] [M12] a clerk accepts while the head declines: whoever comes first, the record is whole and says so', async () => {
    const caseId = await waiting();
    const answers = await bothAsk(caseId, ['sun', 'accept'], ['wu', 'decline']);
    const kinds = (await eventsOf(caseId)).map(({ kind }) => kind);
    // The head may also decline what has just been accepted; a clerk may not accept what has been declined.
    expect([
      ['submit', 'accept', 'decline'],
      ['submit', 'decline'],
    ]).toContainEqual(kinds);
    expect(answers[1]).toBe('applied');
    expect(answers[0] === 'applied').toBe(kinds.includes('accept'));
    await expectRecord(caseId, kinds);
  });

  it('[M7.1b] the applicant withdraws while a clerk asks for supplements: nothing is half done', async () => {
    const caseId = await waiting();
    const answers = await bothAsk(caseId, ['chen', 'withdraw'], ['sun', 'return']);
    const kinds = (await eventsOf(caseId)).map(({ kind }) => kind);
    expect([
      ['submit', 'withdraw'],
      ['submit', 'return', 'withdraw'],
    ]).toContainEqual(kinds);
    expect(answers[0]).toBe('applied');
    expect(await theCase(caseId)).toMatchObject({ status: 'withdrawn', supplements: {} });
    await expectRecord(caseId, kinds);
  });
});
