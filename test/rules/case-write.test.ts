import { caseStatuses, newDraft, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { everyCase, everyCaseStored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { people } from './people.ts';

/** What the app writes to begin a case. */
const begin = (uid: string): lite.DocumentData => ({ ...newDraft(uid), createdAt: lite.serverTimestamp() });
const anHourAgo = () => lite.Timestamp.fromMillis(Date.now() - 3_600_000);

/** Everything else somebody might write instead. */
const otherBeginnings: readonly [title: string, written: lite.DocumentData][] = [
  ['in somebody else’s name', { ...begin('cadre'), applicantId: 'stranger' }],
  ['wholly in somebody else’s name', begin('stranger')],
  ['as submitted already', { ...begin('cadre'), status: 'submitted' }],
  ['as accepted already', { ...begin('cadre'), status: 'accepted' }],
  ['on record already', { ...begin('cadre'), onRecord: true }],
  ['with somebody else as a party', { ...begin('cadre'), parties: ['cadre', 'stranger'] }],
  ['with somebody else as the only party', { ...begin('cadre'), parties: ['stranger'] }],
  ['without a party', { ...begin('cadre'), parties: [] }],
  ['with oneself as a party twice', { ...begin('cadre'), parties: ['cadre', 'cadre'] }],
  ['with a map for a list', { ...begin('cadre'), parties: { cadre: true } }],
  ['at a time of one’s own choice', { ...begin('cadre'), createdAt: anHourAgo() }],
  ['at a time that is text', { ...begin('cadre'), createdAt: new Date().toISOString() }],
  ['with a desk', { ...begin('cadre'), desk: ['handler'] }],
  ['with a number', { ...begin('cadre'), number: '容错〔2026〕1号' }],
  ['with a subject', { ...begin('cadre'), subjectId: 'stranger' }],
  ['with a unit concerned', { ...begin('cadre'), unitConcerned: true, unitId: 'it' }],
  ['with a version', { ...begin('cadre'), version: 0 }],
  ['with a field that nobody knows', { ...begin('cadre'), note: '' }],
  ['with nothing in it', {}],
  ...Object.keys(begin('cadre')).map((field): [string, lite.DocumentData] => {
    const { [field]: _, ...rest } = begin('cadre');
    return [`without "${field}"`, rest];
  }),
];

describe('writing a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('case-write', everyCaseStored);
  });
  afterAll(() => rules?.env.close());

  const add = (db: lite.Firestore, written: lite.DocumentData) =>
    lite.addDoc(lite.collection(db, paths.cases), written);

  it('[M7.1b] [M7.1a] a case is begun by a cadre, a unit’s party organization or a department’s staff, and by nobody else', async () => {
    const beginners = await rules.whoMay((db, who) => add(db, begin(who)));
    expect(beginners).toEqual([
      ...(['cadre', 'secretary', 'organizer', 'otherUnit', 'noUnit'] as const),
      ...(['handler', 'head', 'colleague', 'idleHandler', 'idleHead', 'otherDesk', 'lentHandler', 'lentHead'] as const),
      'stranger',
    ]);
  });

  it('[M7.1a] a handler or head without a department begins none', async () => {
    for (const role of ['handler', 'head'] as const) {
      const adrift = { ...people.stranger, roles: [role], unitId: 'office' };
      await rules.seed({ [paths.member('stranger')]: adrift });
      await assertDenied(add(rules.as(adrift), begin('stranger')));
    }
    await rules.seed({ [paths.member('stranger')]: people.stranger });
  });

  it.each(otherBeginnings)('[M7.1b] a case is not begun %s', async (_, written) => {
    await assertDenied(add(rules.as('cadre'), written));
  });

  it('[M7.1b] what is refused above is refused for that one difference', async () => {
    await assertAllowed(add(rules.as('cadre'), begin('cadre')));
  });

  it.each([
    ['longer than what functions make of it may be', 'a'.repeat(65)],
    ['that is not ASCII', '容错'],
    ['with a dot', 'a.b'],
    ['with a space', 'a b'],
  ])('a case is not begun under an id %s', async (_, id) => {
    const db = rules.as('cadre');
    await assertDenied(lite.setDoc(lite.doc(db, paths.case(id)), begin('cadre')));
  });

  it('a case is begun under an id as the app makes them', async () => {
    const db = rules.as('cadre');
    await assertAllowed(lite.setDoc(lite.doc(db, paths.case('Zz09-_aBcDeFgHiJkLmN')), begin('cadre')));
  });

  const changes: readonly lite.DocumentData[] = [
    { status: 'submitted' },
    { status: 'accepted' },
    { onRecord: true },
    { parties: ['cadre', 'stranger'] },
    { desk: ['stranger'] },
    { handlers: [] },
    { bench: ['stranger'] },
    { watch: ['stranger'] },
    { superiors: ['stranger'] },
    { guests: ['stranger'] },
    { recused: [] },
    { objected: false },
    { result: { tolerate: true, liability: 'exempt' } },
    { version: 0 },
    { title: '改过的题目' },
  ];
  it.each(changes)(
    '[M7.1b] nobody writes %j into a case, be it a draft, submitted, accepted or appealed',
    async (change) => {
      for (const id of ['self-draft', 'self-submitted', 'unit-accepted', 'self-appealed']) {
        const write = (db: lite.Firestore) => lite.updateDoc(lite.doc(db, paths.case(id)), change);
        expect(await rules.whoMay(write), id).toEqual([]);
      }
    },
  );

  it('[M7.1b] nobody writes the next status into a case, whatever its present one', async () => {
    for (const { id, status } of everyCase) {
      const next = { status: caseStatuses[caseStatuses.indexOf(status) + 1] ?? 'draft' };
      expect(await rules.whoMay((db) => lite.updateDoc(lite.doc(db, paths.case(id)), next)), id).toEqual([]);
    }
  });

  it('[M7.1b] nobody puts a new draft in the place of a case, their own included', async () => {
    for (const { id } of everyCase) {
      const replace = (db: lite.Firestore, who: string) => lite.setDoc(lite.doc(db, paths.case(id)), begin(who));
      expect(await rules.whoMay(replace), id).toEqual([]);
    }
  });

  it('[M7.1b] a case that was submitted is deleted by nobody', async () => {
    for (const { id } of everyCase.filter(({ status }) => status !== 'draft')) {
      expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, paths.case(id)))), id).toEqual([]);
    }
  });

  it.each([
    ['self-draft', 'cadre'],
    ['unit-draft', 'secretary'],
    ['department-draft', 'handler'],
  ] as const)(
    'a draft (%s) is deleted by its owner, with what was typed in it, and by nobody else',
    async (id, owner) => {
      for (const who of Object.values(people).filter(({ uid }) => uid !== owner)) {
        await assertDenied(lite.deleteDoc(lite.doc(rules.as(who), paths.case(id))));
      }
      await assertDenied(lite.deleteDoc(lite.doc(rules.as(null), paths.case(id))));
      const both = lite.writeBatch(rules.as(owner));
      both.delete(lite.doc(rules.as(owner), paths.draft(id)));
      both.delete(lite.doc(rules.as(owner), paths.case(id)));
      await assertAllowed(both.commit());
    },
  );
});
