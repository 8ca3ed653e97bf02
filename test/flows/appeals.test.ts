import { paths, vacanciesOf } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadOn, type Plan } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, askBehindTheRules } from './delivery.ts';
import { act, eventsOf, expectRecord, expectTold, led, reads, refusal, stored, theCase, usual } from './support.ts';

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('appeals');
});

const lighter = { tolerate: true, liability: 'lighter' } as const;
const served = (plan: Partial<Plan> = {}) =>
  led(cast, cast.place.application('cadre'), 'served', { result: lighter, ...plan });
const appealed = async (plan: Partial<Plan> = {}) => {
  const caseId = await served(plan);
  await act(cast.cadre, caseId, 'appeal');
  return caseId;
};
const decides = (changes: object) => ({ ...usual.decideAppeal, ...changes });

describe('an appeal', () => {
  it('[M7.4b] of the cadre goes to the superior, who then reads what it needs', async () => {
    const caseId = await served();
    await assertDenied(reads('yang', paths.case(caseId)));
    const seq = await act(cast.cadre, caseId, 'appeal');
    expect(await theCase(caseId)).toMatchObject({ status: 'appealed', appeals: 1, superiors: ['yang'] });
    await expectTold(caseId, seq, ['yang', 'han', cast.clerk, cast.second, cast.head, cast.cadre, cast.party]);
    for (const book of ['appeal', 'investigation', 'meeting']) {
      await assertAllowed(reads('yang', paths.book(caseId, book)));
    }
    await assertAllowed(reads(cast.party, paths.book(caseId, 'appeal')));
  });

  it('[M7.4b] comes from the unit as well, from nobody else, and one at a time', async () => {
    const caseId = await served();
    for (const uid of [cast.clerk, cast.head, 'xu', 'han', 'yang', 'zhao']) {
      await assertDenied(act(uid, caseId, 'appeal'));
    }
    await act(cast.party, caseId, 'appeal');
    await assertDenied(act(cast.cadre, caseId, 'appeal'));
    expect(await answerTo(await askBehindTheRules(cast.cadre, caseId, 'appeal', usual.appeal))).toMatchObject({
      code: 'wrong-state',
    });
  });

  it('[M7.4b] is possible on every result, also on a tolerating one and on a refusal to tolerate', async () => {
    const caseId = await served({ result: { tolerate: false } });
    await act(cast.cadre, caseId, 'appeal');
    await act('yang', caseId, 'decideAppeal', decides({ outcome: 'changed', result: lighter }));
    expect((await theCase(caseId)).result).toEqual(lighter);
  });

  it('[M7.4b] is decided by nobody who handled the case', async () => {
    const caseId = await appealed();
    for (const uid of [cast.clerk, cast.head, 'xu', 'he', 'han', cast.cadre]) {
      await assertDenied(act(uid, caseId, 'decideAppeal'));
    }
  });

  it('[M7.4b] is not for the liaison who replied to its referral: supervision sees that nobody is left', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'recommended', { result: lighter });
    await act('xu', caseId, 'refer');
    await act('yang', caseId, 'recordReply');
    await leadOn(act, caseId, cast, ['recommended', 'served'], { result: lighter });
    await act(cast.cadre, caseId, 'appeal');
    expect(vacanciesOf(await theCase(caseId))).toEqual(['superior']);
    expect(await refusal('yang', caseId, 'decideAppeal')).toMatchObject({ code: 'handled-before' });
    await assertAllowed(reads('han', paths.book(caseId, 'appeal')));
  });
});

describe('an appeal against being declined', () => {
  const declined = async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'submitted');
    await act(cast.head, caseId, 'decline');
    return caseId;
  };

  it('[M7.4b] [M7.1b] taken up by the superior, the case goes on with a number, up to a result', async () => {
    const caseId = await declined();
    await act(cast.cadre, caseId, 'acknowledge');
    await assertDenied(reads('yang', paths.case(caseId)));
    await act(cast.party, caseId, 'appeal');
    await assertAllowed(reads('yang', paths.submission(caseId, 1)));
    expect(
      await refusal('yang', caseId, 'decideAppeal', decides({ outcome: 'changed', result: lighter })),
    ).toMatchObject({ code: 'nothing-determined' });
    await act('yang', caseId, 'decideAppeal', decides({ outcome: 'sentBack' }));
    const { number, status } = await theCase(caseId);
    expect({ number, status }).toEqual({ number: expect.stringMatching(/^容错〔\d{4}〕\d+号$/), status: 'accepted' });
    await leadOn(act, caseId, cast, ['accepted', 'served']);
    expect(await theCase(caseId)).toMatchObject({ status: 'served', number });
  });

  it('[M7.4b] upheld it stays declined, and each side has had its say once', async () => {
    const caseId = await declined();
    await act(cast.cadre, caseId, 'appeal');
    await act('yang', caseId, 'decideAppeal');
    expect(await theCase(caseId)).toMatchObject({ status: 'declined', result: null, determinations: 0 });
    expect(await refusal(cast.cadre, caseId, 'appeal')).toMatchObject({ code: 'already-appealed' });
    await act(cast.party, caseId, 'appeal');
    await act('yang', caseId, 'decideAppeal');
    expect(await refusal(cast.party, caseId, 'appeal')).toMatchObject({ code: 'already-appealed' });
  });
});

