import {
  type Claims,
  claimsOf,
  eventIdOf,
  findChainFault,
  inboxEntryIdOf,
  paths,
  RecordedEvent,
} from '@rongcuo/domain';
import { sha256 } from '@rongcuo/functions/record';
import { demoPassword } from '@rongcuo/web/demo';
import { doc, getDoc, serverTimestamp, setDoc } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../../scripts/seed/person.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type Company, openCompany } from './cast.ts';
import { answerTo, deliver } from './delivery.ts';
import { answered, asked, changed, engageAdmin, granted, inStep, memberNow } from './roster-support.ts';
import { act, as, emulators, office, reads, signInAgain, stored, submitted, theCase } from './support.ts';

let cast: Company;
let other: string;
beforeAll(async () => {
  cast = await openCompany('roster');
  other = await engageAdmin(`${cast.place.homeId}-admin`);
});

const claimsNow = async (uid: string) => (await office.auth.getUser(uid)).customClaims;
const entriesOf = async (uid: string) =>
  (await office.db.collection(paths.inbox(uid)).where('caseId', '==', null).get()).docs;
const isTold = (uid: string, seq: number) =>
  expect
    .poll(async () => (await office.db.doc(paths.inboxEntry(uid, inboxEntryIdOf('roster', seq))).get()).exists, {
      timeout: 90_000,
    })
    .toBe(true);
const registration = (email: string, changes: object = {}) => ({
  account: { email },
  ...{ name: '新同事', post: '科员', roles: ['handler'], unitId: cast.place.awayId },
  ...{ department: cast.place.departmentId, kin: [], reason: '新入职', ...changes },
});

