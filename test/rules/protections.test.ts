import { defaultImpactTable, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { ids, queriesOf } from './app-queries.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people, type Who } from './people.ts';

const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));
const set = (path: string, data: lite.DocumentData) => (db: lite.Firestore) => lite.setDoc(lite.doc(db, path), data);
const order = (who: readonly Who[]) => everybody.filter((one) => who.includes(one));

/** Runs assessments, and is of a department that is nobody's case. */
const assessor = 'clerk';
const other = { ...people.clerk, uid: 'otherAssessor' };
const protectedCase = {
  subjectId: 'cadre',
  unitId: 'it',
  departmentId: 'organization',
  status: 'closed',
  onRecord: true,
  parties: ['cadre'],
  desk: ['head', 'handler'],
  bench: ['committeeman', 'chair'],
  watch: ['supervisor'],
};
const lookupOf = (by: string, change: lite.DocumentData = {}): lite.DocumentData => ({
  question: { subjectId: 'cadre', kind: 'annual', year: 2026, purpose: '年度考核' },
  by,
  at: lite.serverTimestamp(),
  ...change,
});
const tableOf = (by: string, change: lite.DocumentData = {}): lite.DocumentData => ({
  rows: defaultImpactTable.rows,
  capMonths: 48,
  basedOn: 1,
  reason: '条例修订',
  by,
  at: lite.serverTimestamp(),
  ...change,
});

describe('what is protected, and who asked', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('protections', {
      [paths.member(other.uid)]: other,
      [paths.case('tolerated')]: protectedCase,
      [paths.protection('tolerated')]: { caseId: 'tolerated', subjectId: 'cadre', unitId: 'it', matter: '学分互认' },
      [paths.protectionLookup('asked')]: {
        question: { subjectId: 'cadre', kind: 'annual', year: 2026, purpose: '年度考核' },
        by: assessor,
        at: lite.Timestamp.fromMillis(0),
      },
    });
  });
  afterAll(() => rules?.env.close());

  it('[M8a] the cadre, their unit, and those who had the case at its end read it; assessors never', async () => {
    const readers: Who[] = ['cadre', 'secretary', 'organizer', 'head', 'committeeman', 'chair', 'supervisor'];
    expect(await rules.whoMay(get(paths.protection('tolerated')))).toEqual(order(readers));
    expect(await rules.whoMay(set(paths.protection('tolerated'), { matter: '改名' }))).toEqual([]);
    expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, paths.protection('tolerated'))))).toEqual([]);
  });

  it('[M8a] lists are each cadre’s own and each unit’s own', async () => {
    expect(await rules.whoMay((db) => ids(db, queriesOf.protectionsOf('subjectId', 'cadre')))).toEqual(['cadre']);
    const ofUnit = await rules.whoMay((db) => ids(db, queriesOf.protectionsOf('unitId', 'it')));
    expect(ofUnit).toEqual(order(['secretary', 'organizer']));
    expect(await rules.whoMay((db) => ids(db, { from: paths.protections, limit: 1 }))).toEqual([]);
    await assertDenied(ids(rules.as('cadre'), { ...queriesOf.protectionsOf('subjectId', 'cadre'), limit: 51 }));
  });

  it('[M8a] an assessor alone asks, in their own name, at the server’s time, unanswered', async () => {
    const ask = (db: lite.Firestore, lookup: lite.DocumentData) =>
      lite.addDoc(lite.collection(db, paths.protectionLookups), lookup);
    expect(await rules.whoMay((db, who) => ask(db, lookupOf(who)))).toEqual([assessor]);
    const { question } = lookupOf(assessor);
    for (const change of [
      { by: other.uid },
      { at: lite.Timestamp.fromMillis(0) },
      { result: { status: 'answered' } },
      { question: '全部' },
      { question: { ...question, also: 'lin' } },
      { question: { ...question, subjectId: ['cadre', 'stranger'] } },
      { question: { ...question, year: '2026' } },
    ]) {
      await assertDenied(ask(rules.as(assessor), lookupOf(assessor, change)));
    }
  });

  it('[M8a] [M11b] what was asked is read by the asker and by supervision, and stays for good', async () => {
    const path = paths.protectionLookup('asked');
    const readers = order([assessor, 'supervisor', 'recusedSupervisor']);
    expect(await rules.whoMay(get(path))).toEqual(readers);
    await assertDenied(get(path)(rules.as(other)));
    expect(await rules.whoMay((db) => lite.updateDoc(lite.doc(db, path), { by: 'x' }))).toEqual([]);
    expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, path)))).toEqual([]);
    expect(await rules.whoMay((db) => ids(db, queriesOf.lookups(assessor, null)))).toEqual(readers);
    const supervision = order(['supervisor', 'recusedSupervisor']);
    expect(await rules.whoMay((db) => ids(db, queriesOf.lookups(null, null)))).toEqual(supervision);
    expect(await rules.whoMay((db) => ids(db, queriesOf.lookups(null, 'cadre')))).toEqual(supervision);
    await assertDenied(ids(rules.as(assessor), { ...queriesOf.lookups(assessor, null), limit: 51 }));
  });

  it('[M8a] whoever runs assessments no longer, or has left, asks nothing more', async () => {
    const before = { ...people.clerk, uid: 'formerAssessor' };
    const ask = () =>
      lite.addDoc(lite.collection(rules.as(before), paths.protectionLookups), lookupOf('formerAssessor'));
    await rules.seed({ [paths.member('formerAssessor')]: before });
    await assertAllowed(ask());
    await rules.seed({ [paths.member('formerAssessor')]: { ...before, roles: [], version: before.version + 1 } });
    await assertDenied(ask());
    await rules.seed({ [paths.member('formerAssessor')]: { ...before, active: false } });
    await assertDenied(ask());
  });

  it('[M8a] assessors choose among the cadres, and see no other line of the directory', async () => {
    const line = (uid: string, cadre: boolean) => ({
      uid,
      name: uid,
      cadre,
      unitId: 'it',
      active: true,
      roles: [],
      department: null,
      house: true,
    });
    await rules.seed({
      [paths.directoryEntry('cadre')]: line('cadre', true),
      [paths.directoryEntry('organizer')]: line('organizer', false),
    });
    expect(await ids(rules.as(assessor), queriesOf.cadres('it'))).toEqual(['cadre']);
    await assertAllowed(get(paths.directoryEntry('cadre'))(rules.as(assessor)));
    await assertDenied(get(paths.directoryEntry('organizer'))(rules.as(assessor)));
    await assertDenied(ids(rules.as(assessor), queriesOf.colleagues('it')));
  });
});

