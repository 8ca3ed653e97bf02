import { paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadOn } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { act, eventsOf, expectTold, led, reads, refusal, stored, theCase } from './support.ts';

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('recusals');
});

const found = () => led(cast, cast.place.application('cadre'), 'found');
const inside = (caseId: string) => [
  paths.case(caseId),
  paths.submission(caseId, 1),
  paths.book(caseId, 'investigation'),
  paths.body(caseId, 'minutes'),
  paths.book(caseId, 'team'),
];
const team = (caseId: string) => stored(paths.book(caseId, 'team'));

describe('recusal of one’s own motion', () => {
  it('[M7.2a] takes effect at once: the investigator reads nothing any more and can do nothing', async () => {
    const caseId = await found();
    for (const path of inside(caseId)) await assertAllowed(reads(cast.second, path));
    const seq = await act(cast.second, caseId, 'declareTie');
    for (const path of inside(caseId)) await assertDenied(reads(cast.second, path));
    await assertDenied(act(cast.second, caseId, 'addMaterial'));
    expect(await theCase(caseId)).toMatchObject({ handlers: [cast.clerk], recused: [cast.second] });
    await expectTold(caseId, seq, [cast.head, 'han']);
    for (const path of inside(caseId)) await assertAllowed(reads(cast.clerk, path));
  });

  it('[M7.2a] the one who is left recommends nothing; the head assigns another, never the same again', async () => {
    const caseId = await found();
    await act(cast.second, caseId, 'declareTie');
    expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({
      code: 'too-few-investigators',
      facts: { needs: 2, has: 1 },
    });
    const reason = '原调查核实人员回避。';
    const again = { investigators: [cast.clerk, cast.second], reason };
    expect(await refusal(cast.head, caseId, 'assign', again)).toMatchObject({ code: 'recused' });
    await act(cast.head, caseId, 'assign', { investigators: [cast.clerk, cast.third], reason });
    expect((await theCase(caseId)).handlers).toEqual([cast.clerk, cast.third]);
    expect(await team(caseId)).toMatchObject({
      teams: [{ investigators: [cast.clerk, cast.second] }, { investigators: [cast.clerk, cast.third], reason }],
    });
    for (const path of inside(caseId)) await assertAllowed(reads(cast.third, path));
    // Only the one who is out by now had heard the cadre.
    expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({ code: 'subject-not-heard' });
    await act(cast.third, caseId, 'hearSubject');
    await act(cast.head, caseId, 'recommend');
  });

  it('[M7.2a] a member of the committee steps down in the middle of the meeting and counts as recused', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'deliberating');
    await assertAllowed(reads('he', paths.book(caseId, 'meeting')));
    await act('he', caseId, 'declareTie');
    for (const path of [paths.case(caseId), paths.book(caseId, 'meeting')]) await assertDenied(reads('he', path));
    await assertDenied(act('he', caseId, 'vote'));
    expect(await refusal('shen', caseId, 'vote', { vote: 'for', member: 'he' })).toMatchObject({
      code: 'recused-member',
    });
    const votes = { xu: 'for', shen: 'for', wu: 'for', han: 'for' } as const;
    await leadOn(act, caseId, cast, ['deliberating', 'determined'], { votes });
    expect(await stored(`${paths.archive(caseId)}/tally-1`)).toMatchObject({
      due: 5,
      recused: 1,
      present: 4,
      base: 5,
      otherBase: 4,
    });
  });

  it('[M7.2a] the supervisor who has a tie supervises no more', async () => {
    const caseId = await found();
    await act('han', caseId, 'declareTie');
    expect((await theCase(caseId)).watch).toEqual([]);
    for (const path of inside(caseId)) await assertDenied(reads('han', path));
    await assertDenied(act('han', caseId, 'object'));
  });
});

