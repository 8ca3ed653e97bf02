import { addDays, filePaths, matterPaths, newRectification, paths } from '@rongcuo/domain';
import { openFiles } from '@rongcuo/web/files';
import { download } from '@rongcuo/web/transfer';
import { collection, deleteDoc, doc, getDoc, getDocs, limit, orderBy, query, where } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../scripts/seed/lead.ts';
import { orderFor, orderFound, orderProblems, orderReport, planUntil } from '../../scripts/seed/orders.ts';
import { assertDenied } from '../support/rules-env.ts';
import { pdfBytes, prepared, sendTo } from './attachments-support.ts';
import { ledOrder, theOrder } from './orders-support.ts';
import { openPlace, type Place } from './place.ts';
import {
  act,
  actOn,
  application,
  as,
  begun,
  eventsAt,
  expectRecordAt,
  expectToldAt,
  liteOf,
  refusalOn,
  stored,
  submitted,
  theCase,
} from './support.ts';

const posts = {
  cadre: { roles: ['cadre'], at: 'home' },
  party: { roles: ['unit'], at: 'home' },
  colleague: { roles: ['cadre'], at: 'home' },
  clerk: { roles: ['handler'], at: 'away', staff: true },
  tiedClerk: { roles: ['handler'], at: 'home', staff: true },
  head: { roles: ['head'], at: 'away', staff: true },
  tiedHead: { roles: ['head'], at: 'home', staff: true },
} as const;
let place: Place<keyof typeof posts>;
let who: Readonly<Record<keyof typeof posts, string>>;
beforeAll(async () => {
  place = await openPlace('order', posts);
  const { uid } = place;
  who = {
    ...{ cadre: uid('cadre'), party: uid('party'), colleague: uid('colleague'), clerk: uid('clerk') },
    ...{ tiedClerk: uid('tiedClerk'), head: uid('head'), tiedHead: uid('tiedHead') },
  };
});

const issuedBy = () => ({ issuer: who.head, cadre: who.cadre });
const readable = async (uid: string, path: string) => (await getDoc(doc((await as(uid)).db, path))).exists();

