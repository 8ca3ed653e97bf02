import { paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadOn } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, askBehindTheRules } from './delivery.ts';
import { act, as, eventsOf, expectRecord, expectTold, led, reads, refusal, stored, theCase, usual } from './support.ts';

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('officio');
});

const opening = (changes: object = {}) => ({ ...usual.openExOfficio, subjectId: cast.cadre, ...changes });
const begun = async (uid: string) => (await as(uid)).startCase({});

describe('a department opens a case of its own motion', () => {
  it('[M7.1a] with its own proceeding cited: numbered, the cadre a party and told, the opener at work on it', async () => {
    const caseId = await begun(cast.clerk);
    const seq = await act(cast.clerk, caseId, 'openExOfficio', opening());
    const { number, ...state } = await theCase(caseId);
    expect(number).toMatch(/^容错〔\d{4}〕[1-9]\d*号$/);
    expect(state).toMatchObject({
      status: 'accepted',
      applicantKind: 'department',
      parties: [cast.cadre],
      handlers: [cast.clerk],
      departmentId: cast.place.departmentId,
      unitConcerned: true,
    });
    await expectTold(caseId, seq, [cast.cadre, cast.party, cast.head]);
    for (const uid of [cast.cadre, cast.clerk, cast.head, 'han']) {
      await assertAllowed(reads(uid, `${paths.evidence(caseId)}/opening`));
    }
    for (const uid of [cast.third, cast.party, 'zheng', 'xu']) {
      await assertDenied(reads(uid, `${paths.evidence(caseId)}/opening`));
    }
  });

  it('[M7.1a] [M5] it goes its way to the service, on the circumstances that the investigation names', async () => {
    const caseId = await begun(cast.head);
    await act(cast.head, caseId, 'openExOfficio', opening());
    await leadOn(act, caseId, cast, ['accepted', 'found'], { claimed: [] });
    expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({
      code: 'findings-missing',
      facts: { targets: ['circumstances'] },
    });
    await act(cast.clerk, caseId, 'find', { ...usual.find, target: 'circumstances.emergency' });
    await leadOn(act, caseId, cast, ['found', 'served']);
    expect(await theCase(caseId)).toMatchObject({ status: 'served', result: { tolerate: true } });
    await expectRecord(
      caseId,
      (await eventsOf(caseId)).map(({ kind }) => kind),
    );
  });

  it('[M7.1a] nobody withdraws it: it is no application', async () => {
    const caseId = await begun(cast.clerk);
    await act(cast.clerk, caseId, 'openExOfficio', opening());
    for (const uid of [cast.clerk, cast.cadre, cast.party]) await assertDenied(act(uid, caseId, 'withdraw'));
    expect(await answerTo(await askBehindTheRules(cast.clerk, caseId, 'withdraw', {}))).toMatchObject({
      code: 'not-yours',
    });
  });

  it.each([
    ['about somebody who is no cadre', { subjectId: 'qin' }, 'subject-not-cadre'],
    ['about nobody', { subjectId: 'nobody' }, 'subject-not-cadre'],
    [
      'on a proceeding of tomorrow',
      { proceeding: { kind: 'inquiry', raisedOn: '2999-01-01', reference: '组调〔2999〕1号' } },
      'date-in-future',
    ],
    ['without having checked article 12', { exclusionChecked: false }, 'payload-invalid'],
  ])('[M7.1a] [M12] %s is refused, and nothing is on record', async (_, changes, code) => {
    const caseId = await begun(cast.clerk);
    expect(await refusal(cast.clerk, caseId, 'openExOfficio', opening(changes))).toMatchObject({ code });
    expect(await theCase(caseId)).toMatchObject({ status: 'draft', onRecord: false, number: null });
    expect(await stored(`${paths.evidence(caseId)}/opening`)).toEqual({});
  });

  it('[M7.2a] by a clerk of the cadre’s own unit, or kin, it is refused', async () => {
    const near = await cast.place.engage('near', { roles: ['handler'], at: 'home', staff: true });
    const relative = await cast.place.engage('relative', {
      roles: ['handler'],
      at: 'away',
      staff: true,
      kin: ['cadre'],
    });
    for (const [uid, tie] of [
      [near, 'sameUnit'],
      [relative, 'kin'],
    ] as const) {
      expect(await refusal(uid, await begun(uid), 'openExOfficio', opening())).toMatchObject({
        code: 'tied',
        facts: { tie },
      });
    }
  });

  it('[M7.1a] a cadre, or the staff of a department without accountability functions, opens none', async () => {
    const own = await begun(cast.cadre);
    await assertDenied(act(cast.cadre, own, 'openExOfficio', opening()));
    const behind = await askBehindTheRules(cast.cadre, own, 'openExOfficio', opening());
    expect(await answerTo(behind)).toMatchObject({ code: 'department-unknown' });
    for (const uid of ['qin', 'xu', 'han', 'you']) await assertDenied(begun(uid));
  });
});

describe('withdrawing an application', () => {
  it('[M7.1b] is possible while it is investigated', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'found');
    const seq = await act(cast.cadre, caseId, 'withdraw');
    expect(await theCase(caseId)).toMatchObject({ status: 'withdrawn' });
    await expectTold(caseId, seq, [cast.cadre, cast.party, cast.clerk, cast.second, cast.head]);
    await assertDenied(act(cast.clerk, caseId, 'addMaterial'));
  });

  it('[M7.1b] is over once something has been recommended, also after it was sent back to be investigated on', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'recommended');
    await assertDenied(act(cast.cadre, caseId, 'withdraw'));
    expect(await answerTo(await askBehindTheRules(cast.cadre, caseId, 'withdraw', {}))).toMatchObject({
      code: 'wrong-state',
    });
    await act('xu', caseId, 'sendBack');
    expect(await refusal(cast.cadre, caseId, 'withdraw')).toMatchObject({ code: 'already-recommended' });
    expect(await theCase(caseId)).toMatchObject({ status: 'investigating' });
  });
});
