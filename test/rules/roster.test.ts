import { eventIdOf, paths, type RosterKind } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { appQueries, ids } from './app-queries.ts';
import { rosterPayloads, rosterRequestOf } from './asking.ts';
import { openRules, type Rules } from './open-rules.ts';
import { people } from './people.ts';

const kinds = Object.keys(rosterPayloads) as RosterKind[];
const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));
const ask = (db: lite.Firestore, request: lite.DocumentData) =>
  lite.addDoc(lite.collection(db, paths.rosterRequests), request);

describe('people, units and departments', () => {
  let rules: Rules;
  beforeAll(async () => {
    const line = { unitId: null, department: null, roles: [], cadre: false, active: true };
    rules = await openRules('roster', {
      [paths.directoryEntry('cadre')]: { ...line, uid: 'cadre', name: '陈', house: true },
      [paths.directoryEntry('guest-1')]: { ...line, uid: 'guest-1', name: '客', house: false },
      [paths.member('guest-1')]: { ...people.guest, uid: 'guest-1' },
      [paths.rosterEvent(eventIdOf(1))]: { seq: 1 },
      [paths.roster('current')]: { version: 1, head: '' },
    });
  });
  afterAll(() => rules?.env.close());

  async function nobodyWrites(path: string): Promise<void> {
    const writes = [
      (db: lite.Firestore) => lite.setDoc(lite.doc(db, path), { roles: ['admin'] }),
      (db: lite.Firestore) => lite.updateDoc(lite.doc(db, path), { roles: ['admin'] }),
      (db: lite.Firestore) => lite.deleteDoc(lite.doc(db, path)),
    ];
    for (const write of writes) expect(await rules.whoMay(write)).toEqual([]);
  }

  it.each(kinds)('[M11b] "%s" is asked by an administrator in the own name, and by nobody else', async (kind) => {
    expect(await rules.whoMay((db, who) => ask(db, rosterRequestOf(who, kind)))).toEqual(['admin']);
  });

  it('[M11b] the answer is read by who asked; requests are listed and changed by nobody', async () => {
    const asked = lite.doc(rules.as('admin'), paths.rosterRequest('asked'));
    await assertAllowed(lite.setDoc(asked, rosterRequestOf('admin')));
    expect(await rules.whoMay(get(asked.path))).toEqual(['admin']);
    expect(await rules.whoMay((db) => ids(db, { from: paths.rosterRequests, limit: 1 }))).toEqual([]);
    await nobodyWrites(asked.path);
  });

  it('[M11b] twenty attempts at the same moment to write oneself a role: none succeeds', async () => {
    const own = (db: lite.Firestore, who: string) => lite.doc(db, paths.member(who));
    const attempts = Array.from({ length: 20 }, (_, n) => {
      const who = n % 2 ? 'cadre' : 'admin';
      const db = rules.as(who);
      const raised = { ...people[who], roles: ['admin', 'head'], version: people[who].version + n };
      return assertDenied(n % 4 < 2 ? lite.setDoc(own(db, who), raised) : lite.updateDoc(own(db, who), raised));
    });
    await Promise.all(attempts);
    const kept = await rules.env.withoutRules((db) => lite.getDoc(own(db, 'admin')));
    expect(kept.data()).toEqual(people.admin);
  });

  it('[M11b] of members the administrator reads one at a time, and no guest', async () => {
    expect(await rules.whoMay(get(paths.member('cadre')))).toEqual(['cadre', 'admin']);
    expect(await rules.whoMay(get(paths.member('guest-1')))).toEqual([]);
    expect(await rules.whoMay((db) => ids(db, { from: paths.members, limit: 1 }))).toEqual([]);
    await nobodyWrites(paths.member('cadre'));
  });

  it('[M11b] the people are listed by the administrator alone, and no list holds a guest', async () => {
    const { people: all, peopleOfUnit, peopleByName } = appQueries;
    expect(await rules.whoMay((db) => ids(db, all))).toEqual(['admin']);
    expect(await ids(rules.as('admin'), all)).toEqual(['cadre']);
    await assertAllowed(ids(rules.as('admin'), peopleOfUnit));
    await assertAllowed(ids(rules.as('admin'), peopleByName));
    await assertDenied(ids(rules.as('admin'), { ...all, limit: 201 }));
    await assertDenied(ids(rules.as('admin'), { from: paths.directory, limit: 50 }));
    await assertDenied(ids(rules.as('admin'), { from: paths.directory, where: [['house', '==', false]], limit: 50 }));
    await assertDenied(ids(rules.as('admin'), { from: paths.directory, where: [['active', '==', true]], limit: 50 }));
    await assertAllowed(get(paths.directoryEntry('cadre'))(rules.as('admin')));
    await assertDenied(get(paths.directoryEntry('guest-1'))(rules.as('admin')));
  });

  it('[M11b] the log of changes is read by supervision and administrators, a page at a time, and written by nobody', async () => {
    const readers = ['supervisor', 'recusedSupervisor', 'admin'];
    expect(await rules.whoMay(get(paths.rosterEvent(eventIdOf(1))))).toEqual(readers);
    expect(await rules.whoMay((db) => ids(db, appQueries.changes))).toEqual(readers);
    expect(await rules.whoMay((db) => ids(db, { ...appQueries.changes, limit: 51 }))).toEqual([]);
    expect(await rules.whoMay((db) => ids(db, { from: paths.rosterEvents }))).toEqual([]);
    expect(await rules.whoMay(get(paths.roster('current')))).toEqual([]);
    await nobodyWrites(paths.rosterEvent(eventIdOf(1)));
    const add = (db: lite.Firestore) => lite.setDoc(lite.doc(db, paths.rosterEvent(eventIdOf(2))), { seq: 2 });
    expect(await rules.whoMay(add)).toEqual([]);
    await nobodyWrites(paths.roster('current'));
  });
});
