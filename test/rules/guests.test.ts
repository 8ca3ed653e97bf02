import { guestUidOf, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayFromNow } from '../support/days.ts';
import { body, readOpened } from '../support/opened.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { appQueries, ids } from './app-queries.ts';
import { actionOf, ask, askedKinds } from './asking.ts';
import { caseIn, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { people } from './people.ts';

/*
 * Someone invited sees their invitation and what it shows, each by its name, and nothing else of the case: no face, no
 * list, no other guest's invitation.
 */

const invitation = (more: lite.DocumentData = {}) => ({
  title: '学分互认试点',
  name: '学生代表',
  kind: 'public',
  until: dayFromNow(1),
  shows: ['m1', 'm2'],
  ...more,
});
const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));
/** Opens a body and reads it, as the guest unless somebody else is named. */
const read =
  (caseId: string, id: string, who = 'guest') =>
  (db: lite.Firestore) =>
    readOpened(db, who, body(caseId, id), paths.body(caseId, id));

describe('an invited guest', () => {
  let rules: Rules;
  const seedCase = (change: Parameters<typeof caseIn>[2] = {}) =>
    rules.seed({ [paths.case('c')]: stored(caseIn('investigating', 'self', change)) });
  const invited = (more: lite.DocumentData) => rules.seed({ [paths.invitation('c', 'guest')]: invitation(more) });

  beforeAll(async () => {
    rules = await openRules('guests', {
      [paths.case('other')]: stored(caseIn('investigating', 'self', { guests: ['otherGuest'] })),
      [paths.invitation('other', 'otherGuest')]: invitation({ shows: ['m1'] }),
      [paths.invitation('c', 'otherGuest')]: invitation(),
      ...Object.fromEntries(['c', 'other'].flatMap((id) => everythingIn(id))),
    });
  });
  beforeEach(async () => {
    await seedCase();
    await invited({});
  });
  afterAll(() => rules?.env.close());

  it('[M7.2b] reads the own invitation, and nobody else does', async () => {
    expect(await rules.whoMay(get(paths.invitation('c', 'guest')))).toEqual(['guest']);
    expect(await rules.whoMay(get(paths.invitation('c', 'otherGuest')))).toEqual([]);
  });

  it('[M7.2b] reads what the invitation shows, and nothing that it does not', async () => {
    const db = rules.as('guest');
    await assertAllowed(read('c', 'm1')(db));
    await assertAllowed(read('c', 'm2')(db));
    await assertDenied(read('c', 'm3')(db));
    await assertDenied(read('other', 'm1')(db));
    await assertDenied(read('c', 'm1', 'otherGuest')(rules.as('otherGuest')));
  });

  it('[M7.2b] reads the opinion they left themselves, and nobody else’s', async () => {
    await rules.seed({
      [paths.body('c', 'own')]: { text: '意见', by: 'guest' },
      [paths.body('c', 'others')]: { text: '意见', by: 'otherGuest' },
      [paths.body('other', 'own')]: { text: '意见', by: 'guest' },
    });
    await invited({ opinions: ['own'] });
    const db = rules.as('guest');
    await assertAllowed(read('c', 'own')(db));
    await assertDenied(read('c', 'others')(db));
    await assertDenied(read('other', 'own')(db));
    await invited({ until: dayFromNow(-1), opinions: ['own'] });
    await assertDenied(read('c', 'own')(db));
  });

  it.each(['closed', 'declined', 'withdrawn'] as const)(
    '[M7.2b] reads no material of a case that is %s, though the invitation still runs',
    async (status) => {
      await seedCase({ status, guests: ['guest'] });
      await assertDenied(read('c', 'm1')(rules.as('guest')));
      await seedCase({ status: 'recommended', guests: ['guest'] });
      await assertAllowed(read('c', 'm1')(rules.as('guest')));
    },
  );

  it('[M7.2b] reads the results of the own actions, and of nobody else’s', async () => {
    const opinion = { ...actionOf('recordOpinion', 'guest'), result: { status: 'applied', seq: 3 } };
    await rules.seed({
      [paths.action('c', 'own')]: { ...opinion, at: lite.Timestamp.now() },
      [paths.action('c', 'others')]: { ...opinion, at: lite.Timestamp.now(), by: 'otherGuest' },
    });
    await assertAllowed(get(paths.action('c', 'own'))(rules.as('guest')));
    await assertDenied(get(paths.action('c', 'others'))(rules.as('guest')));
  });

  it('[M7.2b] leaves an opinion, and asks nothing else of the case', async () => {
    const db = rules.as('guest');
    await assertAllowed(ask(db, 'c', actionOf('recordOpinion', 'guest')));
    for (const kind of askedKinds.filter((each) => each !== 'recordOpinion')) {
      await assertDenied(ask(db, 'c', actionOf(kind, 'guest')));
    }
    await assertDenied(ask(db, 'other', actionOf('recordOpinion', 'guest')));
  });

  it('[M7.2b] nobody reads what the link of an invitation is checked against, whoever they are', async () => {
    await rules.seed({ [paths.invitationSecret('c', 'i1')]: { hash: '5e'.repeat(32), redeemedBy: null, wrong: 0 } });
    expect(await rules.whoMay(get(paths.invitationSecret('c', 'i1')))).toEqual([]);
    expect(
      await rules.whoMay((db) => lite.updateDoc(lite.doc(db, paths.invitationSecret('c', 'i1')), { wrong: 0 })),
    ).toEqual([]);
  });

  it('[M7.2b] reads nothing else of the case', async () => {
    const db = rules.as('guest');
    for (const [path] of everythingIn('c').filter(([each]) => !each.includes('/bodies/')))
      await assertDenied(get(path)(db));
    await assertDenied(get(paths.case('c'))(db));
    await assertDenied(ids(db, { from: paths.cases, where: [['guests', 'array-contains', 'guest']], limit: 1 }));
    await assertDenied(ids(db, { ...appQueries.events, from: paths.events('c') }));
    for (const from of [paths.bodies('c'), paths.books('c'), `${paths.case('c')}/invitations`]) {
      await assertDenied(ids(db, { from, limit: 1 }));
    }
    await assertDenied(ids(db, appQueries.department));
    await assertDenied(ids(db, appQueries.members));
  });

  it('[M7.2b] reads through the last day of the invitation, in Shanghai, and not beyond it', async () => {
    const shown = read('c', 'm1');
    for (const days of [0, 1, 400]) {
      await invited({ until: dayFromNow(days) });
      await assertAllowed(shown(rules.as('guest')));
    }
    for (const days of [-1, -40, -400]) {
      await invited({ until: dayFromNow(days) });
      await assertDenied(shown(rules.as('guest')));
    }
    // That it is over the guest still sees.
    await assertAllowed(get(paths.invitation('c', 'guest'))(rules.as('guest')));
  });

  it.each([
    ['no last day', { until: null }],
    ['a last day that is none', { until: '以后' }],
    ['nothing shown', { shows: [] }],
  ])('[M7.2b] reads no material by an invitation with %s', async (_, more) => {
    await invited(more);
    await assertDenied(read('c', 'm1')(rules.as('guest')));
  });

  it('[M7.2b] reads nothing more once the invitation is ended, the account is closed or the token is outdated', async () => {
    const doors = [get(paths.invitation('c', 'guest')), read('c', 'm1')];
    for (const door of doors) await assertAllowed(door(rules.as('guest')));
    await seedCase({ guests: [] });
    for (const door of doors) await assertDenied(door(rules.as('guest')));
    await seedCase();
    for (const door of doors) await assertDenied(door(rules.as({ ...people.guest, version: 1 })));
    await rules.seed({ [paths.member('guest')]: { ...people.guest, active: false } });
    for (const door of doors) await assertDenied(door(rules.as('guest')));
    await rules.seed({ [paths.member('guest')]: people.guest });
    for (const door of doors) await assertAllowed(door(rules.as('guest')));
  });

  it('[M7.2b] reads nothing of what everybody in the house knows: units, departments, parameters', async () => {
    const guest = { ...people.guest, uid: guestUidOf('i1') };
    await rules.seed({
      [paths.member(guest.uid)]: guest,
      [paths.unit('it')]: { id: 'it', name: '信息工程学院党总支' },
      [paths.department('organization')]: { id: 'organization', name: '党委组织部', accountability: true },
      [paths.policy(1)]: { version: 1 },
      [paths.calendar(1)]: { version: 1 },
    });
    for (const path of [paths.unit('it'), paths.department('organization'), paths.policy(1), paths.calendar(1)]) {
      await assertDenied(get(path)(rules.as(guest)));
      await assertAllowed(get(path)(rules.as('stranger')));
    }
    for (const from of [paths.units, paths.departments, paths.policies, paths.calendars]) {
      await assertDenied(ids(rules.as(guest), { from, limit: 10 }));
      await assertAllowed(ids(rules.as('stranger'), { from, limit: 10 }));
    }
  });

  it('[M7.2b] whoever is listed without an invitation reads nothing', async () => {
    await seedCase({ guests: ['guest', 'stranger'] });
    await assertDenied(read('c', 'm1', 'stranger')(rules.as('stranger')));
  });

  it('[M7.2b] nobody writes an invitation, the guest included', async () => {
    const own = (db: lite.Firestore) => lite.doc(db, paths.invitation('c', 'guest'));
    const new_ = (db: lite.Firestore) => lite.doc(db, paths.invitation('c', 'stranger'));
    expect(await rules.whoMay((db) => lite.setDoc(new_(db), invitation()))).toEqual([]);
    expect(await rules.whoMay((db) => lite.setDoc(own(db), invitation({ shows: ['m3'] })))).toEqual([]);
    expect(await rules.whoMay((db) => lite.updateDoc(own(db), { until: '2099-12-31' }))).toEqual([]);
    expect(await rules.whoMay((db) => lite.deleteDoc(own(db)))).toEqual([]);
  });
});

function everythingIn(caseId: string): [path: string, data: lite.DocumentData][] {
  const bodies = ['m1', 'm2', 'm3'].map((id): [string, lite.DocumentData] => [
    paths.body(caseId, id),
    { text: '内容', by: 'handler' },
  ]);
  const books = ['team', 'investigation', 'recommendation', 'meeting', 'referral', 'supervision', 'appeal'];
  return [
    ...bodies,
    ...books.map((name): [string, lite.DocumentData] => [paths.book(caseId, name), {}]),
    [paths.submission(caseId, 1), {}],
    [paths.event(caseId, '000001'), { class: 'face', seq: 1 }],
    [paths.event(caseId, '000002'), { class: 'investigation', seq: 2 }],
    [`${paths.determinations(caseId)}/determination-1`, {}],
    [`${paths.archive(caseId)}/meeting-1`, {}],
  ];
}