describe('recusal asked for', () => {
  const request = (of: string) => ({ of, reason: '曾与当事人有工作矛盾。' });
  const decision = (granted: boolean) => ({ request: 'request', granted, grounds: '经核实作出决定。' });

  it('[M7.2a] the cadre asks, the head grants, and the investigator is out at once', async () => {
    const caseId = await found();
    const asked = await act(cast.cadre, caseId, 'askRecusal', request(cast.clerk), 'request');
    await expectTold(caseId, asked, [cast.head, 'han']);
    await assertAllowed(reads(cast.clerk, paths.case(caseId)));
    const seq = await act(cast.head, caseId, 'decideRecusal', decision(true));
    for (const path of inside(caseId)) await assertDenied(reads(cast.clerk, path));
    await assertDenied(act(cast.clerk, caseId, 'find'));
    await expectTold(caseId, seq, [cast.cadre, cast.party, 'han']);
    expect(await team(caseId)).toMatchObject({
      recusals: { request: { of: cast.clerk, askedBy: cast.cadre, state: 'granted', decidedBy: cast.head } },
    });
  });

  it('[M7.2a] the unit asks, the head refuses, and the investigator goes on; what is decided is decided once', async () => {
    const caseId = await found();
    await act(cast.party, caseId, 'askRecusal', request(cast.clerk), 'request');
    await act(cast.head, caseId, 'decideRecusal', decision(false));
    for (const path of inside(caseId)) await assertAllowed(reads(cast.clerk, path));
    await act(cast.clerk, caseId, 'addMaterial');
    expect(await refusal(cast.head, caseId, 'decideRecusal', decision(true))).toMatchObject({
      code: 'no-such-request',
    });
  });

  it('[M7.2a] nobody decides on the own recusal: the head’s is the secretary’s to decide', async () => {
    const caseId = await found();
    await assertDenied(reads('xu', paths.case(caseId)));
    const asked = await act(cast.cadre, caseId, 'askRecusal', request(cast.head), 'request');
    await expectTold(caseId, asked, [cast.head, 'han', 'xu', 'shen']);
    // What is asked can be read by whoever is called upon to decide on it, and nothing of the investigation.
    for (const path of [paths.case(caseId), paths.book(caseId, 'team')]) await assertAllowed(reads('xu', path));
    for (const path of [
      paths.book(caseId, 'investigation'),
      paths.body(caseId, 'minutes'),
      paths.submission(caseId, 1),
    ]) {
      await assertDenied(reads('xu', path));
    }
    expect(await refusal(cast.head, caseId, 'decideRecusal', decision(false))).toMatchObject({ code: 'own-matter' });
    expect(await refusal('shen', caseId, 'decideRecusal', decision(true))).toMatchObject({
      code: 'other-decider',
      facts: { decider: 'secretary' },
    });
    await assertDenied(act(cast.clerk, caseId, 'decideRecusal', decision(true)));
    await act('xu', caseId, 'decideRecusal', decision(true));
    for (const path of inside(caseId)) await assertDenied(reads(cast.head, path));
    await assertDenied(act(cast.head, caseId, 'recommend'));
  });

  it('[M7.2a] the secretary’s is for the committee, whose resolution the deputy enters, and who is told of it', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'recommended');
    const asked = await act(cast.cadre, caseId, 'askRecusal', request('xu'), 'request');
    await expectTold(caseId, asked, [cast.head, 'han', 'xu', 'shen']);
    expect(await refusal(cast.head, caseId, 'decideRecusal', decision(true))).toMatchObject({
      code: 'other-decider',
      facts: { decider: 'deputy' },
    });
    await act('shen', caseId, 'decideRecusal', decision(true));
    await assertDenied(reads('xu', paths.case(caseId)));
    await assertDenied(act('xu', caseId, 'putOnAgenda'));
    expect(await theCase(caseId)).toMatchObject({ chair: ['shen'], office: ['shen'] });
    expect((await theCase(caseId)).bench).not.toContain('xu');
  });

  it('[M7.3a] once the secretary is out the deputy presides, to the determination', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'recommended');
    await act('xu', caseId, 'declareTie');
    await act('shen', caseId, 'putOnAgenda');
    const votes = { shen: 'for', wu: 'for', han: 'for', he: 'for' } as const;
    for (const [uid, vote] of Object.entries(votes)) await act(uid, caseId, 'vote', { vote });
    await assertDenied(act('he', caseId, 'determine'));
    await act('shen', caseId, 'determine');
    expect(await theCase(caseId)).toMatchObject({ status: 'determined', chair: ['shen'] });
  });

  it('[M7.2a] what somebody found who is out by now is found anew by others before anything is recommended', async () => {
    const caseId = await found();
    await act(cast.clerk, caseId, 'declareTie');
    const reason = '原调查核实人员回避。';
    await act(cast.head, caseId, 'assign', { investigators: [cast.second, cast.third], reason });
    const refused = await refusal(cast.head, caseId, 'recommend');
    expect(refused).toMatchObject({ code: 'found-by-recused' });
    for (const target of refused.facts['targets'] as string[]) {
      await act(cast.third, caseId, 'find', { target, met: true, reason: '复核属实。', cites: ['minutes'] });
    }
    await act(cast.head, caseId, 'recommend');
  });

  it('[M7.2a] who is not on the case need not be kept out', async () => {
    const caseId = await found();
    expect(await refusal(cast.cadre, caseId, 'askRecusal', request(cast.third))).toMatchObject({
      code: 'not-on-the-case',
    });
    await assertDenied(act(cast.third, caseId, 'askRecusal', request(cast.clerk)));
  });
});

describe('ties found by the system', () => {
  it('[M7.2a] whoever is of the cadre’s unit, kin or of another department is not assigned', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'accepted');
    const assign = (uid: string) =>
      refusal(cast.head, caseId, 'assign', { investigators: [cast.clerk, uid], reason: '分工。' });
    const near = await cast.place.engage('near', { roles: ['handler'], at: 'home', staff: true });
    expect(await assign(near)).toMatchObject({ code: 'investigator-tied', facts: { tie: 'sameUnit' } });
    const relative = await cast.place.engage('relative', {
      roles: ['handler'],
      at: 'away',
      staff: true,
      kin: ['cadre'],
    });
    expect(await assign(relative)).toMatchObject({ code: 'investigator-tied', facts: { tie: 'kin' } });
    expect(await assign('zheng')).toMatchObject({ code: 'not-of-department' });
    expect(await assign('nobody')).toMatchObject({ code: 'not-of-department' });
  });

  it('[M7.2a] an investigator who leaves the house is off the case, whose work goes back to the head', async () => {
    const fourth = await cast.place.engage('fourth', { roles: ['handler'], at: 'away', staff: true });
    const caseId = await led({ ...cast, second: fourth }, cast.place.application('cadre'), 'found');
    await cast.place.change('fourth', { active: false });
    expect(await theCase(caseId)).toMatchObject({ handlers: [cast.clerk] });
    for (const path of inside(caseId)) await assertDenied(reads(fourth, path));
    const noted = async () => (await eventsOf(caseId)).find(({ kind }) => kind === 'noteDeparture');
    await expect.poll(noted, { timeout: 90_000 }).toMatchObject({ capacity: 'system', data: { name: fourth } });
    await expectTold(caseId, (await noted())?.seq ?? 0, [cast.head, 'han']);
    expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({ code: 'too-few-investigators' });
    await act(cast.head, caseId, 'assign', { investigators: [cast.clerk, cast.third], reason: '人员调离。' });
    await act(cast.head, caseId, 'recommend');
  });
});
