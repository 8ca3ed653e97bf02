import { type CaseActionKind, newDraft, paths } from '@rongcuo/domain';
import { addDoc, collection, deleteDoc, doc, serverTimestamp, setDoc, Timestamp, updateDoc } from 'firebase/firestore';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { answerTo, askBehindTheRules } from './delivery.ts';
import {
  act,
  actionsOf,
  application,
  as,
  expectRecord,
  office,
  refusal,
  signInAgain,
  submitted,
  theCase,
  usual,
} from './support.ts';

const TEN_YEARS_MS = 10 * 365 * 86_400_000;
const waiting = () => submitted('chen', application());

/** Creates an action field by field, as a program of one's own would. */
async function forged(uid: string, caseId: string, changes: Readonly<Record<string, unknown>>) {
  const action = { kind: 'accept', payload: usual.accept, by: uid, at: serverTimestamp(), ...changes };
  return addDoc(collection((await as(uid)).db, paths.actions(caseId)), action);
}

describe('actions in somebody else’s name, or made up', () => {
  const refused: readonly [what: string, changes: Readonly<Record<string, unknown>>][] = [
    ['in the name of a colleague', { by: 'zhou' }],
    ['in the name of the head', { by: 'wu' }],
    ['with its result already on it', { result: { status: 'applied', seq: 2 } }],
    ['of a kind that does not exist', { kind: 'determine' }],
    ['with more in its payload than it holds', { payload: { exclusionChecked: true, number: '容错〔2026〕1号' } }],
    ['with the payload of another kind', { payload: { declared: true } }],
    ['without a time', { at: null }],
  ];

  it.each(refused)('[M7.1b] an action %s is refused before it is stored', async (_, changes) => {
    const caseId = await waiting();
    await assertDenied(forged('sun', caseId, changes));
    expect(await actionsOf(caseId)).toHaveLength(1);
  });

  it('[M7.1b] the same action, honestly asked, is stored and applied', async () => {
    const caseId = await waiting();
    const { path } = await assertAllowed(forged('sun', caseId, {}));
    expect(await answerTo(path)).toEqual({ status: 'applied', seq: 2 });
  });

  it('[M7.1b] what was asked is changed and deleted by nobody', async () => {
    const caseId = await waiting();
    const { path } = await forged('sun', caseId, {});
    await answerTo(path);
    for (const uid of ['sun', 'chen', 'wu', 'han', 'you']) {
      const ref = doc((await as(uid)).db, path);
      await assertDenied(updateDoc(ref, { by: uid }));
      await assertDenied(deleteDoc(ref));
    }
  });

  it('[M7.1b] status, number, desk, events, evidence and inboxes are written directly by nobody', async () => {
    const caseId = await waiting();
    for (const uid of ['chen', 'sun', 'wu', 'han', 'you']) {
      const { db } = await as(uid);
      const ref = doc(db, paths.case(caseId));
      await assertDenied(updateDoc(ref, { status: 'accepted' }));
      await assertDenied(updateDoc(ref, { number: '容错〔2026〕1号' }));
      await assertDenied(updateDoc(ref, { desk: [uid] }));
      await assertDenied(deleteDoc(ref));
      await assertDenied(updateDoc(doc(db, paths.submission(caseId, 1)), { exclusion: 'excluded' }));
      await assertDenied(updateDoc(doc(db, paths.event(caseId, '000001')), { by: uid }));
      await assertDenied(setDoc(doc(db, paths.event(caseId, '000002')), { seq: 2 }));
      await assertDenied(setDoc(doc(db, paths.inboxEntry(uid, `${caseId}-000009`)), { caseId }));
      await assertDenied(setDoc(doc(db, paths.counter('case-2026')), { last: 0 }));
    }
    await expectRecord(caseId, ['submit']);
  });

  it('[M7.1b] a case begins as the applicant’s own empty draft and as nothing else', async () => {
    const { db } = await as('chen');
    const begin = (changes: Readonly<Record<string, unknown>>) =>
      addDoc(collection(db, paths.cases), { ...newDraft('chen'), createdAt: serverTimestamp(), ...changes });
    await assertAllowed(begin({}));
    await assertDenied(begin({ status: 'accepted' }));
    await assertDenied(begin({ onRecord: true }));
    await assertDenied(begin({ applicantId: 'lin', parties: ['lin'] }));
    await assertDenied(begin({ parties: ['chen', 'lin'] }));
    await assertDenied(begin({ number: '容错〔2026〕1号' }));
  });
});