describe('an order to put something right', () => {
  it('[M9] goes from the talk to the follow-up, each problem planned, put right and verified, with originals', async () => {
    const matter = await begun(who.head, 'rectifications', newRectification(who.head));
    await assertDenied(getDoc(doc((await as(who.clerk)).db, matter)));
    const due = addDays(today(), 30);
    const issue = await actOn(who.head, matter, 'issue', orderFor(who.cadre, { due }));
    await expectToldAt(matter, issue, [who.cadre, who.party, who.clerk, 'han']);
    expect(await theOrder(matter)).toMatchObject({
      status: 'issued',
      problems: { p1: orderProblems[0], p2: orderProblems[1] },
      limits: { rectification: { until: due } },
      parties: [who.cadre],
      watch: ['han'],
    });
    // As it was issued, whatever is said of it later: for whoever reads the order.
    expect(await readable(who.cadre, `${matter}/evidence/order`)).toBe(true);

    const signed = await actOn(who.cadre, matter, 'acknowledge', { opinion: '没有意见。' });
    await expectToldAt(matter, signed, [who.head, who.clerk]);
    expect(await refusalOn(who.cadre, matter, 'acknowledge')).toMatchObject({ code: 'already-acknowledged' });
    const half = { steps: { p1: { what: '组织演练', by: due } } };
    expect(await refusalOn(who.cadre, matter, 'plan', half)).toMatchObject({
      code: 'problems-left',
      facts: { problems: ['p2'] },
    });
    await actOn(who.cadre, matter, 'plan', planUntil(due));
    expect((await theOrder(matter)).status).toBe('underway');

    const photo = pdfBytes(750_000, 91);
    const sent = await sendTo(
      who.cadre,
      matter,
      { belongsTo: 'progress', round: 0 },
      await prepared(photo, '演练.pdf'),
    );
    if (sent.state === 'refused') throw new Error(sent.why);
    const progress = { on: today(), text: '第一次演练已经完成。', files: [sent.fileId] };
    expect(await actOn(who.cadre, matter, 'progress', progress)).toBe(4);
    // The clerk opens what the cadre attached; a cadre of the same unit does not.
    const door = openFiles(liteOf((await as(who.clerk)).db.app), matter);
    const file = await door.read(sent.fileId);
    if (!file) throw new Error('the file is not there');
    expect(Buffer.from(await download(door, sent.fileId, file, () => {})).equals(photo)).toBe(true);
    const path = filePaths.file(matter, sent.fileId);
    await assertDenied(getDoc(doc((await as(who.colleague)).db, path)));

    const report = await actOn(who.cadre, matter, 'report', orderReport);
    await expectToldAt(matter, report, [who.head, who.clerk]);
    expect((await theOrder(matter)).limits.rectification?.pauses).toEqual([{ from: today(), to: null }]);
    const verify = await actOn(who.head, matter, 'verify', orderFound);
    await expectToldAt(matter, verify, [who.cadre, who.party, who.clerk, 'han']);
    expect(await theOrder(matter)).toMatchObject({ status: 'closed', closedOn: today(), limits: {} });
    expect(await stored(paths.deadline(matter.replace('/', '.'), 'followUp'))).toMatchObject({ matter });

    const visit = { on: today(), how: '走访', found: '制度得到执行，没有反复。' };
    const followed = await actOn(who.clerk, matter, 'followUp', visit);
    await expectToldAt(matter, followed, [who.cadre, who.party, 'han']);
    expect(await refusalOn(who.head, matter, 'followUp', visit)).toMatchObject({ code: 'already-followed-up' });
    expect(await stored(paths.deadline(matter.replace('/', '.'), 'followUp'))).toEqual({});
    const steps = ['issue', 'acknowledge', 'plan', 'progress', 'report', 'verify', 'followUp'];
    await expectRecordAt(matter, steps);
    for (const uid of [who.cadre, who.party, who.clerk, who.head, 'han']) {
      expect(await readable(uid, matterPaths.book(matter, 'course')), uid).toBe(true);
    }
    const events = query(
      collection((await as(who.party)).db, matterPaths.events(matter)),
      where('class', '==', 'face'),
      orderBy('seq'),
      limit(200),
    );
    expect((await getDocs(events)).docs.map((one) => one.get('kind'))).toEqual(steps);
  });

  it('[M9] is sent back for what is not put right, with its day standing; extended once; then verified', async () => {
    const matter = await ledOrder(issuedBy(), 'reported');
    const { dueOn } = await theOrder(matter);
    const open = { p2: '预案没有写明责任人。' };
    expect(await refusalOn(who.head, matter, 'sendBack', { open, until: addDays(today(), 40) })).toMatchObject({
      code: 'date-stands',
    });
    expect(await refusalOn(who.head, matter, 'sendBack', { open: { p9: '没有这一项' } })).toMatchObject({
      code: 'no-such-problem',
    });
    const back = await actOn(who.head, matter, 'sendBack', { open });
    await expectToldAt(matter, back, [who.cadre, who.party, who.clerk, 'han']);
    expect(await theOrder(matter)).toMatchObject({ status: 'underway', dueOn });

    const [later, tooLate] = [addDays(dueOn ?? today(), 20), addDays(today(), 200)];
    const reason = '服务器采购延期。';
    expect(await refusalOn(who.head, matter, 'extend', { until: tooLate, reason })).toMatchObject({
      code: 'extension-too-long',
    });
    await actOn(who.head, matter, 'extend', { until: later, reason });
    expect(await theOrder(matter)).toMatchObject({ extended: true, dueOn: later });
    expect(await refusalOn(who.head, matter, 'extend', { until: addDays(later, 1), reason })).toMatchObject({
      code: 'already-extended',
    });
    await actOn(who.cadre, matter, 'report', orderReport);
    await actOn(who.head, matter, 'verify', orderFound);
    await expectRecordAt(matter, ['issue', 'plan', 'report', 'sendBack', 'extend', 'report', 'verify']);
    const course = await stored(matterPaths.book(matter, 'course'));
    expect(course['verifications']).toMatchObject([{ outcome: 'sentBack', notes: open }, { outcome: 'verified' }]);
  });

  it('[M9] is revoked by whoever issued it, with the reason, and nothing waits for the cadre any more', async () => {
    const matter = await ledOrder(issuedBy(), 'issued');
    expect(await refusalOn(who.cadre, matter, 'revoke', { reason: '不同意' })).toMatchObject({ code: 'not-yours' });
    const revoked = await actOn(who.head, matter, 'revoke', { reason: '经复核，问题不属于其职责。' });
    await expectToldAt(matter, revoked, [who.cadre, who.party, who.clerk, 'han']);
    expect(await theOrder(matter)).toMatchObject({ status: 'revoked', limits: {} });
    expect(await refusalOn(who.cadre, matter, 'plan', planUntil(today()))).toMatchObject({ code: 'wrong-state' });
  });
});

