import { addDays, ClarificationState, matterKeyOf, matterPaths, paths } from '@rongcuo/domain';
import { doc, getDoc } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Asked,
  beginClearing,
  type ClearingCast,
  type ClearingStage,
  clearingAsked,
  leadClearing,
} from '../../scripts/seed/clarifications.ts';
import { today } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { openPlace, type Place } from './place.ts';
import { actOn, as, expectRecordAt, expectToldAt, faceOf, office, refusalOn, stored } from './support.ts';

/*
 * A report about a cadre of a unit of the test's own, looked into by the demo's discipline department (zheng, feng, wang;
 * han supervises, yang is the superior authority) through the real triggers.
 */

let place: Place<'cadre' | 'party'>;
let cast: ClearingCast;
let asked: ReturnType<typeof clearingAsked>;
beforeAll(async () => {
  place = await openPlace('clearing', {
    cadre: { roles: ['cadre'], at: 'home' },
    party: { roles: ['unit'], at: 'home' },
  });
  cast = { subject: place.uid('cadre'), clerk: 'zheng', second: 'feng', head: 'wang' };
  asked = clearingAsked(cast);
});

async function cleared(to: ClearingStage, changes: Readonly<Record<string, Asked>> = {}): Promise<string> {
  const matter = await beginClearing(await as(cast.clerk));
  await leadClearing(actOn, matter, cast, ['draft', to], changes);
  return matter;
}

const theClarification = (matter: string) => faceOf(ClarificationState, matter);
const read = async (uid: string, path: string) => getDoc(doc((await as(uid)).db, path));
const bookOf = (matter: string, name: string) => stored(matterPaths.book(matter, name));

