import { type CaseActionKind, paths } from '@rongcuo/domain';
import {
  collection,
  deleteDoc,
  doc,
  getDocFromServer,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  writeBatch,
} from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompany } from '../flows/cast.ts';
import { act, as, expectRecord, led, office, stored, theCase, usual } from '../flows/support.ts';
import { allEnded, ended } from './attempts.ts';

let cast: Company;
let caseId: string;
beforeAll(async () => {
  cast = await openCompany('forging');
  caseId = await led(cast, cast.place.application('cadre'), 'submitted');
});

/** What the app would write, with something else in it. */
async function forged(uid: string, kind: CaseActionKind, change: Readonly<Record<string, unknown>>): Promise<string> {
  const { db } = await as(uid);
  const action = { kind, payload: usual[kind], by: uid, at: serverTimestamp(), ...change };
  return ended(setDoc(doc(collection(db, paths.actions(caseId))), action));
}

describe('forging an action', () => {
  it.each<readonly [what: string, change: Readonly<Record<string, unknown>>]>([
    ['in the clerk’s name', { by: 'sun' }],
    ['as of yesterday', { at: Timestamp.fromMillis(Date.now() - 86_400_000) }],
    ['as of tomorrow', { at: Timestamp.fromMillis(Date.now() + 86_400_000) }],
    ['with roles of one’s own', { roles: ['head'] }],
    ['with a capacity of one’s own', { capacity: 'head' }],
    ['with its result', { result: { status: 'applied', seq: 2 } }],
    ['with roles in what it carries', { payload: { reason: '撤回', roles: ['head'] } }],
    ['with an owner in what it carries', { payload: { reason: '撤回', by: 'sun' } }],
  ])('[M7.1b] is refused %s', async (_, change) => {
    expect(await forged(cast.cadre, 'withdraw', change)).toBe('refused');
    await expectRecord(caseId, ['submit']);
  });

  it('[M7.1b] replaying what somebody else asked, or asking it under their id, moves nothing', async () => {
    const asked = 'asked-by-the-clerk';
    await act(cast.clerk, caseId, 'return', usual.return, asked);
    const { result, ...before } = await stored(paths.action(caseId, asked));
    for (const uid of [cast.cadre, cast.second, cast.head, 'lin', 'you']) {
      const { db } = await as(uid);
      const unanswered = { ...before, at: serverTimestamp() };
      const copy = { ...unanswered, result };
      const again = doc(db, paths.action(caseId, asked));
      const anew = doc(collection(db, paths.actions(caseId)));
      const tries = [
        setDoc(again, copy),
        setDoc(again, { ...unanswered, by: uid }),
        setDoc(anew, unanswered),
        setDoc(anew, copy),
      ];
      expect(await allEnded([...tries, updateDoc(again, { result: null }), deleteDoc(again)])).toEqual(['refused']);
    }
    expect(await stored(paths.action(caseId, asked))).toEqual({ ...before, result });
    await expectRecord(caseId, ['submit', 'return']);
  });

  const deep = Array.from({ length: 18 }).reduce<Record<string, unknown>>((inner) => ({ inner }), {});
  it.each<readonly [what: string, payload: unknown]>([
    ['half a megabyte of text', { reason: '长'.repeat(170_000) }],
    ['a text just beyond what fits', { reason: '长'.repeat(20_001) }],
    ['eighteen maps in each other', { reason: deep }],
    ['a thousand fields', Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`field${n}`, n]))],
    ['a list for a text', { reason: ['撤回'] }],
    ['a date for a text', { reason: Timestamp.now() }],
    ['a number for itself', 1],
    ['nothing', null],
  ])('[M7.1b] that carries %s is refused, and the case is as it was', async (_, payload) => {
    expect(await forged(cast.cadre, 'withdraw', { payload })).not.toBe('let through');
    expect((await theCase(caseId)).status).toBe('returned');
  });

  it('[M7.1b] nobody slips a change of the case in with an action that they may ask', async () => {
    const { db } = await as(cast.cadre);
    const together = writeBatch(db);
    together.set(doc(collection(db, paths.actions(caseId))), {
      kind: 'withdraw',
      payload: {},
      by: cast.cadre,
      at: serverTimestamp(),
    });
    together.update(doc(db, paths.case(caseId)), { status: 'closed', result: { tolerate: true, liability: 'exempt' } });
    expect(await ended(together.commit())).toBe('refused');
    await expectRecord(caseId, ['submit', 'return']);
  });
});

describe('raising oneself', () => {
  it('[M11b] twenty attempts at once to give oneself roles change no record, no claim and no directory', async () => {
    const { db } = await as(cast.cadre);
    const { uid } = await office.auth.getUser(cast.cadre);
    const [member, entry] = [paths.member(uid), paths.directoryEntry(uid)];
    const before = [await stored(member), await stored(entry), (await office.auth.getUser(uid)).customClaims];
    const roles = ['cadre', 'handler', 'head', 'committee', 'secretary', 'supervisor', 'superior', 'admin'];
    const tries = Array.from({ length: 20 }, (_, n) => {
      const path = n % 2 === 0 ? member : entry;
      const more = { roles: roles.slice(0, 1 + (n % roles.length)), version: n, active: true };
      return n % 3 === 0 ? setDoc(doc(db, path), { ...more, uid }) : setDoc(doc(db, path), more, { merge: true });
    });
    expect(await allEnded(tries)).toEqual(['refused']);
    expect([await stored(member), await stored(entry), (await office.auth.getUser(uid)).customClaims]).toEqual(before);
  });

  it('[M11b] the administrator gives no role either, to themself or to others, past the functions', async () => {
    const { db } = await as('you');
    const tries = ['you', 'lin', cast.cadre].map((uid) =>
      setDoc(doc(db, paths.member(uid)), { roles: ['admin', 'supervisor'] }, { merge: true }),
    );
    expect(await allEnded(tries)).toEqual(['refused']);
    expect(await ended(getDocFromServer(doc(db, paths.case(caseId))))).toBe('refused');
  });
});