describe('who issues an order, and who has to do with it', () => {
  it('[M9] clerks, cadres and deputies do not even begin one; a head who is tied is refused', async () => {
    for (const uid of [who.clerk, who.cadre, who.party, 'shen', 'han', 'you']) {
      await assertDenied(begun(uid, 'rectifications', newRectification(uid)));
    }
    const matter = await begun(who.tiedHead, 'rectifications', newRectification(who.tiedHead));
    expect(await refusalOn(who.tiedHead, matter, 'issue', orderFor(who.cadre))).toMatchObject({
      code: 'tied',
      facts: { tie: 'sameUnit' },
    });
    // A draft is its author's alone, also to be given up.
    await assertDenied(deleteDoc(doc((await as(who.head)).db, matter)));
    await deleteDoc(doc((await as(who.tiedHead)).db, matter));
    expect(await stored(matter)).toEqual({});
  });

  it('[M9] a discipline recommendation is the discipline department’s; any other first-form measure is named', async () => {
    const own = await begun(who.head, 'rectifications', newRectification(who.head));
    const advice = { form: 'disciplineAdvice' };
    expect(await refusalOn(who.head, own, 'issue', orderFor(who.cadre, advice))).toMatchObject({
      code: 'form-not-yours',
    });
    const unnamed = orderFor(who.cadre, { form: 'otherFirstForm' });
    expect(await refusalOn(who.head, own, 'issue', unnamed)).toMatchObject({ code: 'form-unnamed' });
    expect(await refusalOn(who.head, own, 'issue', orderFor(who.party))).toMatchObject({ code: 'subject-not-cadre' });
    expect(await refusalOn(who.head, own, 'issue', orderFor(who.cadre, { due: today() }))).toMatchObject({
      code: 'date-in-past',
    });
    expect(await refusalOn(who.head, own, 'issue', { ...orderFor(who.cadre), as: 'committee' })).toMatchObject({
      code: 'not-an-issuer',
    });
    await actOn(who.head, own, 'issue', { ...unnamed, formName: '诫勉谈话前的函询' });
    const matter = await ledOrder({ issuer: 'wang', cadre: who.cadre }, 'issued', advice);
    expect(await theOrder(matter)).toMatchObject({ form: 'disciplineAdvice', departmentId: 'discipline' });
  });

  it('[M9] the committee’s is issued by the secretary, who hears of progress where there is no staff', async () => {
    const matter = await ledOrder({ issuer: 'xu', cadre: who.cadre }, 'underway', {
      as: 'committee',
      form: 'criticism',
    });
    expect(await theOrder(matter)).toMatchObject({ issuedBy: 'committee', desk: [], chair: ['xu'] });
    const told = await actOn(who.cadre, matter, 'progress', { on: today(), text: '正在整改。' });
    await expectToldAt(matter, told, ['xu']);
    await actOn(who.cadre, matter, 'report', orderReport);
    expect(await refusalOn('shen', matter, 'verify', orderFound)).toMatchObject({ code: 'not-yours' });
    await assertDenied(getDoc(doc((await as(who.head)).db, matter)));
    await actOn('xu', matter, 'verify', orderFound);
  });

  it('[M9] stands beside a case of that cadre, and of no other', async () => {
    const caseId = await submitted(who.cadre, place.application('cadre'));
    await act(who.clerk, caseId, 'accept');
    const other = await submitted('chen', application());
    const beside = await begun(who.head, 'rectifications', newRectification(who.head));
    for (const wrong of [other, 'no-such-case']) {
      expect(await refusalOn(who.head, beside, 'issue', orderFor(who.cadre, { caseId: wrong }))).toMatchObject({
        code: 'case-not-theirs',
      });
    }
    await actOn(who.head, beside, 'issue', orderFor(who.cadre, { caseId }));
    const { number } = await theCase(caseId);
    expect(await theOrder(beside)).toMatchObject({ caseId, caseNumber: number });
  });

  it('[M9] whoever has nothing to do with it neither reads it nor asks anything of it', async () => {
    const matter = await ledOrder(issuedBy(), 'reported');
    for (const uid of [who.colleague, who.tiedClerk, who.tiedHead, 'chen', 'wu', 'xu', 'he', 'yang', 'zhu', 'you']) {
      for (const path of [matter, matterPaths.book(matter, 'course'), `${matter}/evidence/order`]) {
        await assertDenied(getDoc(doc((await as(uid)).db, path)));
      }
      await assertDenied((await as(uid)).askOf(matter, 'verify', orderFound));
    }
    for (const uid of [who.cadre, who.party, who.clerk, 'han']) {
      expect(await refusalOn(uid, matter, 'verify', orderFound), uid).toMatchObject({ code: 'not-yours' });
    }
    expect(await refusalOn(who.head, matter, 'progress', { on: today(), text: '代为报告' })).toMatchObject({
      code: 'not-yours',
    });
    await expectRecordAt(matter, ['issue', 'plan', 'report']);
  });

  it('[M9] who leaves the department leaves its orders at once; who comes to it finds them', async () => {
    const matter = await ledOrder(issuedBy(), 'issued');
    const comes = await place.engage('newcomer', { roles: ['handler'], at: 'away', staff: true });
    await expect.poll(async () => (await theOrder(matter)).desk, { timeout: 90_000 }).toContain(comes);
    expect(await readable(comes, matter)).toBe(true);
    await place.change('clerk', { department: null });
    expect((await theOrder(matter)).desk).not.toContain(who.clerk);
    await assertDenied(getDoc(doc((await as(who.clerk)).db, matter)));
    await expectRecordAt(matter, ['issue']);
    expect((await eventsAt(matter))[0]).toMatchObject({ by: who.head, capacity: 'author' });
  });
});