describe('clearing up a report that was wrong', () => {
  it('[M10.1] from its registration by way of verification and the wish of the person to the visit afterwards', async () => {
    const matter = await beginClearing(await as('zheng'));
    const { subject } = cast;
    const registered = await actOn('zheng', matter, 'register', asked.register);
    await expectToldAt(matter, registered, ['wang', 'han']);
    const assessed = await actOn('wang', matter, 'assess', asked.assess);
    await expectToldAt(matter, assessed, ['zheng', 'han']);
    await leadClearing(actOn, matter, cast, ['verifying', 'collected']);
    await assertDenied(read(subject, matter));
    await actOn('wang', matter, 'assign', asked.assign);
    const concluded = await actOn('wang', matter, 'conclude', asked.conclude);
    await expectToldAt(matter, concluded, ['zheng', 'feng', 'han']);
    await assertDenied(read(subject, matter));

    const wish = await actOn('zheng', matter, 'askWish', asked.askWish);
    await expectToldAt(matter, wish, [subject, 'han']);
    const face = await assertAllowed(read(subject, matter));
    expect(face.data()).toMatchObject({ status: 'concluded', conclusion: 'unfounded', title: asked.register.title });
    const person = await assertAllowed(read(subject, matterPaths.book(matter, 'person')));
    expect(person.data()).toMatchObject({ asked: { what: asked.askWish.what } });
    for (const book of ['lead', 'verification', 'team']) {
      await assertDenied(read(subject, matterPaths.book(matter, book)));
    }
    await assertDenied(read(place.uid('party'), matter));

    const wished = await actOn(subject, matter, 'stateWish', asked.stateWish);
    await expectToldAt(matter, wished, ['zheng', 'feng', 'wang']);
    const done = await actOn('wang', matter, 'clarify', asked.clarify);
    await expectToldAt(matter, done, [subject, 'zheng', 'feng', 'han']);
    await actOn('feng', matter, 'followUp', asked.followUp);

    expect(await theClarification(matter)).toMatchObject({
      status: 'closed',
      conclusion: 'unfounded',
      concludedOn: today(),
    });
    expect(await bookOf(matter, 'person')).toMatchObject({
      wish: { wants: true, form: 'meeting', entered: false, by: subject },
      clarified: { text: asked.clarify.text, by: 'wang', because: '' },
      followUp: { found: asked.followUp.found, by: 'feng' },
    });
    await expectRecordAt(matter, [
      ...['register', 'assess', 'addMaterial', 'assign', 'conclude'],
      ...['askWish', 'stateWish', 'clarify', 'followUp'],
    ]);
  });

  it('[M10.1] never goes outside before the person was asked, against their wish, or otherwise than they wish without a reason', async () => {
    const matter = await cleared('concluded');
    expect(await refusalOn('wang', matter, 'clarify', asked.clarify)).toMatchObject({ code: 'wish-first' });
    expect(await refusalOn('wang', matter, 'close')).toMatchObject({ code: 'wish-first' });
    await assertDenied((await as(cast.subject)).askOf(matter, 'stateWish', asked.stateWish));
    expect(await refusalOn('zheng', matter, 'stateWish', { wants: false })).toMatchObject({ code: 'wish-first' });
    await actOn('zheng', matter, 'askWish', asked.askWish);

    expect(await refusalOn(cast.subject, matter, 'stateWish', { wants: true })).toMatchObject({
      code: 'wish-incomplete',
    });
    await actOn(cast.subject, matter, 'stateWish', { wants: false, note: '不必再提。' });
    expect(await refusalOn('wang', matter, 'clarify', asked.clarify)).toMatchObject({ code: 'wishes-none' });
    // They may think better of it, and say so in person: whoever heard it enters it, and that is what it says.
    await actOn('zheng', matter, 'stateWish', { wants: true, form: 'letter', scope: '原推荐单位' });
    expect(await bookOf(matter, 'person')).toMatchObject({ wish: { wants: true, entered: true, by: 'zheng' } });
    expect(await refusalOn('wang', matter, 'close')).toMatchObject({ code: 'to-be-cleared' });
    expect(await refusalOn('wang', matter, 'clarify', asked.clarify)).toMatchObject({ code: 'unlike-wish' });
    expect(await refusalOn('zheng', matter, 'clarify', asked.clarify)).toMatchObject({ code: 'not-yours' });
    const because = '涉及面较广，发函不能消除影响。';
    await actOn('wang', matter, 'clarify', { ...asked.clarify, because });
    expect(await bookOf(matter, 'person')).toMatchObject({ clarified: { form: 'meeting', because } });
  });

  it('[M10.1] is over without a word outside where the person wishes none', async () => {
    const matter = await cleared('asked');
    expect(await refusalOn('wang', matter, 'close')).toMatchObject({ code: 'wish-first' });
    await actOn(cast.subject, matter, 'stateWish', { wants: false });
    await actOn('wang', matter, 'close');
    expect(await theClarification(matter)).toMatchObject({ status: 'closed' });
    expect(await refusalOn('wang', matter, 'clarify', asked.clarify)).toMatchObject({ code: 'wrong-state' });
  });

  it('[M10.1] lets out nothing of how it was found: the refusal says what to take out, and the wording without it is accepted', async () => {
    const matter = await cleared('wished');
    const said = { ...asked.clarify, text: `根据《${asked.addMaterial.title}》，${asked.conclude.grounds}` };
    const { code, facts } = await refusalOn('wang', matter, 'clarify', said);
    expect(code).toBe('lets-out-detail');
    expect(facts['details']).toEqual([
      { kind: 'material', found: asked.addMaterial.title },
      { kind: 'words', found: expect.stringContaining('打分表和门禁记录一致') },
    ]);
    expect(await refusalOn('zheng', matter, 'askWish', { what: asked.register.summary })).toMatchObject({
      code: 'lets-out-detail',
    });
    expect(await refusalOn('wang', matter, 'clarify', { ...asked.clarify, text: '该举报系诬告。' })).toMatchObject({
      code: 'beyond-conclusion',
      facts: { words: ['诬告'] },
    });
    await actOn('wang', matter, 'clarify', asked.clarify);
  });
});