describe('from registration to the first sign-in', () => {
  it('[M11a] the administrator registers a clerk, who signs in, sees what waits and accepts it', async () => {
    const caseId = await submitted(cast.cadre, cast.place.application('cadre'));
    const email = `New.Clerk-${crypto.randomUUID().slice(0, 8)}@school.example`;
    const event = await granted('you', 'register', registration(email));
    const uid = String(event.data['of']);
    expect(uid).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(event).toMatchObject({ kind: 'register', by: 'you', byName: '尤伟', capacity: 'admin' });
    await inStep(uid);
    const clerk = await signIn(emulators, email.toLowerCase(), demoPassword);
    expect(clerk.uid).toBe(uid);
    await expect.poll(async () => (await theCase(caseId)).desk, { timeout: 90_000 }).toContain(uid);
    expect(await clerk.ask(caseId, 'accept', { exclusionChecked: true })).toMatchObject({ status: 'applied' });
    await clerk.leave();
  });

  it('[M11a] whoever is registered sets a password of their own by the mail, and signs in with it', async () => {
    const email = `${crypto.randomUUID().slice(0, 8)}@school.example`;
    const uid = String(
      (await granted('you', 'register', registration(email, { roles: ['assessor'], department: null }))).data['of'],
    );
    await inStep(uid);
    const api = `http://${emulators.auth}/identitytoolkit.googleapis.com/v1/accounts`;
    const post = (what: string, body: object) =>
      fetch(`${api}:${what}?key=demo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then((answer) => answer.json());
    await post('sendOobCode', { requestType: 'PASSWORD_RESET', email });
    const sent = await fetch(`http://${emulators.auth}/emulator/v1/projects/${emulators.projectId}/oobCodes`);
    const codes: { oobCodes: { email: string; oobCode: string }[] } = await sent.json();
    const code = codes.oobCodes.find((one) => one.email === email)?.oobCode;
    await post('resetPassword', { oobCode: code, newPassword: 'a-password-of-my-own' });
    const person = await signIn(emulators, email, 'a-password-of-my-own');
    await assertAllowed(getDoc(doc(person.db, paths.departments, 'organization')));
    await person.leave();
  });

  it('[M11a] an address is registered once, whether asked one after the other or at the same moment', async () => {
    const email = `${crypto.randomUUID().slice(0, 8)}@school.example`;
    const answers = await Promise.all(['you', other].map((by) => answered(by, 'register', registration(email))));
    expect(answers.map(({ status }) => status).sort()).toEqual(['applied', 'refused']);
    expect(answers.find(({ status }) => status === 'refused')).toMatchObject({ code: 'account-taken' });
    expect(await answered('you', 'register', registration(email.toUpperCase()))).toMatchObject({
      code: 'account-taken',
    });
  });

  it('[M11a] an account that somebody opened for another’s address is not adopted; one that is proven or named is', async () => {
    const squatter = await office.auth.createUser({
      email: `${crypto.randomUUID().slice(0, 8)}@school.example`,
      password: 'squatter',
    });
    const email = squatter.email ?? '';
    expect(await answered('you', 'register', registration(email))).toMatchObject({ code: 'account-unverified' });
    await office.auth.updateUser(squatter.uid, { emailVerified: true });
    expect((await granted('you', 'register', registration(email))).data['of']).toBe(squatter.uid);
    const sso = await office.auth.createUser({ uid: `sso-${crypto.randomUUID().slice(0, 8)}` });
    const account = { uid: sso.uid };
    expect((await granted('you', 'register', { ...registration(''), account })).data['of']).toBe(sso.uid);
    expect(await answered('you', 'register', { ...registration(''), account })).toMatchObject({
      code: 'account-taken',
    });
    const nobody = { uid: 'nobody-there' };
    expect(await answered('you', 'register', { ...registration(''), account: nobody })).toMatchObject({
      code: 'account-unknown',
    });
  });

  it('[M11a] a refused registration leaves no account behind', async () => {
    const email = `${crypto.randomUUID().slice(0, 8)}@school.example`;
    const answer = await answered('you', 'register', registration(email, { department: 'nowhere' }));
    expect(answer).toMatchObject({ status: 'refused', code: 'department-unknown' });
    await expect(office.auth.getUserByEmail(email)).rejects.toMatchObject({ code: 'auth/user-not-found' });
  });

  it('[M11a] delivered again, at the same moment and later, it is done once', async () => {
    const email = `${crypto.randomUUID().slice(0, 8)}@school.example`;
    const path = await asked('you', 'register', registration(email));
    await Promise.all([deliver('onRosterRequest', path), deliver('onRosterRequest', path)]);
    const answer = await answerTo(path);
    expect(answer).toMatchObject({ status: 'applied' });
    const { uid } = await office.auth.getUserByEmail(email);
    expect((await memberNow(uid)).version).toBe(1);
    await deliver('onRosterRequest', path);
    expect((await memberNow(uid)).version).toBe(1);
    const about = await office.db.collection(paths.rosterEvents).where('data.of', '==', uid).get();
    expect(about.size).toBe(1);
    await isTold('han', Number(answer['seq']));
    const before = (await entriesOf('han')).length;
    await deliver('onRosterEvent', paths.rosterEvent(eventIdOf(Number(answer['seq']))));
    expect((await entriesOf('han')).length).toBe(before);
  });
});

describe('a change of rights', () => {
  it('[M11b] a demoted head loses access with the next request, and the discipline secretary is told who did it and why', async () => {
    const head = await cast.place.engage('demoted', { roles: ['head'], at: 'away', staff: true });
    const caseId = await submitted(cast.cadre, cast.place.application('cadre'));
    await assertAllowed(reads(head, paths.case(caseId)));
    const event = await granted('you', 'change', await changed(head, { roles: ['assessor'], department: null }));
    await assertDenied(reads(head, paths.case(caseId)));
    await inStep(head);
    expect(await claimsNow(head)).toEqual({ ...claimsOf(await memberNow(head)) } satisfies Claims);
    await signInAgain(head);
    await assertDenied(reads(head, paths.case(caseId)));
    expect(event.data).toMatchObject({
      of: head,
      before: { roles: ['head'] },
      after: { roles: ['assessor'] },
      reason: '岗位调整',
    });
    await isTold('han', event.seq);
    await isTold(head, event.seq);
    await assertAllowed(reads('han', paths.rosterEvent(eventIdOf(event.seq))));
    await assertAllowed(reads('you', paths.rosterEvent(eventIdOf(event.seq))));
    for (const uid of ['xu', 'wu', 'sun', 'chen', head])
      await assertDenied(reads(uid, paths.rosterEvent(eventIdOf(event.seq))));
  });

  it('[M11a] whoever leaves is out at once, hands the case back, and comes back as they are to stand then', async () => {
    const clerk = await cast.place.engage('leaving', { roles: ['handler'], at: 'away', staff: true });
    const caseId = await submitted(cast.cadre, cast.place.application('cadre'));
    await act(clerk, caseId, 'accept');
    const { version } = await memberNow(clerk);
    await granted('you', 'letGo', { of: clerk, version, reason: '退休' });
    await assertDenied(reads(clerk, paths.case(caseId)));
    await inStep(clerk);
    expect(await claimsNow(clerk)).toMatchObject({ roles: [], department: null });
    expect((await theCase(caseId)).handlers).toEqual([]);
    expect(await answered('you', 'change', await changed(clerk, { roles: ['head'] }))).toMatchObject({
      code: 'already-left',
    });
    await granted('you', 'bringBack', await changed(clerk, { roles: ['cadre'], department: null }));
    await inStep(clerk);
    await signInAgain(clerk);
    await assertAllowed(reads(clerk, paths.unit(cast.place.awayId)));
    await assertDenied(reads(clerk, paths.case(caseId)));
  });

  it('[M11a] two administrators change one person at the same moment: one is granted, the other told what changed', async () => {
    const uid = await cast.place.engage('between', { roles: ['cadre'], at: 'home' });
    const [one, two] = [await changed(uid, { roles: ['assessor'] }), await changed(uid, { post: '副院长' })];
    const answers = await Promise.all([answered('you', 'change', one), answered(other, 'change', two)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['applied', 'refused']);
    const loser = answers.find(({ status }) => status === 'refused');
    expect(loser).toMatchObject({ code: 'stale', facts: { last: { kind: 'change', data: { of: uid } } } });
    expect((await memberNow(uid)).version).toBe(2);
  });

  it('[M11b] two administrators let each other go at the same moment: one stays', async () => {
    const [one, two] = await Promise.all(
      ['pair-a', 'pair-b'].map((name) => engageAdmin(`${cast.place.homeId}-${name}`)),
    );
    if (!one || !two) throw new Error('nobody engaged');
    // Both past the rules before either is decided.
    async function go(by: string, of: string): Promise<Record<string, unknown>> {
      const ref = office.db.collection(paths.rosterRequests).doc();
      await ref.create({ kind: 'letGo', payload: { of, version: 1, reason: '调离' }, by, at: new Date() });
      return answerTo(ref.path);
    }
    const answers = await Promise.all([go(one, two), go(two, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['applied', 'refused']);
    const active = await Promise.all([one, two].map(async (uid) => (await memberNow(uid)).active));
    expect(active.filter(Boolean)).toHaveLength(1);
    const left = active[0] ? one : two;
    await granted('you', 'letGo', { of: left, version: 1, reason: '测试结束' });
  });
});

describe('what nobody gets', () => {
  it('[M11b] twenty attempts at the same moment to raise oneself: none succeeds', async () => {
    const before = await memberNow('you');
    const { db } = await as('you');
    const forbidden = [['head'], ['supervisor'], ['admin', 'head'], ['secretary', 'committee']] as const;
    const attempts = Array.from({ length: 20 }, async (_, n) => {
      const roles = forbidden[n % forbidden.length];
      if (n % 2 === 0) return answered('you', 'change', await changed('you', { roles, department: 'organization' }));
      return setDoc(doc(db, paths.member('you')), { ...before, roles }).then(
        () => ({ status: 'applied', code: '' }),
        (error: { code?: string }) => ({ status: 'refused', code: error.code }),
      );
    });
    for (const { status, code } of await Promise.all(attempts)) {
      expect(status).toBe('refused');
      expect(['own-record', 'permission-denied']).toContain(code);
    }
    expect(await memberNow('you')).toEqual(before);
  });

  it('[M11b] nobody else asks, and who gets past the rules is refused by the function', async () => {
    const raise = await changed('chen', { roles: ['cadre', 'head'], department: 'organization' });
    for (const uid of ['chen', 'wu', 'xu', 'han', 'yang']) await assertDenied(asked(uid, 'change', raise));
    for (const [by, code] of [
      ['chen', 'not-yours'],
      ['han', 'not-yours'],
      ['nobody', 'inactive'],
    ] as const) {
      const ref = office.db.collection(paths.rosterRequests).doc();
      await ref.create({ kind: 'change', payload: raise, by, at: new Date() });
      expect(await answerTo(ref.path)).toMatchObject({ status: 'refused', code });
    }
    expect((await memberNow('chen')).roles).toEqual(['cadre']);
  });

  it('[M11b] the administrator reads no case, whatever role they hold besides', async () => {
    const caseId = await submitted(cast.cadre, cast.place.application('cadre'));
    const both = await engageAdmin(`${cast.place.homeId}-both`);
    await granted('you', 'change', await changed(both, { roles: ['admin', 'cadre'], unitId: cast.place.homeId }));
    await inStep(both);
    await signInAgain(both);
    for (const uid of ['you', both]) {
      for (const path of [
        paths.case(caseId),
        paths.submission(caseId, 1),
        paths.event(caseId, eventIdOf(1)),
        paths.book(caseId, 'team'),
      ])
        await assertDenied(reads(uid, path));
      await assertDenied(reads(uid, paths.inboxEntry('han', inboxEntryIdOf(caseId, 1))));
    }
    await granted('you', 'letGo', { of: both, version: (await memberNow(both)).version, reason: '测试结束' });
  });

  it('[M11b] once let go, an administrator asks nothing more, and reads no answer', async () => {
    const gone = await engageAdmin(`${cast.place.homeId}-gone`);
    await as(gone);
    await granted('you', 'letGo', { of: gone, version: 1, reason: '调离' });
    await assertDenied(asked(gone, 'addUnit', { name: '影子单位' }));
  });
});

describe('units and departments', () => {
  it('[M7.1a] a unit and a department are added and renamed, by one name one only', async () => {
    const name = `审计处-${cast.place.homeId}`;
    const made = await granted('you', 'addDepartment', { name, accountability: true, reason: '承担问责职能' });
    const of = String(made.data['of']);
    expect(await stored(paths.department(of))).toEqual({ id: of, name, accountability: true });
    expect(await answered('you', 'addDepartment', { name, accountability: false })).toMatchObject({
      code: 'name-taken',
    });
    await isTold('han', made.seq);
    const was = { name, accountability: true };
    await granted('you', 'changeDepartment', { of, was, name: `${name}（新）`, accountability: true });
    expect(
      await answered('you', 'changeDepartment', { of, was, name, accountability: false, reason: '不再承担' }),
    ).toMatchObject({
      code: 'stale',
    });
    const unit = await granted('you', 'addUnit', { name });
    const unitId = String(unit.data['of']);
    await granted('you', 'renameUnit', { of: unitId, was: name, name: `${name}党支部` });
    expect(await stored(paths.unit(unitId))).toEqual({ id: unitId, name: `${name}党支部` });
  });

  it('[M7.1a] two units of one name asked at the same moment: one is made', async () => {
    const name = `同名单位-${cast.place.homeId}`;
    const answers = await Promise.all(['you', other].map((by) => answered(by, 'addUnit', { name })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['applied', 'refused']);
    const found = await office.db.collection(paths.units).where('name', '==', name).get();
    expect(found.size).toBe(1);
  });
});

describe('the log of changes', () => {
  it('[M11b] is one chain without a gap, however many asked at once', async () => {
    const before = Number((await stored(paths.roster('current')))['version']);
    const names = Array.from({ length: 8 }, (_, n) => `并发单位-${n}-${cast.place.homeId}`);
    const answers = await Promise.all(names.map((name, n) => answered(n % 2 ? 'you' : other, 'addUnit', { name })));
    const numbers = answers.map(({ seq }) => Number(seq)).sort((a, b) => a - b);
    expect(new Set(numbers).size).toBe(8);
    expect(numbers[0]).toBeGreaterThan(before);
    const found = await office.db.collection(paths.rosterEvents).orderBy('seq').get();
    const events = found.docs.map((one) => RecordedEvent.parse(one.data()));
    const { head } = await stored(paths.roster('current'));
    expect(findChainFault(paths.rosterEvents, events, String(head), sha256)).toBeNull();
  });

  it('[M11b] takes no entry from anybody', async () => {
    for (const uid of ['you', 'han']) {
      const ref = doc((await as(uid)).db, paths.rosterEvent(eventIdOf(999_999)));
      await assertDenied(setDoc(ref, { seq: 999_999, at: serverTimestamp() }));
    }
  });
});
