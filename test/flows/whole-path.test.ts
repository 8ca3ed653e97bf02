import { eventIdOf, paths } from '@rongcuo/domain';
import { collection, getDocs, limit, query, where } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { committee, leadOn, today } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { act, as, eventsOf, expectRecord, expectTold, led, reads, refusal, stored, theCase } from './support.ts';

/** One case from its application to the service of its result; each stage goes on from the one before. */

let cast: Company;
let caseId: string;

const book = (name: string) => paths.book(caseId, name);
const lastSeq = async () => (await theCase(caseId)).version;

beforeAll(async () => {
  cast = await openCompany('whole');
  caseId = await led(cast, cast.place.application('cadre'), 'investigating');
});

describe('the investigation', () => {
  it('[M7.2a] two investigators of the department are assigned and kept by name; one alone is refused', async () => {
    const { status, handlers, desk, names } = await theCase(caseId);
    expect({ status, handlers }).toEqual({ status: 'investigating', handlers: [cast.clerk, cast.second] });
    expect(Object.keys(names)).toEqual(expect.arrayContaining([cast.clerk, cast.second]));
    expect(desk).toEqual([cast.clerk, cast.second, cast.head].sort());
    expect(await stored(book('team'))).toMatchObject({
      teams: [{ investigators: [cast.clerk, cast.second], by: cast.head }],
    });
    await expectTold(caseId, await lastSeq(), [cast.clerk, cast.second, cast.cadre, cast.party, 'han']);
    const alone = { investigators: [cast.clerk], reason: '人手不足。' };
    expect(await refusal(cast.head, caseId, 'assign', alone)).toMatchObject({
      code: 'too-few-investigators',
      facts: { needs: 2, has: 1 },
    });
  });

  it('[M7.2a] a colleague who is not assigned adds nothing and reads nothing', async () => {
    await assertDenied(act(cast.third, caseId, 'addMaterial'));
    await assertDenied(reads(cast.third, paths.case(caseId)));
    await assertDenied(reads(cast.third, book('investigation')));
  });

  it('[M6] nothing is recommended before everything is found, and each gap is named', async () => {
    const answer = await refusal(cast.head, caseId, 'recommend');
    expect(answer.code).toBe('findings-missing');
    expect(answer.facts['targets']).toHaveLength(6 + 3 + 1);
  });

  it('[M6] a finding cites material that is there, or is refused', async () => {
    const find = { target: 'conditions.notForbidden', met: true, reason: '见纪要。', cites: ['nowhere'] };
    expect(await refusal(cast.clerk, caseId, 'find', find)).toMatchObject({
      code: 'no-such-material',
      facts: { material: 'nowhere' },
    });
  });

  it('[M4] [M5] [M6] [M7.2a] material, the cadre’s own statement and every finding are on record', async () => {
    await leadOn(act, caseId, cast, ['investigating', 'found']);
    const investigation = await stored(book('investigation'));
    expect(investigation).toMatchObject({
      materials: { minutes: { by: cast.clerk } },
      hearings: { hearing: { by: cast.second } },
      findings: {
        'conditions.remedied': { met: true },
        'circumstances.reformPilot': { cites: ['minutes', 'hearing'] },
      },
    });
    expect(Object.keys(Object(investigation['findings']))).toHaveLength(10);
    expect(await stored(paths.body(caseId, 'minutes'))).toMatchObject({ by: cast.clerk });
  });

  it('[M7.2a] its bodies are read by who investigates, never by the cadre, the unit or the committee', async () => {
    for (const path of [book('investigation'), paths.body(caseId, 'minutes')]) {
      for (const uid of [cast.clerk, cast.second, cast.head, 'han']) await assertAllowed(reads(uid, path));
      for (const uid of [cast.cadre, cast.party, cast.third, 'xu', 'he', 'yang', 'you']) {
        await assertDenied(reads(uid, path));
      }
    }
    const seq = await lastSeq();
    await assertAllowed(reads(cast.head, paths.event(caseId, eventIdOf(seq))));
    await assertDenied(reads(cast.cadre, paths.event(caseId, eventIdOf(seq))));
  });

  it('[M7.2a] the investigation is extended once, and the applicant told', async () => {
    await act(cast.head, caseId, 'extend');
    await expectTold(caseId, await lastSeq(), [cast.cadre, cast.party, 'han']);
    expect(await refusal(cast.head, caseId, 'extend')).toMatchObject({ code: 'already-extended' });
  });
});

