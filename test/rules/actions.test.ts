import { paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AskedKind, actionOf, ask, askedKinds, entitled } from './asking.ts';
import { caseIn, everyCaseStored, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody } from './people.ts';

const earlier = () => lite.Timestamp.fromMillis(Date.now() - 60_000);

const otherwise: readonly [title: string, change: lite.DocumentData][] = [
  ['in somebody else’s name', { by: 'stranger' }],
  ['in nobody’s name', { by: null }],
  ['at a time of one’s own choice', { at: earlier() }],
  ['at a time that is text', { at: new Date().toISOString() }],
  ['with its result', { result: { status: 'applied', seq: 1 } }],
  ['with an empty result', { result: null }],
  ['with a capacity of one’s own choice', { capacity: 'head' }],
  ['of a kind that nobody knows', { kind: 'approve' }],
  ['of a kind that is no text', { kind: ['withdraw'] }],
  ['of the kind that the system alone asks', { kind: 'close', payload: {} }],
  ['of another kind that it alone asks', { kind: 'noteDeparture', payload: { of: 'handler' } }],
  ['that tells of a limit', { kind: 'remind', payload: { limit: 'acceptance', run: '2026-12-07', step: 'after-0' } }],
  ['that has days worked out anew', { kind: 'recount', payload: { calendar: 2 } }],
  ['that ends an invitation in the house’s name', { kind: 'invitationOver', payload: { invitation: 'i1' } }],
  ['of a kind named after what every object has', { kind: 'constructor', payload: {} }],
];

describe('asking an action', () => {
  let rules: Rules;
  beforeAll(async () => {
    const asked = { ...actionOf('submit', 'cadre'), at: earlier(), result: { status: 'applied', seq: 1 } };
    const refused = { ...asked, result: { status: 'refused', code: 'wrong-state', facts: {} } };
    rules = await openRules('actions', {
      ...everyCaseStored,
      [paths.action('self-draft', 'refused')]: refused,
      [paths.action('self-submitted', 'applied')]: asked,
      [paths.action('self-submitted', 'pending')]: { ...actionOf('accept', 'handler'), at: earlier() },
      // One who had it in hand stepped down; a guest spoke while they could.
      [paths.case('left')]: stored(
        caseIn('investigating', 'self', { recused: ['handler'], desk: ['colleague', 'head'] }),
      ),
      [paths.action('left', 'work')]: { ...actionOf('addMaterial', 'handler'), at: earlier() },
      [paths.action('left', 'tie')]: { ...actionOf('declareTie', 'handler'), at: earlier() },
      [paths.action('left', 'opinion')]: { ...actionOf('recordOpinion', 'guest'), at: earlier() },
    });
  });
  afterAll(() => rules?.env.close());

  const askAs = async (kind: AskedKind, change: lite.DocumentData): Promise<void> => {
    const [who, caseId] = entitled[kind];
    await ask(rules.as(who), caseId, { ...actionOf(kind, who), ...change });
  };

  for (const kind of askedKinds) {
    it(`[M7.1b] "${kind}" is asked in one’s own name, at the server’s time, undecided`, () =>
      assertAllowed(askAs(kind, {})));

    it.each(otherwise)(`[M7.1b] "${kind}" is not asked %s`, (_, change) => assertDenied(askAs(kind, change)));

    it.each(['kind', 'payload', 'by', 'at'])(`[M7.1b] "${kind}" is not asked without its "%s"`, async (field) => {
      const [who, caseId] = entitled[kind];
      const { [field]: _, ...rest } = actionOf(kind, who);
      await assertDenied(ask(rules.as(who), caseId, rest));
    });
  }

  it.each([
    ['longer than any of the app’s', 'a'.repeat(65)],
    ['that is not ASCII', '受理'],
  ])('an action is not asked under an id %s', async (_, id) => {
    const action = lite.doc(rules.as('handler'), paths.action('self-submitted', id));
    await assertDenied(lite.setDoc(action, actionOf('accept', 'handler')));
  });

  it('an action is asked under an id that the app chose', async () => {
    const action = lite.doc(rules.as('handler'), paths.action('self-submitted', 'Zz09-_aBcDeFgHiJkLmN'));
    await assertAllowed(lite.setDoc(action, actionOf('accept', 'handler')));
  });

  it.each(['applied', 'pending'])(
    '[M7.1b] nobody changes an action that is %s, nor asks it anew in its place',
    async (id) => {
      for (const who of everybody) {
        const action = lite.doc(rules.as(who), paths.action('self-submitted', id));
        await assertDenied(lite.updateDoc(action, { result: { status: 'applied', seq: 1 } }));
        await assertDenied(lite.updateDoc(action, { payload: {} }));
        await assertDenied(lite.setDoc(action, actionOf('withdraw', who)));
        await assertDenied(lite.deleteDoc(action));
      }
    },
  );

  const readers = (caseId: string, id: string) =>
    rules.whoMay((db) => lite.getDoc(lite.doc(db, paths.action(caseId, id))));

  it('[M7.1b] [M11b] who asked an action reads it and its result; whoever supervises the case too', async () => {
    expect(await readers('self-submitted', 'applied')).toEqual(['cadre', 'sitter', 'supervisor']);
    expect(await readers('self-submitted', 'pending')).toEqual(['handler', 'sitter', 'supervisor']);
    expect(await readers('self-draft', 'refused')).toEqual(['cadre']);
  });

  it('[M7.2a] whoever was recused reads nothing of what they did on the case, only that they stepped down themselves', async () => {
    expect(await readers('left', 'work')).toEqual(['sitter', 'supervisor']);
    expect(await readers('left', 'tie')).toEqual(['handler', 'sitter', 'supervisor']);
  });

  it('[M7.2b] an invited guest reads the opinion they left', async () => {
    expect(await readers('left', 'opinion')).toEqual(['sitter', 'supervisor', 'guest']);
  });

  it('[M7.1b] nobody lists actions, not even their own', async () => {
    const from = (db: lite.Firestore) => lite.collection(db, paths.actions('self-submitted'));
    const own = (db: lite.Firestore, who: string) =>
      lite.getDocs(lite.query(from(db), lite.where('by', '==', who), lite.limit(10)));
    expect(await rules.whoMay(own)).toEqual([]);
    expect(await rules.whoMay((db) => lite.getDocs(lite.query(from(db), lite.limit(1))))).toEqual([]);
  });

  it('[M7.1b] one thing that may not be asked stops all that is sent with it', async () => {
    const db = rules.as('cadre');
    const allowed = lite.doc(db, paths.action('self-submitted', 'together'));
    const together = lite.writeBatch(db);
    together.set(allowed, actionOf('withdraw', 'cadre'));
    together.update(lite.doc(db, paths.case('self-submitted')), { status: 'withdrawn' });
    await assertDenied(together.commit());
    await assertDenied(lite.getDoc(allowed));
    await assertAllowed(lite.setDoc(allowed, actionOf('withdraw', 'cadre')));
  });
});
