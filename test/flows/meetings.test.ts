import { paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { committee, leadOn, type Plan, today } from '../../scripts/seed/lead.ts';
import { assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { act, eventsOf, led, refusal, stored, theCase, usual } from './support.ts';

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('meetings');
});

const atMeeting = (plan: Partial<Plan> = {}, claimed = 'reformPilot') => {
  const draft = cast.place.application('cadre', { circumstances: { [claimed]: '首次试点，没有先例。' } });
  return led(cast, draft, 'voted', { claimed: [claimed], ...plan });
};
const meeting = (caseId: string) => stored(paths.book(caseId, 'meeting'));
const exempt = { tolerate: true, liability: 'exempt' };
const determines = (changes: object) => ({
  result: exempt,
  reason: '依据核实意见。',
  minutes: '会议纪要。',
  ...changes,
});

describe('a meeting without a quorum', () => {
  it('[M7.3a] decides nothing, says both counts, and another day begins with no votes, the old ones kept', async () => {
    const caseId = await atMeeting({ votes: { xu: 'for', he: 'for' } });
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({
      code: 'no-quorum',
      facts: { due: 5, recused: 0, present: 2, for: 2, base: 5, otherBase: 5 },
    });
    expect(await refusal('xu', caseId, 'putOnAgenda')).toMatchObject({ code: 'votes-cast', facts: { cast: 2 } });
    const again = '到会人数不足，另行开会。';
    await act('xu', caseId, 'putOnAgenda', { ...usual.putOnAgenda, again });
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({ kind: 'putOnAgenda', data: { again } });
    expect(await stored(`${paths.archive(caseId)}/meeting-1`)).toMatchObject({
      votes: { xu: { vote: 'for' }, he: { vote: 'for' } },
    });
    expect(await meeting(caseId)).toMatchObject({ votes: {}, present: [] });
    expect(await theCase(caseId)).toMatchObject({ status: 'deliberating', meetings: 2 });
    await leadOn(act, caseId, cast, ['deliberating', 'determined']);
    expect(await theCase(caseId)).toMatchObject({ status: 'determined' });
  });

  it('[M7.3a] members who attend without voting make a quorum, but no majority', async () => {
    const caseId = await atMeeting({ votes: { xu: 'for', he: 'for' } });
    for (const uid of ['wu', 'han', 'shen']) await act(uid, caseId, 'attend');
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({
      code: 'no-majority',
      facts: { present: 5, for: 2, needs: 3 },
    });
  });

  it('[M7.3a] nobody votes ahead of the meeting’s day', async () => {
    const caseId = await atMeeting({ votes: {} });
    const due = [...committee];
    await act('shen', caseId, 'putOnAgenda', { on: '2999-01-04', due });
    expect(await refusal('he', caseId, 'vote')).toMatchObject({ code: 'meeting-ahead', facts: { on: '2999-01-04' } });
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({ code: 'meeting-ahead' });
  });

  it('[M7.3a] sent back by the secretary, the case is investigated on, with meeting and recommendation kept', async () => {
    const caseId = await atMeeting();
    await assertDenied(act('shen', caseId, 'sendBack'));
    await act('xu', caseId, 'sendBack');
    expect(await theCase(caseId)).toMatchObject({ status: 'investigating' });
    expect(await stored(`${paths.archive(caseId)}/recommendation-1`)).toMatchObject({ result: exempt });
    expect(Object.keys(Object((await stored(`${paths.archive(caseId)}/meeting-1`))['votes']))).toHaveLength(5);
    await leadOn(act, caseId, cast, ['found', 'determined']);
    expect(await theCase(caseId)).toMatchObject({ status: 'determined', recommendations: 2, meetings: 2 });
  });
});

