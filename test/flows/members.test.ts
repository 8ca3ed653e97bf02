import { type Claims, Member, paths } from '@rongcuo/domain';
import { saveMember } from '@rongcuo/functions/save-member';
import { doc, getDoc } from 'firebase/firestore';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimsReach } from '../../scripts/seed/people.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { captured, deliver } from './delivery.ts';
import { openPlace, type Place } from './place.ts';
import { act, as, office, signInAgain, submitted, theCase } from './support.ts';

const cast = {
  cadre: { roles: ['cadre'], at: 'home' },
  clerk: { roles: ['handler'], at: 'away', staff: true },
  second: { roles: ['handler'], at: 'away', staff: true },
  head: { roles: ['head'], at: 'away', staff: true },
} as const;

let place: Place<keyof typeof cast>;
let caseId: string;

const reads = async (who: keyof typeof cast, path: string = paths.case(caseId)) =>
  getDoc(doc((await as(place.uid(who))).db, path));
const accountOf = (who: keyof typeof cast) => office.auth.getUser(place.uid(who));
const claimsNow = async (who: keyof typeof cast) => (await accountOf(who)).customClaims;
const directoryNow = async (uid: string) => (await office.db.doc(paths.directoryEntry(uid)).get()).data();
const uids = (...names: (keyof typeof cast)[]) => names.map((name) => place.uid(name)).sort();

const claimsFor = ({ roles, unitId, department, version }: Member): Claims => ({ roles, unitId, department, version });

describe('a change of office reaches everything at once', () => {
  beforeEach(async () => {
    place = await openPlace('office', cast);
    caseId = await submitted(place.uid('cadre'), place.application('cadre'));
  });

  it('[M7.2a] a clerk is promoted to head: the token of before opens nothing, the new one declines', async () => {
    await assertAllowed(reads('clerk'));
    const member = await place.change('clerk', { roles: ['head'] });
    expect(await claimsNow('clerk')).toEqual(claimsFor(member));
    await assertDenied(reads('clerk'));
    await assertDenied(as(place.uid('clerk')).then((clerk) => clerk.ask(caseId, 'decline', {})));
    await signInAgain(place.uid('clerk'));
    await assertAllowed(reads('clerk'));
    await act(place.uid('clerk'), caseId, 'decline');
  });

  it('[M7.2a] a head is made a clerk: declining is over with the old token and with the new one', async () => {
    await assertAllowed(reads('head'));
    const member = await place.change('head', { roles: ['handler'] });
    expect(await claimsNow('head')).toEqual(claimsFor(member));
    const decline = async () =>
      (await as(place.uid('head'))).ask(caseId, 'decline', { ground: 'duplicate', reason: '重复' });
    await assertDenied(decline());
    await signInAgain(place.uid('head'));
    await assertDenied(decline());
    await act(place.uid('head'), caseId, 'accept');
  });

  it('[M7.2a] a clerk moves to another department: off the desk, and nothing of the case can be read', async () => {
    await assertAllowed(reads('clerk'));
    await place.change('clerk', { department: null });
    expect((await theCase(caseId)).desk).toEqual(uids('second', 'head'));
    await signInAgain(place.uid('clerk'));
    await assertDenied(reads('clerk'));
    await assertDenied(reads('clerk', paths.submission(caseId, 1)));
    await assertAllowed(reads('second'));
  });

  it('[M7.2a] a clerk who moves into the cadre’s unit is off the desk, and on it again after moving away', async () => {
    await place.change('clerk', { unitId: place.homeId });
    expect((await theCase(caseId)).desk).toEqual(uids('second', 'head'));
    await place.change('clerk', { unitId: place.awayId });
    expect((await theCase(caseId)).desk).toEqual(uids('clerk', 'second', 'head'));
  });

  it('[M7.2a] a member who leaves loses claims, sessions and every access, with the token of before too', async () => {
    await assertAllowed(reads('clerk'));
    const before = Date.parse((await accountOf('clerk')).tokensValidAfterTime ?? '');
    // Revocation counts in whole seconds: it shows only in a later one than the account was made in.
    await expect.poll(() => Date.now() - before, { timeout: 5000 }).toBeGreaterThan(1000);
    const { version } = await place.change('clerk', { active: false });
    expect(await claimsNow('clerk')).toEqual({ roles: [], unitId: null, department: null, version });
    await expect
      .poll(async () => Date.parse((await accountOf('clerk')).tokensValidAfterTime ?? ''), { timeout: 90_000 })
      .toBeGreaterThan(before);
    for (const path of [paths.case(caseId), paths.submission(caseId, 1), paths.unit(place.homeId)]) {
      await assertDenied(reads('clerk', path));
    }
    await signInAgain(place.uid('clerk'));
    await assertDenied(reads('clerk'));
    await assertDenied(reads('clerk', paths.unit(place.homeId)));
    await assertDenied(as(place.uid('clerk')).then((clerk) => clerk.ask(caseId, 'accept', { exclusionChecked: true })));
    expect((await theCase(caseId)).desk).toEqual(uids('second', 'head'));
    // The own record stays readable: by it the app says why nothing else is.
    await assertAllowed(reads('clerk', paths.member(place.uid('clerk'))));
    await assertDenied(reads('clerk', paths.member(place.uid('second'))));
  });

  it('[M7.1b] a cadre who leaves keeps no access to the own case, and can ask nothing more', async () => {
    await place.change('cadre', { active: false });
    await assertDenied(reads('cadre'));
    await assertDenied(as(place.uid('cadre')).then((cadre) => cadre.ask(caseId, 'withdraw', { reason: '' })));
    expect(await theCase(caseId)).toMatchObject({ status: 'submitted' });
  });
});

