import { Dossier, matterPaths, newFiling } from '@rongcuo/domain';
import { openFiles } from '@rongcuo/web/files';
import { collection, doc, getDocs, limit, query, setDoc, where } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoReforms, type FilingStage } from '../../scripts/seed/filings.ts';
import { committee, today } from '../../scripts/seed/lead.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { pdfBytes, prepared, sendTo } from './attachments-support.ts';
import { dossierAbout, ledFiling, theFiling } from './filings-support.ts';
import { openPlace, type Place } from './place.ts';
import { actOn, as, expectRecordAt, liteOf, type Payload, reads, refusalOn, stored } from './support.ts';

const cast = {
  cadre: { roles: ['cadre'], at: 'home' },
  colleague: { roles: ['cadre'], at: 'home' },
  clerk: { roles: ['unit'], at: 'home' },
  other: { roles: ['unit'], at: 'away' },
  outsider: { roles: ['cadre'], at: 'away' },
} as const;
let place: Place<keyof typeof cast>;

async function saves(uid: string, matter: string, draft: Payload): Promise<void> {
  await (await as(uid)).saveDraftOf(matter, draft);
}

/** A complete dossier about the cadre of the home unit, filed by the cadre or by the unit. */
function dossier(applicantKind: 'self' | 'unit', changes: Payload = {}): Payload {
  return { ...dossierAbout({ subjectId: place.uid('cadre'), unitId: place.homeId }, applicantKind), ...changes };
}
const led = (to: FilingStage): Promise<string> => ledFiling(place.uid('cadre'), dossier('self'), to);

beforeAll(async () => {
  place = await openPlace('filing', cast);
});