describe('telling conclusions apart', () => {
  it('[M10.1] what is unproven is not called untrue, is not cleared up, and is simply closed', async () => {
    const matter = await cleared('collected');
    const grounds = '关键人员已经离职，无法核实。';
    for (const word of ['失实', '不实', '诬告']) {
      const conclude = { conclusion: 'unproven', grounds: `${grounds}反映${word}。` };
      expect(await refusalOn('wang', matter, 'conclude', conclude)).toMatchObject({
        code: 'beyond-conclusion',
        facts: { words: [word] },
      });
    }
    await actOn('wang', matter, 'conclude', { conclusion: 'unproven', grounds });
    expect(await refusalOn('zheng', matter, 'askWish', asked.askWish)).toMatchObject({ code: 'nothing-to-clear' });
    expect(await refusalOn('wang', matter, 'clarify', asked.clarify)).toMatchObject({ code: 'nothing-to-clear' });
    await actOn('wang', matter, 'close');
    expect(await theClarification(matter)).toMatchObject({ status: 'closed', conclusion: 'unproven', parties: [] });
    await assertDenied(read(cast.subject, matter));
  });

  it('[M10.1] what is substantiated is handed over, to a case or by a paper, and is not cleared up', async () => {
    const matter = await cleared('collected');
    const conclude = { conclusion: 'substantiated', grounds: '接受宴请有消费凭证为证。' };
    expect(await refusalOn('wang', matter, 'conclude', conclude)).toMatchObject({ code: 'not-handed-over' });
    await actOn('wang', matter, 'conclude', { ...conclude, reference: '纪函〔2026〕8号' });
    expect(await bookOf(matter, 'verification')).toMatchObject({ handedTo: { reference: '纪函〔2026〕8号' } });
    expect(await refusalOn('zheng', matter, 'askWish', asked.askWish)).toMatchObject({ code: 'nothing-to-clear' });
    await actOn('wang', matter, 'close');
  });

  it('[M10.2] a suspected false accusation goes up, and only the superior finds it; malice is then handled, and by nobody before', async () => {
    const matter = await cleared('collected');
    await assertDenied(read('yang', matter));
    const conclude = { conclusion: 'suspectedFalseAccusation', grounds: '所附材料系伪造。' };
    expect(await refusalOn('wang', matter, 'conclude', conclude)).toMatchObject({ code: 'nothing-asked' });
    const up = await actOn('wang', matter, 'conclude', { ...conclude, question: '是否属于诬告陷害，请认定。' });
    await expectToldAt(matter, up, ['yang', 'han']);
    expect(await theClarification(matter)).toMatchObject({ status: 'referred', concludedOn: null });
    const malice = { target: 'person', measure: 'criticism', note: '已批评教育。', on: today() };
    expect(await refusalOn('wang', matter, 'handleMalice', malice)).toMatchObject({ code: 'wrong-state' });
    await assertAllowed(read('yang', matterPaths.book(matter, 'verification')));
    expect(
      await refusalOn('zheng', matter, 'recordReply', { finding: 'falseAccusation', reply: '是。' }),
    ).toMatchObject({ code: 'not-yours' });
    const replied = await actOn('yang', matter, 'recordReply', {
      finding: 'falseAccusation',
      reply: '捏造事实、意图明确，属于诬告陷害。',
    });
    await expectToldAt(matter, replied, ['zheng', 'feng', 'wang', 'han']);
    expect(await theClarification(matter)).toMatchObject({ status: 'concluded', conclusion: 'falseAccusation' });
    await actOn('wang', matter, 'handleMalice', malice, 'handled');
    expect(await bookOf(matter, 'verification')).toMatchObject({ handling: { handled: { measure: 'criticism' } } });
    await leadClearing(actOn, matter, cast, ['concluded', 'closed']);
    await actOn('wang', matter, 'handleMalice', { ...malice, target: 'unit', measure: 'discipline' });
  });

  it('[M10.2] what was wrong and honest stays protected: nobody is handled for it', async () => {
    const matter = await cleared('collected');
    const conclude = {
      conclusion: 'suspectedFalseAccusation',
      grounds: '证据前后矛盾。',
      question: '是否属于诬告陷害？',
    };
    await actOn('wang', matter, 'conclude', conclude);
    // The reply came on paper.
    await actOn('wang', matter, 'recordReply', { finding: 'notFalseAccusation', reply: '没有捏造的故意。' });
    expect(await theClarification(matter)).toMatchObject({ status: 'concluded', conclusion: 'unfounded' });
    const malice = { target: 'person', measure: 'criticism', note: '批评。', on: today() };
    expect(await refusalOn('wang', matter, 'handleMalice', malice)).toMatchObject({ code: 'no-malice-found' });
    await actOn('zheng', matter, 'askWish', asked.askWish);
  });

  it('[M10.1] what is not concrete or cannot be checked is set aside with the reason, and stays so', async () => {
    const matter = await cleared('registered');
    expect(await refusalOn('zheng', matter, 'assess', asked.assess)).toMatchObject({ code: 'not-yours' });
    const reason = '只有笼统评价，没有可查的事实。';
    await actOn('wang', matter, 'assess', { concrete: false, checkable: true, reason });
    expect(await theClarification(matter)).toMatchObject({ status: 'setAside', limits: {} });
    expect(await bookOf(matter, 'lead')).toMatchObject({ assessment: { reason, by: 'wang' } });
    expect(await refusalOn('wang', matter, 'assess', asked.assess)).toMatchObject({ code: 'wrong-state' });
  });

  it('[M10.4] of hostile public opinion the facts are stated; it is no report, and no conclusion on anybody', async () => {
    const matter = await cleared('collected', { register: { kind: 'opinion', channel: 'found' } });
    expect(await refusalOn('wang', matter, 'conclude', asked.conclude)).toMatchObject({ code: 'not-a-report' });
    const facts = { text: '系统故障当晚已经排除，没有学生受到影响。', grounds: '运行日志和值班记录。' };
    expect(await refusalOn('wang', matter, 'stateFacts', { ...facts, text: '网传内容系诬告。' })).toMatchObject({
      code: 'beyond-conclusion',
    });
    const stated = await actOn('wang', matter, 'stateFacts', facts);
    // Nobody has called the deputy secretary to it: what is public waits for their approval as a notice.
    await expectToldAt(matter, stated, [cast.subject, 'zheng', 'feng', 'han']);
    expect(await theClarification(matter)).toMatchObject({ status: 'clarified', conclusion: 'factsStated' });
    await actOn('zheng', matter, 'followUp', asked.followUp);
    const report = await cleared('collected');
    expect(await refusalOn('wang', report, 'stateFacts', facts)).toMatchObject({ code: 'not-opinion' });
  });
});