describe('the desks follow the members', () => {
  beforeEach(async () => {
    place = await openPlace('desks', cast);
    caseId = await submitted(place.uid('cadre'), place.application('cadre'));
  });

  it('[M7.1b] [M7.2a] a new clerk sees the cases that wait, but not one accepted before, and a tied one sees none', async () => {
    const accepted = await submitted(place.uid('cadre'), place.application('cadre'));
    await act(place.uid('clerk'), accepted, 'accept');
    const fresh = await place.engage('fresh', { roles: ['handler'], at: 'away', staff: true });
    await place.engage('tied', { roles: ['handler'], at: 'home', staff: true });
    await place.engage('relative', { roles: ['head'], at: 'away', staff: true, kin: ['cadre'] });
    expect((await theCase(caseId)).desk).toEqual([...uids('clerk', 'second', 'head'), fresh].sort());
    expect((await theCase(accepted)).desk).toEqual(uids('clerk', 'head'));
    await act(fresh, caseId, 'accept');
  });

  it('[M7.2a] a clerk who declares the cadre as kin is off the desk at once', async () => {
    await place.change('clerk', { kin: [place.uid('cadre')] });
    expect((await theCase(caseId)).desk).toEqual(uids('second', 'head'));
    await signInAgain(place.uid('clerk'));
    await assertDenied(reads('clerk'));
  });

  it('[M7.2a] when the cadre declares a clerk as kin, the clerk is off the desk at once', async () => {
    await place.change('cadre', { kin: [place.uid('second')] });
    expect((await theCase(caseId)).desk).toEqual(uids('clerk', 'head'));
    await assertDenied(reads('second'));
    await assertAllowed(reads('clerk'));
  });

  it('[M7.2a] a member record that is deleted leaves no claims, no directory entry and no place on a desk', async () => {
    const uid = place.uid('second');
    await office.db.doc(paths.member(uid)).delete();
    await expect.poll(async () => (await claimsNow('second')) ?? {}, { timeout: 90_000 }).toEqual({});
    expect(await directoryNow(uid)).toBeUndefined();
    expect((await theCase(caseId)).desk).toEqual(uids('clerk', 'head'));
    await assertDenied(reads('second'));
  });

  it('[M7.2a] whoever accepted and then declares kin loses the case; the head keeps it', async () => {
    await act(place.uid('clerk'), caseId, 'accept');
    await place.change('clerk', { kin: [place.uid('cadre')] });
    expect(await theCase(caseId)).toMatchObject({ handlers: [], desk: uids('head') });
  });
});