describe('a unit files for a cadre of its own', () => {
  let matter: string;

  it('[M10.3] a dossier with a part missing is refused, each gap is named, and nothing typed is lost', async () => {
    const { risks, ...begun } = dossier('unit');
    expect(risks).toBeDefined();
    const clerk = await as(place.uid('clerk'));
    matter = await clerk.begin('filings', newFiling(clerk.uid));
    await clerk.saveDraftOf(matter, begun);
    const { code, facts } = await refusalOn(clerk.uid, matter, 'submit', { declared: true });
    expect(code).toBe('dossier-incomplete');
    const problems = JSON.stringify(facts['problems']);
    for (const field of ['assessor', 'on', 'level', 'analysis', 'mitigation']) {
      expect(problems).toContain(`risks.${field}`);
    }
    expect(await stored(matterPaths.draft(matter))).toMatchObject(begun);
  });

  it('[M10.3] another unit cannot file for this cadre, nor a cadre in the name of another', async () => {
    for (const [uid, kind, code] of [
      [place.uid('other'), 'unit', 'unit-not-own'],
      [place.uid('colleague'), 'self', 'self-not-subject'],
    ] as const) {
      const person = await as(uid);
      const begun = await person.begin('filings', newFiling(uid));
      await person.saveDraftOf(begun, dossier(kind));
      expect((await refusalOn(uid, begun, 'submit', { declared: true })).code).toBe(code);
    }
  });

  it('[M10.3] complete it waits for the organization department, and is read by whom it concerns and nobody else', async () => {
    await saves(place.uid('clerk'), matter, dossier('unit'));
    await actOn(place.uid('clerk'), matter, 'submit', { declared: true });
    expect(await theFiling(matter)).toMatchObject({
      status: 'submitted',
      applicantKind: 'unit',
      parties: [place.uid('cadre')],
      unitId: place.homeId,
      title: demoReforms.creditBank.title,
      number: null,
      lock: null,
    });
    const evidence = matterPaths.submission(matter, 1);
    for (const uid of [place.uid('cadre'), place.uid('clerk'), 'sun', 'wu', 'han']) {
      await assertAllowed(reads(uid, evidence));
    }
    for (const uid of [place.uid('colleague'), place.uid('other'), 'zheng', 'he', 'xu', 'you']) {
      await assertDenied(reads(uid, evidence));
      await assertDenied(reads(uid, matter));
    }
  });

  it('[M10.3] each finds it in the list that is theirs, and cannot list others’', async () => {
    const listed = async (uid: string, ...by: Parameters<typeof where>) => {
      const { db } = await as(uid);
      const found = await getDocs(query(collection(db, 'filings'), where(...by), limit(50)));
      return found.docs.map(({ ref }) => ref.path);
    };
    expect(await listed(place.uid('cadre'), 'parties', 'array-contains', place.uid('cadre'))).toContain(matter);
    expect(await listed('sun', 'desk', 'array-contains', 'sun')).toContain(matter);
    expect(await listed('han', 'watch', 'array-contains', 'han')).toContain(matter);
    await assertDenied(listed(place.uid('other'), 'unitId', '==', place.homeId));
    await assertDenied(listed('zheng', 'desk', 'array-contains', 'sun'));
  });

  it('[M10.3] nobody but the organization department examines it, and no part goes unlooked at', async () => {
    const parts = { legality: '有审查意见。', experts: '有论证意见。', risks: '有评估报告。' };
    const examined = { parts, advice: '建议提请党委研究。' };
    expect((await refusalOn(place.uid('clerk'), matter, 'examine', examined)).code).toBe('not-yours');
    await assertDenied((await as('zheng')).askOf(matter, 'examine', examined));
    const { risks: _, ...two } = parts;
    expect((await refusalOn('sun', matter, 'examine', { ...examined, parts: two })).code).toBe('payload-invalid');
  });

  it('[M10.3] sent back it is completed by the unit, and its person stays the same', async () => {
    await assertDenied(saves(place.uid('clerk'), matter, dossier('unit')));
    await actOn('sun', matter, 'return', { supplements: { risks: '请补充应急预案。' } });
    expect((await theFiling(matter)).supplements).toEqual({ risks: '请补充应急预案。' });
    await saves(place.uid('clerk'), matter, dossier('unit', { subjectId: place.uid('colleague') }));
    const { code } = await refusalOn(place.uid('clerk'), matter, 'submit', { declared: true });
    expect(code).toBe('fixed-after-submission');
    await saves(place.uid('clerk'), matter, dossier('unit'));
    await actOn(place.uid('clerk'), matter, 'submit', { declared: true });
    expect(await theFiling(matter)).toMatchObject({ status: 'submitted', submissions: 2, supplements: {} });
  });

  it('[M10.3] how it was examined is for those who decide, never for those who filed', async () => {
    const parts = { legality: '有审查意见。', experts: '有论证意见。', risks: '补充后齐备。' };
    await actOn('sun', matter, 'examine', { parts, advice: '建议提请党委研究。' });
    const book = matterPaths.book(matter, 'examination');
    for (const uid of ['sun', 'he', 'xu', 'han']) await assertAllowed(reads(uid, book));
    for (const uid of [place.uid('cadre'), place.uid('clerk'), 'zheng']) await assertDenied(reads(uid, book));
  });

  it('[M10.3] without a meeting, a quorum and a majority it is not filed, and silence never approves', async () => {
    const decided = { reason: '材料齐备。', minutes: '会议纪要。' };
    expect((await refusalOn('xu', matter, 'approve', decided)).code).toBe('wrong-state');
    expect((await refusalOn('he', matter, 'putOnAgenda', { on: today(), due: [...committee] })).code).toBe('not-yours');
    const few = await refusalOn('xu', matter, 'putOnAgenda', { on: today(), due: ['xu', 'he'] });
    expect(few.code).toBe('members-left-out');
    await actOn('xu', matter, 'putOnAgenda', { on: today(), due: [...committee] });
    expect((await refusalOn('xu', matter, 'approve', decided)).code).toBe('no-quorum');
    for (const uid of ['he', 'wu', 'xu', 'shen']) await actOn(uid, matter, 'attend', { present: true });
    await actOn('he', matter, 'vote', { vote: 'for' });
    expect((await refusalOn('he', matter, 'vote', { vote: 'against' })).code).toBe('already-voted');
    expect((await refusalOn('xu', matter, 'approve', decided)).code).toBe('no-majority');
    for (const uid of ['wu', 'xu']) await actOn(uid, matter, 'vote', { vote: 'for' });
    expect((await refusalOn('xu', matter, 'refuse', decided)).code).toBe('majority-in-favour');
    expect((await refusalOn('shen', matter, 'approve', decided)).code).toBe('not-yours');
    await assertDenied(reads(place.uid('cadre'), matterPaths.book(matter, 'meeting')));
  });

  it('[M10.3] approved it has its number and is locked: whoever asks, nothing of the dossier changes any more', async () => {
    await actOn('xu', matter, 'approve', { reason: '材料齐备，论证充分。', minutes: '会议纪要。' });
    const { status, number, lock } = await theFiling(matter);
    expect(status).toBe('filed');
    expect(number).toMatch(/^备〔\d{4}〕\d+号$/);
    expect(lock).toMatchObject({ on: today(), number, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const evidence = await stored(matterPaths.submission(matter, 2));
    expect(Dossier.parse(evidence).project.title).toBe(demoReforms.creditBank.title);

    await assertDenied(saves(place.uid('clerk'), matter, dossier('unit')));
    for (const kind of ['submit', 'withdraw']) {
      const payload = kind === 'submit' ? { declared: true } : {};
      expect((await refusalOn(place.uid('clerk'), matter, kind, payload)).code).toBe('wrong-state');
    }
    for (const uid of [place.uid('clerk'), place.uid('cadre'), 'sun', 'xu']) {
      const { db } = await as(uid);
      await assertDenied(setDoc(doc(db, matterPaths.submission(matter, 2)), { ...evidence }));
      await assertDenied(setDoc(doc(db, matter), { title: '改过的名称' }, { merge: true }));
    }
    expect(await stored(matterPaths.submission(matter, 2))).toEqual(evidence);
    expect((await theFiling(matter)).lock).toEqual(lock);
  });

  it('[M10.3] its progress is reported by who leads it or filed it, up to today, until it is ended', async () => {
    const told = { on: today(), text: '第一门课程已经上线，一百二十人选课。' };
    expect((await refusalOn('sun', matter, 'report', told)).code).toBe('not-yours');
    const ahead = await refusalOn(place.uid('cadre'), matter, 'report', { ...told, on: '2099-01-01' });
    expect(ahead.code).toBe('date-in-future');
    await actOn(place.uid('cadre'), matter, 'report', told, 'first');
    expect(await stored(matterPaths.book(matter, 'progress'))).toMatchObject({ reports: { first: told } });
    await actOn(place.uid('clerk'), matter, 'close', { text: '试点完成，转入常态。' });
    expect((await refusalOn(place.uid('cadre'), matter, 'report', told)).code).toBe('wrong-state');
    expect((await theFiling(matter)).lock).not.toBeNull();
    const steps = ['submit', 'return', 'submit', 'examine', 'putOnAgenda'];
    const sitting = [...Array<string>(4).fill('attend'), ...Array<string>(3).fill('vote'), 'approve'];
    await expectRecordAt(matter, [...steps, ...sitting, 'report', 'close']);
  });
});

describe('a cadre files in person', () => {
  it('[M10.3] the next filing has the next number', async () => {
    const [first, second] = [await led('filed'), await led('filed')];
    const numberOf = async (matter: string) => Number(/〕(\d+)号/.exec((await theFiling(matter)).number ?? '')?.[1]);
    expect(await numberOf(second)).toBeGreaterThan(await numberOf(first));
  });

  it('[M10.3] originals of each part are counted, fingerprinted with the part, and can be neither added nor taken away later', async () => {
    const uid = place.uid('cadre');
    const matter = await led('draft');
    const { db } = await as(uid);
    const door = openFiles(liteOf(db.app), matter);
    const send = async (seed: number) =>
      sendTo(uid, matter, { belongsTo: 'legality', round: 0 }, await prepared(pdfBytes(2_000, seed), '审查意见.pdf'));
    const sent = await send(1);
    expect(sent.state).toBe('ready');
    await actOn(uid, matter, 'submit', { declared: true });
    await assertDenied(door.remove(sent.fileId));
    await assertDenied(send(2));
    const examiner = openFiles(liteOf((await as('sun')).db.app), matter);
    const read = await examiner.listReady({ belongsTo: 'legality', round: 0 });
    expect(read.map(({ id }) => id)).toEqual([sent.fileId]);

    const parts = { legality: '有原件。', experts: '有意见。', risks: '有评估。' };
    await actOn('sun', matter, 'examine', { parts, advice: '建议研究。' });
    await actOn('xu', matter, 'putOnAgenda', { on: today(), due: [...committee] });
    for (const member of committee) await actOn(member, matter, 'vote', { vote: 'for' });
    await actOn('xu', matter, 'approve', { reason: '齐备。', minutes: '纪要。' });
    const sha256 = sent.state === 'ready' ? sent.file.sha256 : '';
    expect(await stored(`${matter}/lock/dossier`)).toMatchObject({
      parts: { legality: { files: [{ id: sent.fileId, sha256 }] }, experts: { files: [] } },
    });
  });

  it('[M10.3] what the committee does not want is refused with its grounds, for good', async () => {
    const matter = await led('deliberating');
    for (const uid of committee) await actOn(uid, matter, 'vote', { vote: 'against' });
    await actOn('xu', matter, 'refuse', { reason: '风险评估不充分。', minutes: '会议纪要。' });
    expect(await theFiling(matter)).toMatchObject({ status: 'refused', number: null, lock: null });
    const { code } = await refusalOn(place.uid('cadre'), matter, 'withdraw', {});
    expect(code).toBe('wrong-state');
  });

  it('[M10.3] can be taken back before the committee has decided, by who filed it and nobody else', async () => {
    const matter = await led('examined');
    expect((await refusalOn('sun', matter, 'withdraw', {})).code).toBe('not-yours');
    await actOn(place.uid('cadre'), matter, 'withdraw', { reason: '项目推迟。' });
    expect((await theFiling(matter)).status).toBe('withdrawn');
  });

  it('[M7.2a] [M10.3] who stays out of it reads it no more, and whoever was asked to stay out is told of the decision', async () => {
    const matter = await led('submitted');
    await assertAllowed(reads('zhou', matter));
    await actOn('zhou', matter, 'declareTie', { reason: '曾参与方案设计。' });
    await assertDenied(reads('zhou', matter));
    await actOn(place.uid('cadre'), matter, 'askRecusal', { of: 'sun', reason: '有工作矛盾。' }, 'ask');
    expect((await refusalOn('sun', matter, 'decideRecusal', recusal(true))).code).toBe('not-yours');
    await actOn('wu', matter, 'decideRecusal', recusal(false));
    expect((await theFiling(matter)).desk).toContain('sun');
  });
});

const recusal = (granted: boolean) => ({ request: 'ask', granted, grounds: '没有影响公正办理的情形。' });