describe('votes', () => {
  it('[M7.3a] a tie is no majority: two for, two against, one abstaining', async () => {
    const caseId = await atMeeting({ votes: { xu: 'for', he: 'for', shen: 'against', wu: 'against', han: 'abstain' } });
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({
      code: 'no-majority',
      facts: { for: 2, against: 2, abstain: 1, needs: 3 },
    });
    expect(await theCase(caseId)).toMatchObject({ status: 'deliberating' });
  });

  it('[M7.3a] three for and two against is one', async () => {
    const caseId = await atMeeting({ votes: { xu: 'for', he: 'for', shen: 'against', wu: 'against', han: 'for' } });
    await act('xu', caseId, 'determine');
    expect(await stored(`${paths.archive(caseId)}/tally-1`)).toMatchObject({ for: 3, against: 2, majorityNeeds: 3 });
  });

  it('[M7.3a] five members who vote at the same moment all count', async () => {
    const caseId = await atMeeting({ votes: {} });
    await Promise.all(committee.map((uid) => act(uid, caseId, 'vote')));
    expect(Object.keys(Object((await meeting(caseId))['votes'])).sort()).toEqual([...committee].sort());
    const votes = (await eventsOf(caseId)).filter(({ kind }) => kind === 'vote');
    expect(new Set(votes.map(({ seq }) => seq)).size).toBe(5);
    await act('xu', caseId, 'determine');
  });

  it('[M7.3a] one member who presses twice at the same moment votes once', async () => {
    const caseId = await atMeeting({ votes: {} });
    const answers = await Promise.allSettled([act('he', caseId, 'vote'), act('he', caseId, 'vote')]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await eventsOf(caseId)).filter(({ kind }) => kind === 'vote')).toHaveLength(1);
  });

  it('[M7.3a] a hand vote is entered by the secretary’s office and marked so; a member enters none for another', async () => {
    const caseId = await atMeeting({ votes: {} });
    await act('shen', caseId, 'vote', { vote: 'against', member: 'he' });
    expect(await meeting(caseId)).toMatchObject({
      votes: { he: { vote: 'against', byHand: true, enteredBy: 'shen' } },
    });
    const [entered] = (await eventsOf(caseId)).slice(-1);
    expect(entered).toMatchObject({ class: 'deliberation', data: { member: 'he', byHand: true } });
    expect(await refusal('he', caseId, 'vote')).toMatchObject({ code: 'already-voted' });
    expect(await refusal('wu', caseId, 'vote', { vote: 'for', member: 'han' })).toMatchObject({
      code: 'not-for-others',
    });
    expect(await refusal('xu', caseId, 'vote', { vote: 'for', member: cast.clerk })).toMatchObject({ code: 'not-due' });
  });

  it('[M7.3a] nobody but the committee votes', async () => {
    const caseId = await atMeeting({ votes: {} });
    for (const uid of [cast.cadre, cast.party, cast.clerk, cast.head, 'yang', 'you']) {
      await assertDenied(act(uid, caseId, 'vote'));
    }
  });
});

describe('what the committee may determine', () => {
  const unsound: readonly [what: string, unmet: Plan['unmet'], code: string][] = [
    ['[M6] one of six conditions is not met', ['conditions.dueProcess'], 'conditions-unmet'],
    ['[M4] a boundary is crossed', ['boundaries.publicInterest'], 'boundary-crossed'],
    ['[M5] no claimed circumstance is confirmed', ['circumstances.reformPilot'], 'no-circumstance-confirmed'],
  ];
  it.each(unsound)(
    '%s: tolerating is not even recommended, and not tolerating is determined',
    async (_, unmet, code) => {
      const caseId = await led(cast, cast.place.application('cadre'), 'found', { unmet });
      expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({ code });
      await leadOn(act, caseId, cast, ['found', 'voted'], { result: { tolerate: false } });
      await act('xu', caseId, 'determine', determines({ result: { tolerate: false } }));
      await leadOn(act, caseId, cast, ['determined', 'served']);
      expect(await theCase(caseId)).toMatchObject({ status: 'served', result: { tolerate: false } });
    },
  );

  it('[M6] voted on all the same by the committee’s own motion, tolerating is refused at the determination', async () => {
    const unmet = ['conditions.dueProcess'] as const;
    const plan = { unmet, result: { tolerate: false } } as const;
    const caseId = await led(cast, cast.place.application('cadre'), 'recommended', plan);
    await act('xu', caseId, 'putOnAgenda', { on: today(), due: [...committee], motion: exempt });
    await leadOn(act, caseId, cast, ['deliberating', 'voted']);
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({
      code: 'conditions-unmet',
      facts: { conditions: ['dueProcess'] },
    });
  });

  it('[M5.9] the ninth circumstance alone carries it only with its resolution or approval on record', async () => {
    const caseId = await atMeeting({}, 'otherApproved');
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({ code: 'ninth-needs-basis' });
    const ninthBasis = '党委会决议（2026 年第 12 次）。';
    await act('xu', caseId, 'determine', determines({ ninthBasis }));
    expect(await stored(`${paths.determinations(caseId)}/determination-1`)).toMatchObject({ ninthBasis });
  });

  it('[M3] a determination without minutes is refused', async () => {
    const caseId = await atMeeting();
    expect(await refusal('xu', caseId, 'determine', determines({ minutes: ' ' }))).toMatchObject({
      code: 'payload-invalid',
    });
  });
});