describe('however many cases wait', () => {
  beforeAll(async () => {
    place = await openPlace('many', cast);
    caseId = await submitted(place.uid('cadre'), place.application('cadre'));
    const waiting = (await office.db.doc(paths.case(caseId)).get()).data() ?? {};
    const batch = office.db.batch();
    for (let n = 1; n <= 104; n += 1) batch.create(office.db.doc(paths.case(`${caseId}-${n}`)), waiting);
    await batch.commit();
  });

  it('[M7.2a] a new clerk sees all of them, more than are read at a time', async () => {
    const fresh = await place.engage('fresh', { roles: ['handler'], at: 'away', staff: true });
    const seen = await office.db.collection(paths.cases).where('desk', 'array-contains', fresh).count().get();
    expect(seen.data().count).toBe(105);
  });

  it('[M7.2a] a change that takes long to follow does not undo a later one that was quick', async () => {
    // Tied, so on none of the desks; but the change has to look at all of them.
    const uid = await place.engage('tied', { roles: ['handler'], at: 'home', staff: true });
    const directory = office.db.doc(paths.directoryEntry(uid));
    await directory.delete();
    const slow = deliver('onMember', paths.member(uid));
    await expect.poll(async () => (await directory.get()).exists, { timeout: 90_000 }).toBe(true);
    const { version: _, ...known } = Member.parse((await office.db.doc(paths.member(uid)).get()).data());
    const moved = await saveMember(office.db, { ...known, roles: ['assessor'], department: null, post: '考核科' });
    await claimsReach(office.auth, uid, moved.version);
    await slow;
    expect((await office.auth.getUser(uid)).customClaims).toEqual(claimsFor(moved));
    expect((await directory.get()).get('post')).toBe('考核科');
  });
});

describe('the directory follows the members', () => {
  beforeAll(async () => {
    place = await openPlace('directory', { ...cast });
  });

  it('[M7.1b] what colleagues may know of a person is in the directory, and no more', async () => {
    const uid = place.uid('cadre');
    expect(await directoryNow(uid)).toEqual({
      uid,
      name: uid,
      post: '',
      unitId: place.homeId,
      department: null,
      roles: ['cadre'],
      cadre: true,
      house: true,
      active: true,
    });
    expect(await directoryNow(place.uid('clerk'))).toMatchObject({ cadre: false });
  });

  it('[M7.1b] a change of name, unit and office is in the directory; who left is marked as such', async () => {
    const uid = place.uid('cadre');
    await place.change('cadre', { name: '改名', post: '副院长', unitId: place.awayId, roles: ['unit'] });
    expect(await directoryNow(uid)).toMatchObject({ name: '改名', post: '副院长', unitId: place.awayId, cadre: false });
    await place.change('cadre', { active: false });
    expect(await directoryNow(uid)).toMatchObject({ active: false });
  });

  it('[M7.2a] an old change delivered after a newer one brings nothing back', async () => {
    const uid = place.uid('head');
    const asHead = await captured(paths.member(uid));
    const member = await place.change('head', { roles: ['assessor'], department: null });
    await deliver('onMember', paths.member(uid), asHead);
    expect(await claimsNow('head')).toEqual(claimsFor(member));
    expect((await directoryNow(uid))?.['cadre']).toBe(false);
  });

  it('[M7.2a] the same change delivered again changes nothing', async () => {
    const uid = place.uid('second');
    const before = await Promise.all([claimsNow('second'), directoryNow(uid)]);
    await Promise.all([deliver('onMember', paths.member(uid)), deliver('onMember', paths.member(uid))]);
    expect(await Promise.all([claimsNow('second'), directoryNow(uid)])).toEqual(before);
  });
});
