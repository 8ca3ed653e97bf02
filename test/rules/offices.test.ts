import { directoryEntryOf, paths, type Role } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AppQuery, appQueries, build, ids } from './app-queries.ts';
import { calendarRequestOf, policyRequestOf } from './asking.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people } from './people.ts';

const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));

/** Whatever is not named elsewhere in these tests, somebody will one day try. */
const closed = [
  paths.counter('case-2026'),
  'mail/m',
  'deadlines/d',
  'protections/cadre',
  'inboxes/cadre',
  `${paths.case('c')}/investigation/i`,
  `${paths.case('c')}/draft/other`,
  `${paths.event('c', '000001')}/more/m`,
  'anything/else',
] as const;

describe('what is not part of a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('offices', {
      ...Object.fromEntries(Object.values(people).map((one) => [paths.directoryEntry(one.uid), directoryEntryOf(one)])),
      [paths.inboxEntry('cadre', 'c-000001')]: { caseId: 'c', at: lite.Timestamp.fromMillis(1) },
      [paths.inboxEntry('cadre', 'c-000002')]: { caseId: 'c', at: lite.Timestamp.fromMillis(2) },
      [paths.unit('it')]: { id: 'it', name: '信息工程学院党总支' },
      [paths.department('organization')]: { id: 'organization', name: '党委组织部', accountability: true },
      [paths.policy('current')]: { version: 2 },
      [paths.policy(2)]: { version: 2 },
      [paths.calendar('current')]: { version: 2 },
      [paths.calendar(2)]: { version: 2 },
      ...Object.fromEntries(closed.map((path) => [path, { last: 1 }])),
    });
  });
  afterAll(() => rules?.env.close());

  const list = (asked: AppQuery) => (db: lite.Firestore) => ids(db, asked);
  const nobodyWrites = async (path: string) => {
    expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, `${path}-new`), { name: '' })), 'create').toEqual([]);
    expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, path), { name: '' })), 'replace').toEqual([]);
    expect(await rules.whoMay((db) => lite.updateDoc(lite.doc(db, path), { name: '' })), 'update').toEqual([]);
    expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, path))), 'delete').toEqual([]);
  };

  it('an inbox is read and listed by the person it is for, newest first, and by nobody else', async () => {
    expect(await rules.whoMay(get(paths.inboxEntry('cadre', 'c-000001')))).toEqual(['cadre']);
    expect(await rules.whoMay(list(appQueries.inbox))).toEqual(['cadre']);
    expect(await ids(rules.as('cadre'), appQueries.inbox)).toEqual(['c-000002', 'c-000001']);
  });

  it('an inbox is not listed without a limit, nor above a hundred', async () => {
    await assertDenied(ids(rules.as('cadre'), { from: paths.inbox('cadre') }));
    await assertDenied(ids(rules.as('cadre'), { ...appQueries.inbox, limit: 101 }));
  });

  it('[M7.1b] what is unread is counted by the person alone, and no further than a hundred', async () => {
    const count = (db: lite.Firestore) => lite.getCount(build(db, appQueries.countUnread));
    expect(await rules.whoMay(count)).toEqual(['cadre']);
    await assertDenied(lite.getCount(build(rules.as('cadre'), { ...appQueries.countUnread, limit: 101 })));
  });

  it('nobody writes into an inbox, their own included', () => nobodyWrites(paths.inboxEntry('cadre', 'c-000001')));

  it('[M7.1b] of an entry its owner says once that it was read, at the server’s time, and nothing else', async () => {
    const path = paths.inboxEntry('cadre', 'unread');
    const put = (more: lite.DocumentData = {}) =>
      rules.seed({ [path]: { title: '受理', kind: 'accept', readAt: null, ...more } });
    const say = (data: lite.DocumentData) => (db: lite.Firestore) => lite.updateDoc(lite.doc(db, path), data);
    const now = { kind: 'accept', readAt: lite.serverTimestamp() };
    await put();
    expect(await rules.whoMay(say({ kind: 'accept', readAt: lite.Timestamp.fromMillis(0) }))).toEqual([]);
    expect(await rules.whoMay(say({ ...now, title: '不予受理' }))).toEqual([]);
    expect(await rules.whoMay(say(now))).toEqual(['cadre']);
    // Read already: neither anew, nor unread again.
    expect(await rules.whoMay(say(now))).toEqual([]);
    expect(await rules.whoMay(say({ kind: 'accept', readAt: null }))).toEqual([]);
  });

  it('a member record is read by the person it is about, and by the administrator', async () => {
    for (const uid of everybody) {
      const readers = everybody.filter((who) => who === uid || who === 'admin');
      expect(await rules.whoMay(get(paths.member(uid))), uid).toEqual(readers);
    }
  });

  it('nobody lists members: not all, not of a department, not themselves', async () => {
    expect(await rules.whoMay(list({ from: paths.members, limit: 1 }))).toEqual([]);
    const colleagues: AppQuery = { from: paths.members, where: [['department', '==', 'organization']], limit: 50 };
    expect(await rules.whoMay(list(colleagues))).toEqual([]);
    const oneself = (db: lite.Firestore, who: string) =>
      ids(db, { from: paths.members, where: [['uid', '==', who]], limit: 1 });
    expect(await rules.whoMay(oneself)).toEqual([]);
    const byId = (db: lite.Firestore, who: string) =>
      lite.getDocs(
        lite.query(lite.collection(db, paths.members), lite.where(lite.documentId(), '==', who), lite.limit(1)),
      );
    expect(await rules.whoMay(byId)).toEqual([]);
  });

  it('nobody writes a member record, neither their own nor as the administrator', async () => {
    await nobodyWrites(paths.member('cadre'));
    const promote = (db: lite.Firestore, who: string) =>
      lite.setDoc(lite.doc(db, paths.member(who)), { roles: ['admin', 'supervisor'] }, { merge: true });
    expect(await rules.whoMay(promote)).toEqual([]);
  });

  it('[M7.1b] the directory shows a unit’s party organization its own people, to name the cadre it applies for', async () => {
    expect(await rules.whoMay(list(appQueries.colleagues))).toEqual(['secretary', 'organizer']);
    const found = await ids(rules.as('organizer'), appQueries.colleagues);
    expect(found.sort()).toEqual(['cadre', 'organizer', 'secretary', 'tiedChair']);
  });

  const staff = ['handler', 'head', 'colleague', 'idleHandler', 'idleHead'] as const;
  const side = ['secretary', 'deputy', 'committee', 'supervisor'] as const;
  const sitting = everybody.filter((who) => side.some((role) => people[who].roles.some((held) => held === role)));

  it('[M7.2a] the directory shows a department its own staff, to assign whoever is to investigate', async () => {
    expect(await rules.whoMay(list(appQueries.department))).toEqual(staff);
    expect((await ids(rules.as('head'), appQueries.department)).sort()).toEqual([...staff, 'clerk'].sort());
    const other: AppQuery = { ...appQueries.department, where: [['department', '==', 'discipline']] };
    expect(await rules.whoMay(list(other))).toEqual(['otherDesk', 'lentHandler', 'lentHead']);
    const none: AppQuery = { ...appQueries.department, where: [['department', '==', null]] };
    expect(await rules.whoMay(list(none))).toEqual([]);
    const adrift = { ...people.stranger, roles: ['head' as const] };
    await rules.seed({ [paths.member('stranger')]: adrift });
    await assertDenied(ids(rules.as(adrift), none));
    await rules.seed({ [paths.member('stranger')]: people.stranger });
  });

  /** Everybody who works in a department, whichever: any of them may open a case about any cadre. */
  const workers = everybody.filter((who) => {
    const { roles, department } = people[who];
    return department !== null && roles.some((role) => role === 'handler' || role === 'head');
  });

  /** Whoever runs assessments looks cadres up, which supervision sees; the party secretary orders what is to be put right. */
  const choosing: readonly Role[] = ['assessor', 'secretary', 'supervisor'];
  const choosers = everybody.filter(
    (who) => workers.includes(who) || people[who].roles.some((role) => choosing.includes(role)),
  );

  it('[M7.1a] [M8a] [M9] the directory shows the cadres of a unit to a department, an assessor, the party secretary and supervision', async () => {
    const readers = everybody.filter((who) => choosers.includes(who) || who === 'secretary' || who === 'organizer');
    expect(await rules.whoMay(list(appQueries.cadres))).toEqual(readers);
    const wider: AppQuery = { ...appQueries.cadres, where: [['unitId', '==', 'it']] };
    expect(await rules.whoMay(list(wider))).not.toContain('head');
  });

  it('[M7.3a] [M11b] the directory shows the committee and those who sit with it its members, to call them and to ask them to stand in', async () => {
    expect(await rules.whoMay(list(appQueries.members))).toEqual(sitting);
    const members = ['committeeman', 'committee', 'recusedChair', 'supervisor'];
    expect((await ids(rules.as('vice'), appQueries.members)).sort()).toEqual(members.sort());
    const others: AppQuery = { ...appQueries.members, where: [['roles', 'array-contains', 'supervisor']] };
    expect(await rules.whoMay(list(others))).toEqual([]);
    const wider: AppQuery = { ...others, where: [['roles', 'array-contains-any', ['committee', 'cadre']]] };
    expect(await rules.whoMay(list(wider))).toEqual([]);
  });

  it('a line of the directory is read by the person, by whoever may choose them, and by the administrator', async () => {
    expect(await rules.whoMay(get(paths.directoryEntry('cadre')))).toEqual(
      everybody.filter((who) => ['cadre', 'secretary', 'organizer', 'admin'].includes(who) || choosers.includes(who)),
    );
    expect(await rules.whoMay(get(paths.directoryEntry('secretary')))).toEqual(['secretary', 'organizer', 'admin']);
    expect(await rules.whoMay(get(paths.directoryEntry('clerk')))).toEqual([...staff, 'clerk', 'admin']);
    expect(await rules.whoMay(get(paths.directoryEntry('committeeman')))).toEqual(
      everybody.filter((who) => who === 'committeeman' || who === 'admin' || sitting.some((each) => each === who)),
    );
    expect(await rules.whoMay(get(paths.directoryEntry('admin')))).toEqual(['admin']);
  });

  it('the directory is not listed whole, without a limit, or for another unit', async () => {
    const db = rules.as('organizer');
    const unit: AppQuery = { from: paths.directory, where: [['unitId', '==', 'it']] };
    await assertAllowed(ids(db, { ...unit, limit: 200 }));
    await assertDenied(ids(db, unit));
    await assertDenied(ids(db, { ...unit, limit: 201 }));
    await assertDenied(ids(db, { from: paths.directory, limit: 200 }));
    await assertDenied(ids(db, { ...unit, where: [['unitId', '==', 'chem']], limit: 200 }));
    await assertDenied(ids(db, { ...unit, where: [['unitId', 'in', ['it', 'chem']]], limit: 200 }));
    const ofDepartment: AppQuery = { from: paths.directory, where: [['department', '==', 'organization']] };
    await assertDenied(ids(rules.as('head'), ofDepartment));
    await assertDenied(ids(rules.as('head'), { ...ofDepartment, limit: 201 }));
    await assertDenied(ids(rules.as('head'), { from: paths.directory, limit: 200 }));
    await assertDenied(ids(rules.as('chair'), { from: paths.directory, limit: 200 }));
    await assertDenied(ids(rules.as('chair'), { ...appQueries.members, limit: 201 }));
    await assertDenied(ids(rules.as('noUnit'), { ...unit, where: [['unitId', '==', null]], limit: 200 }));
  });

  it('nobody writes the directory', () => nobodyWrites(paths.directoryEntry('cadre')));

  it.each([
    ['units', paths.units, paths.unit('it')],
    ['departments', paths.departments, paths.department('organization')],
  ])('the %s are read and listed by every member, changed by none', async (_, from, one) => {
    expect(await rules.whoMay(get(one))).toEqual(everybody);
    expect(await rules.whoMay(list({ from, limit: 200 }))).toEqual(everybody);
    expect(await rules.whoMay(list({ from, limit: 201 }))).toEqual([]);
    expect(await rules.whoMay(list({ from }))).toEqual([]);
    await nobodyWrites(one);
  });

  const publications = [
    ['the parameters', paths.policies, paths.policyRequests, policyRequestOf],
    ['the working days', paths.calendars, paths.calendarRequests, calendarRequestOf],
  ] as const;

  it.each(publications)('[M13] %s are read and listed by every member, changed by none', async (_, from) => {
    expect(await rules.whoMay(get(`${from}/current`))).toEqual(everybody);
    expect(await rules.whoMay(get(`${from}/2`))).toEqual(everybody);
    expect(await rules.whoMay(list({ from, limit: 50 }))).toEqual(everybody);
    expect(await rules.whoMay(list({ from, limit: 51 }))).toEqual([]);
    expect(await rules.whoMay(list({ from }))).toEqual([]);
    await nobodyWrites(`${from}/2`);
    await nobodyWrites(`${from}/current`);
  });

  const publish = (db: lite.Firestore, request: lite.DocumentData, to: string = paths.policyRequests) =>
    lite.addDoc(lite.collection(db, to), request);

  it.each(publications)(
    '[M13] to publish %s is asked by a head of the department that interprets the measures, who reads the answer',
    async (...publication) => {
      const [, , to, requestOf] = publication;
      const may = await rules.whoMay((db, who) => publish(db, requestOf(who), to));
      expect(may).toEqual(['head', 'idleHead']);
      const asked = lite.doc(rules.as('head'), `${to}/asked`);
      await assertAllowed(lite.setDoc(asked, requestOf('head')));
      expect(await rules.whoMay(get(`${to}/asked`))).toEqual(['head']);
      expect(await rules.whoMay(list({ from: to, limit: 1 }))).toEqual([]);
      await nobodyWrites(`${to}/asked`);
    },
  );

  it.each<readonly [title: string, change: lite.DocumentData]>([
    ['in somebody else’s name', { by: 'idleHead' }],
    ['at a time of one’s own choice', { at: lite.Timestamp.fromMillis(0) }],
    ['with its result', { result: { status: 'applied', version: 3 } }],
    ['with a version of one’s own choice', { version: 9 }],
    ['with years that are a list', { years: [] }],
    ['with years that are text', { years: '2027' }],
    ['with a reason out of all proportion', { reason: '长'.repeat(20_001) }],
  ])('[M13] to publish working days is not asked %s', async (_, change) => {
    await assertDenied(publish(rules.as('head'), { ...calendarRequestOf('head'), ...change }, paths.calendarRequests));
  });

  const { policy } = policyRequestOf('head');
  it.each<readonly [title: string, change: lite.DocumentData]>([
    ['in somebody else’s name', { by: 'idleHead' }],
    ['at a time of one’s own choice', { at: lite.Timestamp.fromMillis(0) }],
    ['with its result', { result: { status: 'applied', version: 3 } }],
    ['with a version of one’s own choice', { policy: { ...policy, version: 9 } }],
    ['with parameters that are text', { policy: '全部放宽' }],
    ['with a limit nobody knows', { policy: { ...policy, limits: { ...policy.limits, forever: {} } } }],
    ['with limits that are a list', { policy: { ...policy, limits: [] } }],
    ['with a meeting that is a list', { policy: { ...policy, meeting: [] } }],
    ['with a quorum nobody knows', { policy: { ...policy, meeting: { quorum: { all: true } } } }],
    ['with a reason that is none', { reason: 1 }],
    ['with a reason out of all proportion', { reason: '长'.repeat(20_001) }],
  ])('[M13] to publish parameters is not asked %s', async (_, change) => {
    await assertDenied(publish(rules.as('head'), { ...policyRequestOf('head'), ...change }));
  });

  it.each(closed)('nobody reads, lists or writes %s', async (path) => {
    expect(await rules.whoMay(get(path))).toEqual([]);
    const from = path.slice(0, path.lastIndexOf('/'));
    expect(await rules.whoMay(list({ from, limit: 1 }))).toEqual([]);
    await nobodyWrites(path);
  });
});
