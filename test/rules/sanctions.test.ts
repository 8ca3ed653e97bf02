import { matterPaths, newSanction, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { ids } from './app-queries.ts';
import { actionBy, began, draftBy, inCircle, ofUnit, read, sanction, step, stepsOf } from './matters.ts';
import { openRules, type Rules } from './open-rules.ts';

const own = paths.sanction('own');
const draft = paths.sanction('draft');
const readers = ['cadre', 'colleague', 'handler', 'head', 'supervisor'];

describe('impact periods', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('sanctions', {
      [own]: sanction,
      [draft]: draftBy('handler'),
      [matterPaths.event(own, '000001')]: step('face'),
      [matterPaths.event(own, '000002')]: step('supervision'),
      [matterPaths.sealsOf(own, '000001')]: { salt: 's' },
      [matterPaths.action(own, 'a1')]: actionBy('handler'),
    });
  });
  afterAll(() => rules?.env.close());

  it('[M8b] are read by the cadre, the organization department and supervision: not by the unit, committee or assessors', async () => {
    for (const path of [own, matterPaths.event(own, '000001')]) {
      expect((await rules.whoMay(read(path))).sort(), path).toEqual(readers);
    }
    for (const path of [matterPaths.event(own, '000002'), matterPaths.sealsOf(own, '000001')]) {
      expect(await rules.whoMay(read(path)), path).toEqual([]);
    }
    expect(await rules.whoMay(read(draft))).toEqual(['handler']);
    expect((await rules.whoMay(read(matterPaths.action(own, 'a1')))).sort()).toEqual(['handler', 'supervisor']);
  });

  it('[M8b] each list is provable for whom it is, and for nobody else; none by unit, and none without a limit', async () => {
    const lists = { parties: 'cadre', desk: 'head', watch: 'supervisor' } as const;
    for (const [circle, who] of Object.entries(lists)) {
      const asked = inCircle('sanctions', circle, who);
      expect(await assertAllowed(ids(rules.as(who), asked)), circle).toEqual(['own']);
      expect(await rules.whoMay((db) => ids(db, asked)), circle).toEqual([who]);
      await assertDenied(ids(rules.as(who), { ...asked, limit: 51 }));
    }
    const unfiltered = (db: lite.Firestore) =>
      lite.getDocs(lite.query(lite.collection(db, paths.sanctions), lite.limit(50)));
    expect(await rules.whoMay(unfiltered)).toEqual([]);
    const unit = { ...ofUnit('sanctions', 'it') };
    const { orderBy: _, ...unordered } = unit;
    expect(await rules.whoMay((db) => ids(db, unordered))).toEqual([]);
    expect((await rules.whoMay((db) => ids(db, stepsOf(own, 'face')))).sort()).toEqual(readers);
    await assertDenied(ids(rules.as('head'), { from: matterPaths.events(own), limit: 200 }));
  });

  it('[M8b] are begun by the organization department alone, bare; a forged face is refused', async () => {
    const begin = (db: lite.Firestore, face: lite.DocumentData) =>
      lite.addDoc(lite.collection(db, paths.sanctions), face);
    const may = await rules.whoMay((db, who) => begin(db, began(newSanction(who))));
    expect(may.sort()).toEqual(['colleague', 'handler', 'head', 'idleHandler', 'idleHead']);
    const bare = began(newSanction('handler'));
    for (const more of [
      { onRecord: true },
      { parties: ['cadre'] },
      { until: '2030-01-01' },
      { status: 'running' },
      { authorId: 'head' },
    ]) {
      await assertDenied(begin(rules.as('handler'), { ...bare, ...more }));
    }
  });

  it('[M8b] nobody writes a period, a step or an answer; what is asked is asked in one’s own name, by who reads it', async () => {
    const write = (path: string) => (db: lite.Firestore) => lite.setDoc(lite.doc(db, path), sanction);
    for (const path of [own, matterPaths.event(own, '000003'), `${own}/books/any`, `${own}/files/any`]) {
      expect(await rules.whoMay(write(path)), path).toEqual([]);
    }
    expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, own)))).toEqual([]);
    const ask = (db: lite.Firestore, who: string) =>
      lite.addDoc(lite.collection(db, matterPaths.actions(own)), actionBy(who));
    expect((await rules.whoMay(ask)).sort()).toEqual(readers);
    await assertDenied(lite.addDoc(lite.collection(rules.as('cadre'), matterPaths.actions(own)), actionBy('head')));
  });
});