describe('who deals with it', () => {
  it('[M10.1] only the discipline department registers, about a cadre in office, by today', async () => {
    await assertDenied(beginClearing(await as('sun')));
    await assertDenied(beginClearing(await as(cast.subject)));
    const matter = await beginClearing(await as('zheng'));
    expect(await refusalOn('zheng', matter, 'register', { ...asked.register, subjectId: 'zhu' })).toMatchObject({
      code: 'subject-not-cadre',
    });
    const tomorrow = addDays(today(), 1);
    expect(await refusalOn('zheng', matter, 'register', { ...asked.register, receivedOn: tomorrow })).toMatchObject({
      code: 'date-in-future',
    });
    await assertDenied(read('wang', matter));
    await actOn('zheng', matter, 'register', asked.register);
    await assertDenied(read('feng', matter));
  });

  it('[M7.2a] [M10.1] at least two look into it, untied, and those kept out are so without a word on why', async () => {
    const matter = await cleared('registered', { register: { subjectId: 'chen' } });
    const { assign } = asked;
    expect(await refusalOn('wang', matter, 'assign', { ...assign, investigators: ['zheng'] })).toMatchObject({
      code: 'too-few-investigators',
    });
    // feng is of chen's unit.
    expect(await refusalOn('wang', matter, 'assign', assign)).toMatchObject({
      code: 'investigator-kept-out',
      facts: { name: '冯涛' },
    });
    const elsewhere = await cleared('registered');
    expect(await refusalOn('wang', elsewhere, 'assign', { ...assign, keepers: ['wang'] })).toMatchObject({
      code: 'not-of-team',
    });
    await actOn('wang', elsewhere, 'assign', assign);
    await assertAllowed(read('feng', elsewhere));
  });

  it('[M7.2a] [M10.1] whoever steps out, or has to, reads nothing more from that moment', async () => {
    const matter = await cleared('asked');
    await assertAllowed(read('feng', matterPaths.book(matter, 'lead')));
    await actOn('feng', matter, 'declareTie', { reason: '曾与当事人共事。' });
    await assertDenied(read('feng', matter));
    expect(await refusalOn(cast.subject, matter, 'askRecusal', { of: 'sun', reason: '有矛盾。' })).toMatchObject({
      code: 'not-on-the-case',
    });
    await actOn(cast.subject, matter, 'askRecusal', { of: 'zheng', reason: '有矛盾。' }, 'request');
    const decided = { request: 'request', granted: true, grounds: '事由成立。' };
    expect(await refusalOn('zheng', matter, 'decideRecusal', decided)).toMatchObject({ code: 'not-yours' });
    await actOn('wang', matter, 'decideRecusal', decided);
    await assertDenied(read('zheng', matter));
    expect(await theClarification(matter)).toMatchObject({ handlers: [], keepers: [] });
  });

  it('[M10.1] [M13] its time runs from registration to the conclusion, and is extended once, by the head, within bounds', async () => {
    const matter = await cleared('verifying');
    const limit = async () => (await theClarification(matter)).limits.verification;
    expect(await limit()).toMatchObject({ opened: today(), extended: false });
    const deadline = paths.deadline(matterKeyOf(matter), 'verification');
    expect((await office.db.doc(deadline).get()).exists).toBe(true);
    const until = (days: number) => ({ until: addDays(today(), days), reason: '需要外地取证。' });
    expect(await refusalOn('zheng', matter, 'extend', until(80))).toMatchObject({ code: 'not-yours' });
    expect(await refusalOn('wang', matter, 'extend', until(30))).toMatchObject({ code: 'extension-too-short' });
    await actOn('wang', matter, 'extend', until(80));
    expect(await limit()).toMatchObject({ extended: true, until: until(80).until });
    expect(await refusalOn('wang', matter, 'extend', until(85))).toMatchObject({ code: 'already-extended' });
    await leadClearing(actOn, matter, cast, ['verifying', 'concluded']);
    expect((await office.db.doc(deadline).get()).exists).toBe(false);
  });
});
