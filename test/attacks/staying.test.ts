import { guestUidOf, paths } from '@rongcuo/domain';
import { doc, getDocFromServer, onSnapshot, serverTimestamp, setDoc } from 'firebase/firestore';
import { Timestamp } from 'firebase-admin/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompany } from '../flows/cast.ts';
import { enter, type Guest, inviteBy, look, redeem } from '../flows/invitation.ts';
import { act, as, led, liteOf, office, stored } from '../flows/support.ts';
import { dayFromNow } from '../support/days.ts';
import { body as bodyOf, openItem, openingPath } from '../support/opened.ts';
import { allEnded, ended } from './attempts.ts';

/* Somebody who could, and no longer may: they stay where they are, and try to go on. */
let cast: Company;
beforeAll(async () => {
  cast = await openCompany('staying');
});
const found = () => led(cast, cast.place.application('cadre'), 'found');

/** Resolves once the listener has shown something, with what it shows, and how it ends. */
function watch(uid: string, path: string): Promise<{ readonly shown: unknown[]; readonly end: Promise<string> }> {
  return new Promise((resolve, reject) => {
    const shown: unknown[] = [];
    let finish: (code: string) => void = () => {};
    const end = new Promise<string>((done) => {
      finish = done;
    });
    as(uid).then(({ db }) => {
      onSnapshot(
        doc(db, path),
        (snapshot) => {
          shown.push(snapshot.data()?.['title']);
          resolve({ shown, end });
        },
        ({ code }) => finish(code),
      );
    }, reject);
  });
}

describe('staying on after one may no longer', () => {
  it('[M7.2a] listening and then being recused: the page closes, and shows nothing of what follows', async () => {
    const caseId = await found();
    const { db } = await as(cast.second);
    const opens = () => openItem(liteOf(db.app), cast.second, bodyOf(caseId, 'minutes'));
    await opens();
    const { shown, end } = await watch(cast.second, paths.case(caseId));
    const book = await watch(cast.second, paths.book(caseId, 'investigation'));
    await act(cast.cadre, caseId, 'askRecusal', { of: cast.second, reason: '与本事有关' }, 'recusal');
    await act(cast.head, caseId, 'decideRecusal', { request: 'recusal', granted: true, grounds: '成立' });
    await act(cast.head, caseId, 'correct', { field: 'title', value: '回避之后的题目', reason: '笔误' });
    expect([await end, await book.end]).toEqual(['permission-denied', 'permission-denied']);
    expect(shown).not.toContain('回避之后的题目');
    // Not even what was opened a moment ago.
    const papers = [paths.case(caseId), paths.body(caseId, 'minutes')].map((path) => getDocFromServer(doc(db, path)));
    expect(await allEnded([opens(), ...papers])).toEqual(['refused']);
  });

  it('[M7.2a] a token from before one was demoted opens nothing and asks nothing, from the next request on', async () => {
    const caseId = await found();
    const { db } = await as(cast.third);
    await act(cast.head, caseId, 'assign', {
      investigators: [cast.clerk, cast.second, cast.third],
      reason: '增加人手',
    });
    expect(await ended(getDocFromServer(doc(db, paths.book(caseId, 'investigation'))))).toBe('let through');
    await cast.place.change('third', { roles: [] });
    const tries = [
      getDocFromServer(doc(db, paths.case(caseId))),
      getDocFromServer(doc(db, paths.book(caseId, 'investigation'))),
      getDocFromServer(doc(db, paths.unit(cast.place.homeId))),
      setDoc(doc(db, paths.action(caseId, 'demoted')), {
        kind: 'hearSubject',
        payload: { on: dayFromNow(0), body: '陈述' },
        by: cast.third,
        at: serverTimestamp(),
      }),
    ];
    expect(await allEnded(tries)).toEqual(['refused']);
  });
});

describe('an invitation that is used or over', () => {
  const inside: Guest[] = [];
  afterAll(() => Promise.all(inside.map((guest) => guest.leave())));

  it('[M7.2b] a link that let somebody in lets nobody else in, however often it is tried', async () => {
    const link = await inviteBy(cast.clerk, await found(), { shows: ['minutes'] });
    inside.push(await enter(link));
    const answers = await Promise.all([...Array.from({ length: 5 }, () => redeem(link)), look(link)]);
    for (const answer of answers) expect(answer).toMatchObject({ error: { status: 'PERMISSION_DENIED' } });
  });

  it('[M7.2b] after its end a guest reads nothing of what was shown, and leaves no word', async () => {
    const link = await inviteBy(cast.clerk, await found(), { shows: ['minutes'] });
    const guest = await enter(link);
    inside.push(guest);
    const opens = () => openItem(liteOf(guest.db.app), guest.uid, bodyOf(link.caseId, 'minutes'));
    await opens();
    const body = doc(guest.db, paths.body(link.caseId, 'minutes'));
    expect(await ended(getDocFromServer(body))).toBe('let through');
    // Its last day goes by: nothing else happens that could tell the guest, or the account.
    const paper = office.db.doc(paths.invitation(link.caseId, guestUidOf(link.invitationId)));
    await paper.update({ until: dayFromNow(-1) });
    expect(await ended(opens())).toBe('refused');
    // What was opened on its last day is over with that day.
    const opening = openingPath(bodyOf(link.caseId, 'minutes'), guest.uid);
    await office.db.doc(opening).update({ at: Timestamp.fromMillis(Date.now() - 86_400_000) });
    expect(await ended(getDocFromServer(body))).toBe('refused');
    await act(cast.clerk, link.caseId, 'endInvitation', { invitation: link.invitationId });
    const tries = [
      opens(),
      getDocFromServer(body),
      getDocFromServer(doc(guest.db, paths.invitation(link.caseId, guest.uid))),
      guest.say(link.caseId, { from: 'guest', who: 'x', body: '意见' }),
    ];
    expect(await allEnded(tries)).toEqual(['refused']);
    await expect.poll(async () => (await stored(paths.member(guest.uid)))['active'], { timeout: 90_000 }).toBe(false);
    expect(await redeem(link)).toMatchObject({ error: { status: 'PERMISSION_DENIED' } });
  });
});
