import { paths } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { act, expectTold, led, reads, refusal, stored, theCase } from './support.ts';

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('objections');
});
const supervision = (caseId: string) => paths.book(caseId, 'supervision');

describe('an objection of supervision', () => {
  it('[M11b] blocks the recommendation until it is lifted; an answer alone does not', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'found');
    const seq = await act('han', caseId, 'object', undefined, 'objection');
    expect((await theCase(caseId)).objected).toBe(true);
    await expectTold(caseId, seq, [cast.clerk, cast.second, cast.head, 'xu', 'shen']);
    expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({ code: 'objected' });
    await act(cast.head, caseId, 'answerObjection');
    expect(await stored(supervision(caseId))).toMatchObject({
      objections: { objection: { answeredBy: cast.head, lifted: false } },
    });
    expect(await refusal(cast.head, caseId, 'recommend')).toMatchObject({ code: 'objected' });
    await assertDenied(act(cast.head, caseId, 'liftObjection'));
    await act('han', caseId, 'liftObjection');
    await act(cast.head, caseId, 'recommend');
    expect(await refusal('han', caseId, 'liftObjection')).toMatchObject({ code: 'no-such-request' });
  });

  it('[M11b] blocks the determination as well, and two of them until both are lifted', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'voted');
    await act('han', caseId, 'object', undefined, 'one');
    await act('han', caseId, 'object', undefined, 'two');
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({ code: 'objected' });
    await act('xu', caseId, 'answerObjection', { objection: 'one', answer: '会议程序符合规定。' });
    await act('han', caseId, 'liftObjection', { objection: 'one' });
    expect(await refusal('xu', caseId, 'determine')).toMatchObject({ code: 'objected' });
    await act('han', caseId, 'liftObjection', { objection: 'two' });
    await act('xu', caseId, 'determine');
  });

  it('[M11b] is the supervisor’s alone, and read by those in office only', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'accepted');
    for (const uid of [cast.cadre, cast.party, cast.clerk, cast.head, 'xu', 'yang', 'you']) {
      await assertDenied(act(uid, caseId, 'object'));
    }
    await act('han', caseId, 'object', undefined, 'objection');
    for (const uid of [cast.clerk, cast.head, 'han', 'xu']) await assertAllowed(reads(uid, supervision(caseId)));
    for (const uid of [cast.cadre, cast.party, cast.third, 'he']) await assertDenied(reads(uid, supervision(caseId)));
  });

  it('[M11b] supervision sees every case on record, from its submission on', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'submitted');
    expect((await theCase(caseId)).watch).toEqual(['han']);
    for (const path of [paths.case(caseId), paths.submission(caseId, 1)]) await assertAllowed(reads('han', path));
  });

  it('[M7.2a] a slip on the face is corrected by the head, and what stood there stays in the record', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'accepted');
    const before = (await theCase(caseId)).title;
    const seq = await act(cast.head, caseId, 'correct');
    expect((await theCase(caseId)).title).toBe('学分互认试点的系统故障');
    expect(await stored(paths.event(caseId, String(seq).padStart(6, '0')))).toMatchObject({ data: { before } });
    await assertDenied(act(cast.clerk, caseId, 'correct'));
    const status = { field: 'status', value: 'closed', reason: '笔误。' };
    expect(await refusal(cast.head, caseId, 'correct', status)).toMatchObject({ code: 'payload-invalid' });
  });
});
