import { defaultCatalogues, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { appQueries, ids } from './app-queries.ts';
import { catalogueRequestOf, interpretationRequestOf } from './asking.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people } from './people.ts';

const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));
const ask = (db: lite.Firestore, to: string, request: lite.DocumentData) =>
  lite.addDoc(lite.collection(db, to), request);
/** Heads of the department that interprets: one has a case in hand, the other none. */
const heads = ['head', 'idleHead'];

describe('what the organization department publishes', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('interpreting', {
      [paths.interpretation('current')]: { last: 2 },
      [paths.interpretation(1)]: { number: 1, kind: 'interpretation' },
      [paths.interpretation(2)]: { number: 2, kind: 'withdrawal' },
    });
  });
  afterAll(() => rules?.env.close());

  it('[M14] interpretations are read and listed by every member, the newest first, and by nobody else', async () => {
    expect(await rules.whoMay(get(paths.interpretation(1)))).toEqual(everybody);
    expect(await rules.whoMay((db) => ids(db, appQueries.interpretations))).toEqual(everybody);
    expect(await ids(rules.as('cadre'), appQueries.interpretations)).toEqual(['2', '1']);
    await assertDenied(ids(rules.as('cadre'), { from: paths.interpretations }));
    await assertDenied(ids(rules.as('cadre'), { ...appQueries.interpretations, limit: 201 }));
  });

  it('[M14] [M7.2b] a guest reads neither interpretations nor parameters: they are of the house', async () => {
    const guest = { ...people.guest, uid: 'guest-i1' };
    await rules.seed({ [paths.member(guest.uid)]: guest });
    await assertDenied(get(paths.interpretation(1))(rules.as(guest)));
    await assertDenied(ids(rules.as(guest), appQueries.interpretations));
  });

  it('[M14] nobody writes an interpretation, nor the number of the last, whoever they are', async () => {
    for (const path of [paths.interpretation(1), paths.interpretation('current'), paths.interpretation(3)]) {
      expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, path), { last: 9 })), path).toEqual([]);
      expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, path))), path).toEqual([]);
    }
  });

  it.each([
    ['catalogues', paths.policyRequests, catalogueRequestOf],
    ['an interpretation', paths.interpretationRequests, interpretationRequestOf],
  ])('[M13] [M14] to publish %s is asked by a head of the interpreting department alone', async (_, to, requestOf) => {
    expect(await rules.whoMay((db, who) => ask(db, to, requestOf(who)))).toEqual(heads);
    const path = `${to}/asked`;
    await assertAllowed(lite.setDoc(lite.doc(rules.as('head'), path), requestOf('head')));
    expect(await rules.whoMay(get(path))).toEqual(['head']);
    expect(await rules.whoMay((db) => ids(db, { from: to, limit: 1 }))).toEqual([]);
    expect(await rules.whoMay((db) => lite.updateDoc(lite.doc(db, path), { by: 'idleHead' }))).toEqual([]);
    expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, path)))).toEqual([]);
  });

  it('[M14] a head who has left, or was moved since the token was issued, asks for nothing', async () => {
    const before = { ...people.idleHead, uid: 'formerHead' };
    const asks = () => ask(rules.as(before), paths.interpretationRequests, interpretationRequestOf('formerHead'));
    await rules.seed({ [paths.member('formerHead')]: before });
    await assertAllowed(asks());
    await rules.seed({ [paths.member('formerHead')]: { ...before, active: false, version: before.version + 1 } });
    await assertDenied(asks());
    await assertDenied(get(paths.interpretation(1))(rules.as(before)));
    await rules.seed({ [paths.member('formerHead')]: { ...before, department: 'discipline', version: 9 } });
    await assertDenied(asks());
  });

  it('[M14] a withdrawal is asked as an interpretation is', async () => {
    const withdrawal = { ...interpretationRequestOf('head'), kind: 'withdraw', payload: { of: 1, reason: '有误' } };
    await assertAllowed(ask(rules.as('head'), paths.interpretationRequests, withdrawal));
    await assertDenied(ask(rules.as('otherDesk'), paths.interpretationRequests, { ...withdrawal, by: 'otherDesk' }));
    const more = { ...withdrawal, payload: { of: 1, reason: '有误', number: 9 } };
    await assertDenied(ask(rules.as('head'), paths.interpretationRequests, more));
    const words = { ...withdrawal, payload: { of: '1', reason: '有误' } };
    await assertDenied(ask(rules.as('head'), paths.interpretationRequests, words));
  });

  const { payload } = interpretationRequestOf('head');
  it.each<readonly [title: string, change: lite.DocumentData]>([
    ['in somebody else’s name', { by: 'idleHead' }],
    ['at a time of one’s own choice', { at: lite.Timestamp.fromMillis(0) }],
    ['with its result', { result: { status: 'applied', number: 1 } }],
    ['as something else', { kind: 'repeal' }],
    ['with a payload that is text', { payload: '一律从宽' }],
    ['under a number of one’s own choice', { payload: { ...payload, number: 1 } }],
    ['with subjects that are text', { payload: { ...payload, subjects: 'article.5' } }],
    ['with an answer out of all proportion', { payload: { ...payload, answer: '长'.repeat(20_001) } }],
    ['in the place of words', { payload: { ...payload, replaces: '第一号' } }],
  ])('[M14] to publish an interpretation is not asked %s', async (_, change) => {
    const request = { ...interpretationRequestOf('head'), ...change };
    await assertDenied(ask(rules.as('head'), paths.interpretationRequests, request));
  });

  it.each<readonly [title: string, change: lite.DocumentData]>([
    ['in somebody else’s name', { by: 'idleHead' }],
    ['at a time of one’s own choice', { at: lite.Timestamp.fromMillis(0) }],
    ['with catalogues that are text', { catalogues: '全部' }],
    ['with a catalogue nobody knows', { catalogues: { ...defaultCatalogues, amnesties: [] } }],
    ['with words for the version it is based on', { basedOn: '最新' }],
  ])('[M13] to publish catalogues is not asked %s', async (_, change) => {
    await assertDenied(ask(rules.as('head'), paths.policyRequests, { ...catalogueRequestOf('head'), ...change }));
  });
});
