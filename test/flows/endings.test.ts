import { type CaseActionKind, caseActionKinds, defaultCatalogues, houseKinds, systemUid } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { assertDenied } from '../support/rules-env.ts';
import { answerTo, askBehindTheRules } from './delivery.ts';
import {
  act,
  application,
  as,
  eventsOf,
  expectRecord,
  expectTold,
  refusal,
  submitted,
  theCase,
  usual,
} from './support.ts';

/** Leads a case of chen to the state by its people's own actions. */
const led: Readonly<Record<'submitted' | 'returned' | 'accepted', () => Promise<string>>> = {
  submitted: () => submitted('chen', application()),
  returned: async () => {
    const caseId = await led.submitted();
    await act('sun', caseId, 'return');
    return caseId;
  },
  accepted: async () => {
    const caseId = await led.submitted();
    await act('sun', caseId, 'accept');
    return caseId;
  },
};
const open = ['submitted', 'returned', 'accepted'] as const;
const asks = async (uid: string, caseId: string, kind: CaseActionKind) =>
  (await as(uid)).ask(caseId, kind, usual[kind]);

describe('declining', () => {
  it.each(open)('[M7.1b] the head declines a case that is %s, with a ground and a reason', async (status) => {
    const caseId = await led[status]();
    const seq = await act('wu', caseId, 'decline', { ground: 'noAccountability', reason: '尚未启动责任调查。' });
    expect(await theCase(caseId)).toMatchObject({ status: 'declined', supplements: {} });
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({
      from: status,
      to: 'declined',
      capacity: 'head',
      data: { ground: 'noAccountability', reason: '尚未启动责任调查。' },
    });
    await expectTold(caseId, seq, ['chen', 'zhao', 'han']);
  });

  it.each(defaultCatalogues.declineGrounds.map(({ id }) => id))(
    '[M7.1b] [M12] the ground %s is one of those that stand on record',
    async (ground) => {
      const caseId = await led.submitted();
      await act('wu', caseId, 'decline', { ground, reason: '见附件。' });
      expect((await eventsOf(caseId)).at(-1)?.data).toMatchObject({ ground });
    },
  );

  it.each([
    ['without a reason', { ground: 'duplicate', reason: ' ' }, 'payload-invalid'],
    ['on a ground of one’s own making', { ground: 'tooLate', reason: '超过期限。' }, 'not-on-list'],
    ['with a reason longer than fits', { ground: 'duplicate', reason: '重'.repeat(2001) }, 'payload-invalid'],
  ])('[M7.1b] declining %s is refused and the case waits on', async (_, payload, code) => {
    const caseId = await led.submitted();
    expect(await refusal('wu', caseId, 'decline', payload)).toMatchObject({ code });
    expect(await theCase(caseId)).toMatchObject({ status: 'submitted', version: 1 });
  });

  it.each(['sun', 'zhou', 'wang', 'chen', 'zhao', 'han', 'you'])(
    '[M7.1b] %s cannot decline: only the head of the department can',
    async (uid) => {
      const caseId = await led.submitted();
      await assertDenied(asks(uid, caseId, 'decline'));
      const answer = await answerTo(await askBehindTheRules(uid, caseId, 'decline', usual.decline));
      expect(answer).toMatchObject({ status: 'refused', code: 'not-yours' });
      expect(await theCase(caseId)).toMatchObject({ status: 'submitted', version: 1 });
    },
  );
});

