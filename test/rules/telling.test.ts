import { paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { appQueries, ids, queriesOf } from './app-queries.ts';
import { deviceOf, preferences, resendRequestOf } from './asking.ts';
import { openRules, type Rules } from './open-rules.ts';
import { people } from './people.ts';

const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));
const set = (path: string, data: lite.DocumentData) => (db: lite.Firestore) => lite.setDoc(lite.doc(db, path), data);

/** With an account as an invitation gives one. */
const invited = { ...people.guest, uid: 'guest-1' };

describe('how people are told beside the inbox', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('telling', {
      [paths.member(invited.uid)]: invited,
      [paths.preferences('cadre')]: preferences,
      [paths.device('cadre', 'phone')]: { ...deviceOf(), at: lite.Timestamp.fromMillis(0) },
      [paths.channels]: { mail: true, wecom: false, push: false },
      [paths.delivery('ab')]: { uid: 'cadre', legal: true },
      [paths.deadLetter('ab')]: { uid: 'cadre', channel: 'mail', error: 'timeout', on: '2026-10-08' },
      [paths.mail('ab-0-1')]: { to: ['cadre@school.example'] },
    });
  });
  afterAll(() => rules?.env.close());

  it('[M11a] each says for themselves how they want to be told, and reads it alone', async () => {
    expect(await rules.whoMay(get(paths.preferences('cadre')))).toEqual(['cadre']);
    expect(await rules.whoMay(set(paths.preferences('cadre'), preferences))).toEqual(['cadre']);
    expect(await rules.whoMay((db) => ids(db, { from: 'preferences', limit: 1 }))).toEqual([]);
  });

  it('[M11a] each adds and takes away their own devices; nobody sees those of others', async () => {
    expect(await rules.whoMay(set(paths.device('cadre', 'desk'), deviceOf()))).toEqual(['cadre']);
    expect(await rules.whoMay((db) => ids(db, appQueries.devices))).toEqual(['cadre']);
    expect(await rules.whoMay(get(paths.device('cadre', 'phone')))).toEqual([]);
    const remove = (db: lite.Firestore) => lite.deleteDoc(lite.doc(db, paths.device('cadre', 'desk')));
    expect(await rules.whoMay(remove)).toEqual(['cadre']);
  });

  it('[M7.2b] a guest has neither: guests are told by nobody', async () => {
    const guest = rules.as(invited);
    await assertDenied(set(paths.preferences(invited.uid), preferences)(guest));
    await assertDenied(set(paths.device(invited.uid, 'phone'), deviceOf())(guest));
    await assertDenied(ids(guest, queriesOf.devices(invited.uid)));
    await assertDenied(get(paths.channels)(guest));
    await assertAllowed(get(paths.channels)(rules.as('cadre')));
  });

  it('[M11b] the administrator alone sees what did not get out, and has it sent again', async () => {
    expect(await rules.whoMay(get(paths.deadLetter('ab')))).toEqual(['admin']);
    expect(await rules.whoMay((db) => ids(db, appQueries.letters))).toEqual(['admin']);
    expect(await rules.whoMay(set(paths.deadLetter('ab'), {}))).toEqual([]);
    const ask = (db: lite.Firestore, who: string) =>
      lite.addDoc(lite.collection(db, paths.resendRequests), resendRequestOf(who));
    expect(await rules.whoMay(ask)).toEqual(['admin']);
  });

  it.each([paths.delivery('ab'), paths.mail('ab-0-1')])('[M11b] %s is read and written by nobody', async (path) => {
    expect(await rules.whoMay(get(path))).toEqual([]);
    expect(await rules.whoMay(set(path, { to: ['x@school.example'] }))).toEqual([]);
  });
});