describe('the decision on it', () => {
  it('[M7.4b] upholds: the result stays, and the case is served as it was', async () => {
    const caseId = await appealed();
    const seq = await act('yang', caseId, 'decideAppeal');
    expect(await theCase(caseId)).toMatchObject({ status: 'served', result: lighter, determinations: 1 });
    await expectTold(caseId, seq, [
      ...[cast.cadre, cast.party, cast.clerk, cast.second, cast.head],
      ...['wu', 'he', 'xu', 'shen', 'han'],
    ]);
    expect(await stored(`${paths.archive(caseId)}/appeal-1`)).toMatchObject({ outcome: 'upheld', decidedBy: 'yang' });
  });

  it('[M7.4b] changes it to the better, with the new result beside the old one', async () => {
    const caseId = await appealed();
    const exempt = { tolerate: true, liability: 'exempt' };
    await act('yang', caseId, 'decideAppeal', decides({ outcome: 'changed', result: exempt }));
    expect(await theCase(caseId)).toMatchObject({ status: 'served', result: exempt });
    expect(await stored(`${paths.determinations(caseId)}/determination-1`)).toMatchObject({ result: lighter });
    const changed = `${paths.determinations(caseId)}/appeal-1`;
    expect(await stored(changed)).toMatchObject({ result: exempt });
    for (const uid of [cast.cadre, cast.party]) await assertAllowed(reads(uid, changed));
  });

  it.each([
    ['heavier for the cadre', { result: { tolerate: false } }, 'never-heavier'],
    ['no change at all', { result: lighter }, 'nothing-changed'],
    ['no result', {}, 'result-missing'],
  ] as const)('[M7.4b] “changed” to %s is refused, and the appeal stays open', async (_, changes, code) => {
    const caseId = await appealed();
    const decision = decides({ outcome: 'changed', ...changes });
    expect(await refusal('yang', caseId, 'decideAppeal', decision)).toMatchObject({ code });
    expect(await theCase(caseId)).toMatchObject({ status: 'appealed', result: lighter });
  });

  it('[M6] [M7.4b] to tolerate needs the six conditions, whoever changes it', async () => {
    const plan = { result: { tolerate: false }, unmet: ['conditions.remedied'] } as const;
    const caseId = await appealed(plan);
    const decision = decides({ outcome: 'changed', result: lighter });
    expect(await refusal('yang', caseId, 'decideAppeal', decision)).toMatchObject({ code: 'conditions-unmet' });
  });

  it('[M7.4b] sends it back: deliberated anew from nothing, with meeting and determination of before kept', async () => {
    const caseId = await appealed();
    await act('yang', caseId, 'decideAppeal', decides({ outcome: 'sentBack' }));
    expect(await theCase(caseId)).toMatchObject({ status: 'deliberating', result: null, services: {} });
    expect(await stored(`${paths.archive(caseId)}/meeting-1`)).toMatchObject({
      votes: { xu: { vote: 'for' } },
      minutes: expect.stringContaining('表决'),
    });
    expect(await stored(paths.book(caseId, 'meeting'))).toMatchObject({ votes: {}, on: null });
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({ code: 'no-meeting' });
    await assertDenied(reads(cast.cadre, `${paths.determinations(caseId)}/determination-1`));

    const mitigated = { tolerate: true, liability: 'mitigated' } as const;
    const agenda = { ...usual.putOnAgenda, motion: mitigated };
    await act('xu', caseId, 'putOnAgenda', agenda);
    await leadOn(act, caseId, cast, ['deliberating', 'served'], { result: mitigated });
    expect(await theCase(caseId)).toMatchObject({
      status: 'served',
      result: mitigated,
      determinations: 2,
      meetings: 2,
    });
    expect(await stored(`${paths.determinations(caseId)}/determination-1`)).toMatchObject({ result: lighter });
    expect(await stored(`${paths.determinations(caseId)}/determination-2`)).toMatchObject({ result: mitigated });
    await expectRecord(
      caseId,
      (await eventsOf(caseId)).map(({ kind }) => kind),
    );
  });

  it('[M7.4b] after it is sent back, whoever appealed does not end worse off', async () => {
    const caseId = await appealed();
    await act('yang', caseId, 'decideAppeal', decides({ outcome: 'sentBack' }));
    await act('xu', caseId, 'putOnAgenda', { ...usual.putOnAgenda, motion: { tolerate: false } });
    await leadOn(act, caseId, cast, ['deliberating', 'voted']);
    const heavier = { ...usual.determine, result: { tolerate: false } };
    expect(await refusal('xu', caseId, 'determine', heavier)).toMatchObject({ code: 'never-heavier' });
  });
});