describe('withdrawing', () => {
  it.each(open)('[M7.1b] the applicant withdraws a case that is %s', async (status) => {
    const caseId = await led[status]();
    const seq = await act('chen', caseId, 'withdraw', { reason: '已另行说明情况。' });
    expect(await theCase(caseId)).toMatchObject({ status: 'withdrawn', supplements: {} });
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({ from: status, data: { reason: '已另行说明情况。' } });
    // The applicant as a receipt, the head and whoever had it in hand; the unit only once it was to be served.
    const told = { submitted: ['wu'], returned: ['sun', 'wu'], accepted: ['sun', 'wu', 'zhao'] };
    await expectTold(caseId, seq, ['chen', ...told[status]]);
  });

  it('[M7.1b] a draft is not withdrawn but thrown away', async () => {
    const caseId = await (await as('chen')).startCase(application());
    await assertDenied(asks('chen', caseId, 'withdraw'));
  });

  it.each(['zhao', 'sun', 'wu', 'lin'])('[M7.1b] %s did not apply and cannot withdraw', async (uid) => {
    const caseId = await led.accepted();
    await assertDenied(asks(uid, caseId, 'withdraw'));
  });

  it('[M7.1b] where the unit applied, the cadre it is about cannot withdraw, and the unit can', async () => {
    const caseId = await submitted('zhao', application({ applicantKind: 'unit' }));
    await assertDenied(asks('chen', caseId, 'withdraw'));
    await act('zhao', caseId, 'withdraw');
  });
});

/** Every kind of action, with somebody who could ask it while the case was open. */
const askers: readonly (readonly [uid: string, kinds: readonly CaseActionKind[]])[] = [
  ['chen', ['submit', 'openExOfficio', 'withdraw', 'askRecusal', 'acknowledge', 'appeal']],
  ['sun', ['accept', 'return', 'addMaterial', 'hearSubject', 'recordOpinion', 'find']],
  [
    'wu',
    [
      ...(['decline', 'assign', 'declareTie', 'decideRecusal', 'markBroad', 'markComplex', 'invite'] as const),
      ...(['endInvitation', 'extend', 'recommend', 'recordReply', 'serve', 'answerObjection', 'correct'] as const),
    ],
  ],
  ['xu', ['putOnAgenda', 'sendBack', 'refer', 'determine']],
  ['he', ['attend', 'vote']],
  ['yang', ['extendAppeal', 'decideAppeal']],
  ['han', ['object', 'liftObjection']],
  [systemUid, houseKinds],
];
const strangers = ['sun', 'he', 'yang', 'xu'];
/** The house reminds of the windows to appeal against being declined, and counts them; here there is nothing to. */
const ofWindows: readonly CaseActionKind[] = ['remind', 'recount'];

describe('after the end', () => {
  it('[M7.1b] every kind of action is asked here', () => {
    expect(askers.flatMap(([, kinds]) => kinds).sort()).toEqual([...caseActionKinds].sort());
  });

  it.each([
    ['declined', 'wu', 'decline'],
    ['withdrawn', 'chen', 'withdraw'],
  ] as const)(
    '[M7.1b] a %s case takes no further action, by the rules and by the decision itself',
    async (status, who, how) => {
      const caseId = await led.submitted();
      await act(who, caseId, how);
      const after = await theCase(caseId);
      for (const [uid, kinds] of askers) {
        for (const kind of kinds) {
          // Being declined can be acknowledged and appealed against; see the flows of appeals.
          if (status === 'declined' && (kind === 'acknowledge' || kind === 'appeal')) continue;
          if (uid !== systemUid) await assertDenied(asks(uid, caseId, kind));
          const answer = await answerTo(await askBehindTheRules(uid, caseId, kind, usual[kind]));
          // Whoever never had it in hand, and whom it never reached, stands in no capacity to it.
          const inCapacity = status === 'declined' && ofWindows.includes(kind) ? 'no-such-request' : 'wrong-state';
          const code = strangers.includes(uid) ? 'not-yours' : inCapacity;
          expect([kind, answer]).toMatchObject([kind, { status: 'refused', code }]);
        }
      }
      await assertDenied((await as('chen')).saveDraft(caseId, application()));
      expect(await theCase(caseId)).toEqual({ ...after, status });
      await expectRecord(caseId, ['submit', how]);
    },
  );
});