describe('how long measures affect somebody', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('impact', {
      [paths.impactTable('current')]: { version: 2 },
      [paths.impactTable(2)]: { version: 2, rows: [], capMonths: 48 },
    });
  });
  afterAll(() => rules?.env.close());

  it('[M8b] is read by all of the house, and by no guest; written by nobody', async () => {
    expect(await rules.whoMay(get(paths.impactTable(2)))).toEqual(everybody);
    expect(await rules.whoMay((db) => ids(db, queriesOf.impactTables()))).toEqual(everybody);
    const guest = { ...people.guest, uid: 'guest-i1' };
    await rules.seed({ [paths.member(guest.uid)]: guest });
    await assertDenied(get(paths.impactTable(2))(rules.as(guest)));
    await assertDenied(ids(rules.as('cadre'), { ...queriesOf.impactTables(), limit: 51 }));
    for (const path of [paths.impactTable(2), paths.impactTable(3), paths.impactTable('current')]) {
      expect(await rules.whoMay(set(path, { version: 9 })), path).toEqual([]);
    }
  });

  it('[M14] is asked to be published by a head of the interpreting department alone, who reads the answer', async () => {
    const ask = (db: lite.Firestore, who: string, change: lite.DocumentData = {}) =>
      lite.addDoc(lite.collection(db, paths.impactTableRequests), tableOf(who, change));
    expect(await rules.whoMay((db, who) => ask(db, who))).toEqual(order(['head', 'idleHead']));
    const path = paths.impactTableRequest('asked');
    await assertAllowed(set(path, tableOf('head'))(rules.as('head')));
    expect(await rules.whoMay(get(path))).toEqual(['head']);
    expect(await rules.whoMay((db) => ids(db, { from: paths.impactTableRequests, limit: 1 }))).toEqual([]);
    expect(await rules.whoMay((db) => lite.updateDoc(lite.doc(db, path), { reason: '' }))).toEqual([]);
    for (const change of [
      { by: 'idleHead' },
      { at: lite.Timestamp.fromMillis(0) },
      { result: { status: 'applied', version: 9 } },
      { version: 9 },
      { rows: '全部' },
      { rows: Array.from({ length: 201 }, () => ({})) },
      { capMonths: '48' },
      { basedOn: '1' },
      { reason: 3 },
    ]) {
      await assertDenied(ask(rules.as('head'), 'head', change));
    }
  });
});
