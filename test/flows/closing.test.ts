import { paths, systemUid } from '@rongcuo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, askBehindTheRules, deliver, runSchedule } from './delivery.ts';
import { determinedLongAgo, servedLongAgo, that, untilClosed } from './long-ago.ts';
import { act, actionsOf, eventsOf, expectRecord, expectTold, led, office, refusal, theCase, usual } from './support.ts';

/** A window ends by itself; nobody has to ask. */

let cast: Company;
beforeAll(async () => {
  cast = await openCompany('closing');
});

const served = (to: 'subject' | 'unit', on: string) => ({ to, how: 'inPerson', on });
const asksToClose = async (caseId: string) => (await actionsOf(caseId)).filter(({ kind }) => kind === 'close');

describe('when both windows are over', () => {
  it('[M7.4b] the case closes by itself, by the house itself, and everyone concerned is told', async () => {
    const caseId = await servedLongAgo(cast);
    await runSchedule();
    await untilClosed(caseId);
    const close = (await eventsOf(caseId)).at(-1);
    expect(close).toMatchObject({ kind: 'close', by: systemUid, byName: '系统', capacity: 'system', from: 'served' });
    await expectTold(caseId, close?.seq ?? 0, [cast.clerk, cast.second, cast.head, cast.cadre, cast.party]);
    await expectRecord(
      caseId,
      (await eventsOf(caseId)).map(({ kind }) => kind),
    );
  });

  it('[M7.4b] two runs at the same moment, and another after it, close it once', async () => {
    const caseId = await servedLongAgo(cast);
    await Promise.all([runSchedule(), runSchedule()]);
    await untilClosed(caseId);
    const { version } = await theCase(caseId);
    await runSchedule();
    expect(await asksToClose(caseId)).toMatchObject([{ result: { status: 'applied', seq: version } }]);
    const [close] = await office.db
      .collection(paths.actions(caseId))
      .where('kind', '==', 'close')
      .get()
      .then(({ docs }) => docs);
    await deliver('onAction', close?.ref.path ?? '');
    expect((await theCase(caseId)).version).toBe(version);
  });

  it('[M7.4b] a closed case takes no appeal and nothing else', async () => {
    const caseId = await servedLongAgo(cast);
    await runSchedule();
    await untilClosed(caseId);
    const late = { ...usual.appeal, lateBecause: '住院治疗。' };
    await assertDenied(act(cast.cadre, caseId, 'appeal', late));
    await assertDenied(act('han', caseId, 'object'));
    await assertDenied(act(cast.head, caseId, 'correct'));
    expect(await answerTo(await askBehindTheRules(cast.cadre, caseId, 'appeal', late))).toMatchObject({
      code: 'wrong-state',
    });
  });
});

describe('while something stands against it', () => {
  it('[M7.4b] a case whose windows are open is not even asked to close', async () => {
    const caseId = await led(cast, cast.place.application('cadre'), 'served');
    await runSchedule();
    expect(await asksToClose(caseId)).toEqual([]);
    expect(await answerTo(await askBehindTheRules(systemUid, caseId, 'close', {}))).toMatchObject({
      code: 'window-open',
    });
  });

  it('[M7.4b] each window counts from its own service: one that is open keeps the case open', async () => {
    const caseId = await determinedLongAgo(cast);
    await act(cast.clerk, caseId, 'serve', served('subject', that));
    await act(cast.clerk, caseId, 'serve', served('unit', today()));
    await runSchedule();
    expect(await asksToClose(caseId)).toEqual([]);
    expect(await refusal(cast.cadre, caseId, 'appeal')).toMatchObject({ code: 'appeal-late' });
    await act(cast.party, caseId, 'appeal');
  });

  it('[M7.4b] an appeal, late with good cause, keeps it open; decided, the case closes', async () => {
    const caseId = await servedLongAgo(cast);
    expect(await refusal(cast.cadre, caseId, 'appeal')).toMatchObject({ code: 'appeal-late' });
    await act(cast.cadre, caseId, 'appeal', { ...usual.appeal, lateBecause: '住院治疗，有病历为证。' });
    await runSchedule();
    expect((await theCase(caseId)).status).toBe('appealed');
    await act('yang', caseId, 'decideAppeal');
    await runSchedule();
    await untilClosed(caseId);
  });

  it('[M7.4b] an appeal that arrives first comes first: the asked closing is refused, and asked again after it', async () => {
    const caseId = await servedLongAgo(cast);
    const { version } = await theCase(caseId);
    await act(cast.cadre, caseId, 'appeal', { ...usual.appeal, lateBecause: '住院治疗。' });
    const path = paths.action(caseId, `close-${version}-due`);
    const at = new Date();
    await office.db.doc(path).create({ kind: 'close', payload: {}, by: systemUid, at });
    expect(await answerTo(path)).toMatchObject({ status: 'refused', code: 'wrong-state' });
    await act('yang', caseId, 'decideAppeal');
    await runSchedule();
    await untilClosed(caseId);
  });

  it('[M7.4b] nobody closes a case by asking', async () => {
    const caseId = await servedLongAgo(cast);
    for (const uid of [cast.cadre, cast.clerk, cast.head, 'xu', 'han', 'you']) {
      await assertDenied(act(uid, caseId, 'close'));
    }
    expect(await answerTo(await askBehindTheRules(cast.head, caseId, 'close', {}))).toMatchObject({
      code: 'not-yours',
    });
  });

  it('[M7.4b] a deadline that cannot be read keeps none of the others waiting', async () => {
    const caseId = await servedLongAgo(cast);
    const broken = office.db.doc(paths.deadline('0', 'broken'));
    await broken.set({ nextAt: '2000-01-01T00:00:00.000Z' });
    await expect(runSchedule()).rejects.toThrow('500');
    await untilClosed(caseId);
    await broken.delete();
  });
});