describe('a device whose clock is ten years off', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['ahead', TEN_YEARS_MS],
    ['behind', -TEN_YEARS_MS],
  ])('[M7.1b] %s: the device’s own time is refused, the server’s is taken', async (_, off) => {
    const caseId = await waiting();
    await assertDenied(forged('sun', caseId, { at: Timestamp.fromMillis(Date.now() + off) }));
    await assertDenied(forged('sun', caseId, { at: Timestamp.now() }));
    const began = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: began + off });
    await signInAgain('sun');
    await act('sun', caseId, 'accept');
    vi.useRealTimers();
    const [, accept] = await actionsOf(caseId);
    expect(Math.abs(Date.parse(accept?.at ?? '') - began)).toBeLessThan(60_000);
    await signInAgain('sun');
  });
});

describe('actions in the wrong state', () => {
  const wrong: readonly [
    kind: CaseActionKind,
    who: string,
    status: string,
    lead: readonly (readonly [string, CaseActionKind])[],
  ][] = [
    ['submit', 'chen', 'submitted', []],
    ['submit', 'chen', 'accepted', [['sun', 'accept']]],
    ['accept', 'sun', 'accepted', [['sun', 'accept']]],
    ['accept', 'sun', 'returned', [['sun', 'return']]],
    ['return', 'sun', 'returned', [['sun', 'return']]],
    ['return', 'sun', 'accepted', [['sun', 'accept']]],
  ];

  it.each(wrong)(
    '[M7.1b] %s by %s on a case that is %s: refused by the rules and by the decision itself',
    async (kind, who, status, lead) => {
      const caseId = await waiting();
      for (const [uid, step] of lead) await act(uid, caseId, step);
      const before = await theCase(caseId);
      await assertDenied((await as(who)).ask(caseId, kind, usual[kind]));
      const answer = await answerTo(await askBehindTheRules(who, caseId, kind, usual[kind]));
      expect(answer).toEqual({ status: 'refused', code: 'wrong-state', facts: { kind, status } });
      expect(await theCase(caseId)).toEqual(before);
    },
  );

  it('[M7.1b] a kind nobody knows is refused with that reason, should it ever get past the rules', async () => {
    const caseId = await waiting();
    const ref = office.db.collection(paths.actions(caseId)).doc();
    await ref.create({ kind: 'toString', payload: {}, by: 'sun', at: Timestamp.now().toDate() });
    expect(await answerTo(ref.path)).toMatchObject({ status: 'refused', code: 'unknown-action' });
  });

  it('[M7.2a] a clerk with a tie who gets past the rules is refused by the decision itself', async () => {
    const caseId = await submitted('chen', {
      ...application(),
      accountability: { departmentId: 'discipline', kind: 'inquiry', raisedOn: '2026-10-12', reference: '' },
    });
    await assertDenied((await as('feng')).ask(caseId, 'accept', usual.accept));
    expect(await answerTo(await askBehindTheRules('feng', caseId, 'accept', usual.accept))).toMatchObject({
      code: 'not-yours',
    });
    await office.db.doc(paths.case(caseId)).update({ desk: ['feng', 'wang', 'zheng'] });
    expect(await refusal('feng', caseId, 'accept')).toMatchObject({ code: 'tied', facts: { tie: 'sameUnit' } });
    await act('zheng', caseId, 'accept');
  });
});
