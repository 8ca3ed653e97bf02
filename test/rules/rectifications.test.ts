import { filePaths, matterPaths, newRectification, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { ids } from './app-queries.ts';
import { begun, bytes, kept } from './attachments-support.ts';
import {
  actionBy,
  began,
  committeeOrder,
  draftBy,
  inCircle,
  ofUnit,
  order,
  read,
  readersOfOrder,
  step,
  stepsOf,
} from './matters.ts';
import { openRules, type Rules } from './open-rules.ts';

const own = paths.rectification('own');
const committee = paths.rectification('committee');
const draft = paths.rectification('draft');
const issued = paths.rectification('issued');
const reported = paths.rectification('reported');
const file = filePaths.file(own, 'photo');

describe('orders to put something right', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('rectifications', {
      [own]: order,
      [committee]: committeeOrder,
      [draft]: draftBy('head'),
      [issued]: { ...order, status: 'issued' },
      [reported]: { ...order, status: 'reported' },
      [matterPaths.book(own, 'course')]: { plans: [] },
      [matterPaths.book(own, 'diary')]: { text: '' },
      [`${own}/evidence/order`]: { title: '整改' },
      [matterPaths.event(own, '000001')]: step('face'),
      [matterPaths.event(own, '000002')]: step('supervision'),
      [matterPaths.sealsOf(own, '000001')]: { salt: 's' },
      [matterPaths.action(own, 'a1')]: actionBy('cadre'),
      [file]: kept('cadre', 'draft', 0, 'ready'),
      [filePaths.chunk(own, 'photo', '0000')]: { bytes: bytes(10), mark: 1 },
    });
    await rules.seed({ [file]: { ...kept('cadre', 'draft', 0, 'ready'), belongsTo: 'progress' } });
  });
  afterAll(() => rules?.env.close());

  it('[M9] are read by the cadre, the unit, who works on them in the department, and supervision, with all of their course', async () => {
    for (const path of [
      own,
      matterPaths.book(own, 'course'),
      `${own}/evidence/order`,
      matterPaths.event(own, '000001'),
    ]) {
      expect((await rules.whoMay(read(path))).sort(), path).toEqual([...readersOfOrder].sort());
    }
    for (const path of [file, filePaths.chunk(own, 'photo', '0000')]) {
      expect((await rules.whoMay(read(path))).sort(), path).toEqual([...readersOfOrder].sort());
    }
  });

  it('[M9] how they were pressed for is the office’s, not the cadre’s nor the unit’s; books and seals that are none, nobody’s', async () => {
    const inOffice = ['handler', 'head', 'colleague', 'supervisor'];
    expect((await rules.whoMay(read(matterPaths.event(own, '000002')))).sort()).toEqual(inOffice.sort());
    for (const path of [matterPaths.book(own, 'diary'), matterPaths.sealsOf(own, '000001'), matterPaths.seals(own)]) {
      if (path.split('/').length % 2 === 0) expect(await rules.whoMay(read(path)), path).toEqual([]);
    }
    expect((await rules.whoMay(read(matterPaths.action(own, 'a1')))).sort()).toEqual(['cadre', 'supervisor']);
  });

  it('[M9] the committee’s are read by its office, the cadre and the unit, and by no department', async () => {
    const readers = ['cadre', 'secretary', 'organizer', 'chair', 'vice', 'supervisor'];
    expect((await rules.whoMay(read(committee))).sort()).toEqual(readers.sort());
  });

  it('[M9] drafts are their author’s alone, to read and to give up', async () => {
    expect(await rules.whoMay(read(draft))).toEqual(['head']);
    const remove = (db: lite.Firestore) => lite.deleteDoc(lite.doc(db, draft));
    await assertDenied(remove(rules.as('idleHead')));
    await assertDenied(lite.deleteDoc(lite.doc(rules.as('head'), own)));
    await assertAllowed(remove(rules.as('head')));
  });

  it('[M9] each list is provable for whom it is, and for nobody else; none without a limit', async () => {
    const parties = inCircle('rectifications', 'parties', 'cadre');
    const all = ['committee', 'issued', 'own', 'reported'];
    expect((await assertAllowed(ids(rules.as('cadre'), parties))).sort()).toEqual(all);
    expect((await assertAllowed(ids(rules.as('organizer'), ofUnit('rectifications', 'it')))).sort()).toEqual(all);
    expect(await assertAllowed(ids(rules.as('chair'), inCircle('rectifications', 'office', 'chair')))).toEqual([
      'committee',
    ]);
    expect(await assertAllowed(ids(rules.as('idleHead'), inCircle('rectifications', 'desk', 'idleHead')))).toEqual([]);
    expect((await rules.whoMay((db) => ids(db, parties))).sort()).toEqual(['cadre']);
    expect((await rules.whoMay((db) => ids(db, ofUnit('rectifications', 'it')))).sort()).toEqual([
      'organizer',
      'secretary',
    ]);
    for (const circle of ['desk', 'watch', 'office']) {
      const asked = inCircle('rectifications', circle, circle === 'watch' ? 'supervisor' : 'chair');
      expect(await rules.whoMay((db) => ids(db, asked)), circle).toEqual([circle === 'watch' ? 'supervisor' : 'chair']);
    }
    await assertDenied(ids(rules.as('cadre'), { ...parties, limit: 51 }));
    await assertDenied(ids(rules.as('supervisor'), { from: 'rectifications', limit: 50 }));
  });

  it('[M9] steps are listed class by class', async () => {
    expect((await rules.whoMay((db) => ids(db, stepsOf(own, 'face')))).sort()).toEqual([...readersOfOrder].sort());
    const pressed = await rules.whoMay((db) => ids(db, stepsOf(own, 'supervision')));
    expect(pressed.sort()).toEqual(['colleague', 'handler', 'head', 'supervisor']);
    await assertDenied(ids(rules.as('head'), { from: matterPaths.events(own), limit: 200 }));
  });

  it('[M9] heads and secretaries begin one, bare and in their own name; a forged face is refused', async () => {
    const begin = (db: lite.Firestore, face: lite.DocumentData) =>
      lite.addDoc(lite.collection(db, paths.rectifications), face);
    const may = await rules.whoMay((db, who) => begin(db, began(newRectification(who))));
    const heads = ['head', 'idleHead', 'lentHead', 'otherDesk'];
    const secretaries = ['chair', 'committee', 'recusedChair', 'tiedChair', 'kinChair'];
    expect(may.sort()).toEqual([...heads, ...secretaries].sort());
    const bare = began(newRectification('head'));
    for (const more of [
      { onRecord: true },
      { parties: ['head'] },
      { desk: ['head'] },
      { status: 'issued' },
      { authorId: 'idleHead' },
      { createdAt: lite.Timestamp.fromMillis(0) },
      { version: 1 },
    ]) {
      await assertDenied(begin(rules.as('head'), { ...bare, ...more }));
    }
  });

  it('[M9] nobody writes a face, a step, a book or an answer; what is asked is asked in one’s own name, by who reads it', async () => {
    const write = (path: string, data: lite.DocumentData) => (db: lite.Firestore) =>
      lite.setDoc(lite.doc(db, path), data);
    for (const path of [
      own,
      matterPaths.event(own, '000009'),
      matterPaths.book(own, 'course'),
      `${own}/evidence/order`,
      matterPaths.sealsOf(own, '000009'),
    ]) {
      expect(await rules.whoMay(write(path, order)), path).toEqual([]);
    }
    const ask =
      (more: lite.DocumentData = {}) =>
      (db: lite.Firestore, who: string) =>
        lite.addDoc(lite.collection(db, matterPaths.actions(own)), actionBy(who, more));
    expect((await rules.whoMay(ask())).sort()).toEqual([...readersOfOrder].sort());
    for (const more of [
      { by: 'head' },
      { at: lite.Timestamp.fromMillis(0) },
      { result: { status: 'applied', seq: 1 } },
      { kind: 7 },
    ]) {
      await assertDenied(ask(more)(rules.as('cadre'), 'cadre'));
    }
    const update = (db: lite.Firestore) =>
      lite.updateDoc(lite.doc(db, matterPaths.action(own, 'a1')), { kind: 'verify' });
    expect(await rules.whoMay(update)).toEqual([]);
  });

  it('[M9] originals are attached by the cadre alone, to the part that is under way', async () => {
    const attach = (matter: string, belongsTo: string) => (db: lite.Firestore, who: string) =>
      lite.addDoc(lite.collection(db, filePaths.files(matter)), { ...begun(who, 'draft', 0), belongsTo });
    for (const part of ['progress', 'report']) expect(await rules.whoMay(attach(own, part)), part).toEqual(['cadre']);
    await assertAllowed(attach(issued, 'progress')(rules.as('cadre'), 'cadre'));
    await assertDenied(attach(issued, 'report')(rules.as('cadre'), 'cadre'));
    await assertDenied(attach(own, 'verification')(rules.as('cadre'), 'cadre'));
    for (const part of ['progress', 'report']) await assertDenied(attach(reported, part)(rules.as('cadre'), 'cadre'));
    await assertDenied(lite.deleteDoc(lite.doc(rules.as('cadre'), file)));
  });
});