describe('the committee', () => {
  it('[M7.3a] the recommendation brings the case before the committee, which then reads what was found', async () => {
    await assertDenied(reads('xu', paths.case(caseId)));
    await leadOn(act, caseId, cast, ['found', 'recommended']);
    expect((await theCase(caseId)).bench).toEqual([...committee].sort());
    await expectTold(caseId, await lastSeq(), [cast.cadre, cast.party, 'xu', 'shen', 'han']);
    for (const path of [paths.case(caseId), book('recommendation'), book('investigation')]) {
      await assertAllowed(reads('he', path));
    }
    await assertDenied(reads(cast.cadre, book('recommendation')));
  });

  it('[M7.3a] leaving a member off the list of those due is refused with the name', async () => {
    const due = committee.filter((uid) => uid !== 'he');
    expect(await refusal('xu', caseId, 'putOnAgenda', { on: today(), due })).toMatchObject({
      code: 'members-left-out',
      facts: { names: ['何平'] },
    });
  });

  it('[M7.3a] each member votes once, from the own phone; votes are read by the committee and not by the department', async () => {
    await leadOn(act, caseId, cast, ['recommended', 'voted']);
    const { votes, motion } = await stored(book('meeting'));
    expect(motion).toEqual({ tolerate: true, liability: 'exempt' });
    expect(votes).toEqual(
      Object.fromEntries(committee.map((uid) => [uid, { vote: 'for', byHand: false, enteredBy: uid }])),
    );
    expect(await refusal('he', caseId, 'vote', { vote: 'against' })).toMatchObject({ code: 'already-voted' });
    await assertAllowed(reads('he', book('meeting')));
    for (const uid of [cast.cadre, cast.clerk, cast.head]) await assertDenied(reads(uid, book('meeting')));
  });

  it('[M2] [M7.3a] the secretary determines what was voted on, and nothing else', async () => {
    const other = { result: { tolerate: false }, reason: '另有考虑。', minutes: '会议纪要。' };
    expect(await refusal('xu', caseId, 'determine', other)).toMatchObject({ code: 'not-the-motion' });
    await assertDenied(act('shen', caseId, 'determine'));
    await leadOn(act, caseId, cast, ['voted', 'determined']);
    const { status, result, determinedOn } = await theCase(caseId);
    expect({ status, result, determinedOn }).toEqual({ status: 'determined', result: null, determinedOn: today() });
    expect(await stored(`${paths.determinations(caseId)}/determination-1`)).toMatchObject({
      result: { tolerate: true, liability: 'exempt' },
    });
    const tally = { due: 5, for: 5, hasQuorum: true, hasMajority: true };
    expect(await stored(`${paths.archive(caseId)}/tally-1`)).toMatchObject(tally);
  });

  it('[M7.3a] minutes and votes are open to the head from now on, the result not yet to whom it is about', async () => {
    await assertAllowed(reads(cast.head, book('meeting')));
    await assertDenied(reads(cast.clerk, book('meeting')));
    for (const uid of [cast.cadre, cast.party]) {
      await assertDenied(reads(uid, `${paths.determinations(caseId)}/determination-1`));
    }
  });
});

describe('the service', () => {
  it('[M7.4a] no service lies before the determination or ahead of today', async () => {
    const served = (on: string) => refusal(cast.clerk, caseId, 'serve', { to: 'subject', how: 'inPerson', on });
    expect(await served('2026-01-05')).toMatchObject({ code: 'before-determination', facts: { on: today() } });
    expect(await served('2999-01-01')).toMatchObject({ code: 'date-in-future' });
  });

  it('[M7.4a] the cadre is served, then the unit: the second service completes it', async () => {
    await act(cast.clerk, caseId, 'serve', { to: 'subject', how: 'inPerson', on: today() });
    await expectTold(caseId, await lastSeq(), [cast.cadre]);
    expect(await theCase(caseId)).toMatchObject({ status: 'determined', result: { liability: 'exempt' } });
    expect(await refusal(cast.clerk, caseId, 'serve')).toMatchObject({ code: 'already-served' });
    const refused = { to: 'unit', how: 'leftOn', on: today(), refusedToSign: '负责人拒绝签收，两名工作人员在场见证。' };
    await act(cast.clerk, caseId, 'serve', refused);
    // M11b: that signing was refused, supervision is told too; of the service before it was not.
    await expectTold(caseId, await lastSeq(), [cast.party, 'han']);
    const { status, services } = await theCase(caseId);
    expect(status).toBe('served');
    expect(services).toMatchObject({ subject: { refusedToSign: '' }, unit: { refusedToSign: refused.refusedToSign } });
  });

  it('[M7.4a] each acknowledges the own service, once', async () => {
    await act(cast.cadre, caseId, 'acknowledge', { opinion: '没有意见。' });
    expect(await refusal(cast.cadre, caseId, 'acknowledge')).toMatchObject({ code: 'already-acknowledged' });
    await act(cast.party, caseId, 'acknowledge');
    expect((await theCase(caseId)).services).toMatchObject({
      subject: { acknowledged: true },
      unit: { acknowledged: true },
    });
    await assertDenied(act(cast.clerk, caseId, 'acknowledge'));
  });

  it('[M2] [M7.4a] both now read the result with its reasons, and still nothing of the investigation', async () => {
    for (const uid of [cast.cadre, cast.party]) {
      await assertAllowed(reads(uid, `${paths.determinations(caseId)}/determination-1`));
      for (const path of [book('investigation'), book('meeting'), book('recommendation'), book('team')]) {
        await assertDenied(reads(uid, path));
      }
    }
  });

  it('[M7.1b] the cadre sees the steps, and the query that would also find the investigation’s is refused', async () => {
    const { db } = await as(cast.cadre);
    const events = collection(db, paths.events(caseId));
    const face = await assertAllowed(getDocs(query(events, where('class', '==', 'face'), limit(200))));
    expect(face.docs.map((event) => event.get('kind'))).toContain('determine');
    expect(face.docs.map((event) => event.get('kind'))).not.toContain('find');
    await assertDenied(getDocs(query(events, limit(200))));
    await assertDenied(getDocs(query(events, where('class', '==', 'deliberation'), limit(200))));
  });

  it('[M7.1b] the record is whole, from the application to the acknowledgements', async () => {
    const kinds = (await eventsOf(caseId)).map(({ kind }) => kind);
    await expectRecord(caseId, [
      ...['submit', 'accept', 'assign', 'addMaterial', 'hearSubject'],
      ...Array.from({ length: 10 }, () => 'find'),
      ...['extend', 'recommend', 'putOnAgenda', ...committee.map(() => 'vote'), 'determine'],
      ...['serve', 'serve', 'acknowledge', 'acknowledge'],
    ]);
    expect(kinds).toHaveLength(28);
  });
});
