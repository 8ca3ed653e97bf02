import { eventIdOf, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AppQuery, appQueries, ids } from './app-queries.ts';
import { type CaseId, desk, everyCase, everyCaseStored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, type Who } from './people.ts';

/** ACCESS: evidence given by the applicant. The unit sees it where it applied, not where it is only to be served. */
const evidenceReaders: Record<CaseId, readonly Who[]> = {
  'self-draft': [],
  'self-submitted': ['cadre', ...desk, 'supervisor'],
  'self-returned': ['cadre', ...desk, 'supervisor'],
  'self-accepted': ['cadre', ...desk, 'supervisor'],
  'self-declined': ['cadre', ...desk, 'supervisor'],
  'self-withdrawn': ['cadre', ...desk, 'supervisor'],
  'unit-draft': [],
  'unit-submitted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'unit-returned': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'unit-accepted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'unit-declined': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'unit-withdrawn': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-draft': [],
  'moved-submitted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-returned': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-accepted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-declined': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-withdrawn': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
};

/** ACCESS: the steps are part of the face, so where it is served the unit reads those. */
const stepReaders: Record<CaseId, readonly Who[]> = {
  ...evidenceReaders,
  'self-draft': ['cadre'],
  'unit-draft': ['secretary'],
  'moved-draft': ['otherUnit'],
  'self-accepted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'self-declined': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
};

const inOrder = (readers: readonly Who[]) => everybody.filter((who) => readers.includes(who));
const evidenceOf = (caseId: string): AppQuery => ({ from: paths.evidence(caseId), limit: 50 });
const stepsOf = (caseId: string): AppQuery => ({ ...appQueries.events, from: paths.events(caseId) });
const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));

const FACE = eventIdOf(1);
const INVESTIGATION = eventIdOf(2);
const UNCLASSED = eventIdOf(3);

describe('what a case holds', () => {
  let rules: Rules;
  beforeAll(async () => {
    const inEach = everyCase.flatMap(({ id }) => [
      [paths.submission(id, 1), { exclusion: 'notExcluded' }],
      [paths.event(id, FACE), { class: 'face', seq: 1, kind: 'submit' }],
      [paths.event(id, INVESTIGATION), { class: 'investigation', seq: 2, kind: 'record' }],
      [paths.event(id, UNCLASSED), { seq: 3, kind: 'accept' }],
    ]);
    rules = await openRules('material', { ...everyCaseStored, ...Object.fromEntries(inEach) });
  });
  afterAll(() => rules?.env.close());

  for (const { id, status, applied } of everyCase) {
    it(`[M7.2a] the evidence of a case that is ${status} (applicant: ${applied}) is read and listed by those whom it is for`, async () => {
      const readers = inOrder(evidenceReaders[id]);
      expect(await rules.whoMay(get(paths.submission(id, 1)))).toEqual(readers);
      expect(await rules.whoMay((db) => ids(db, evidenceOf(id)))).toEqual(readers);
    });

    it(`[M7.1b] the steps of a case that is ${status} (applicant: ${applied}) are read and listed by those whom they are for`, async () => {
      const readers = inOrder(stepReaders[id]);
      expect(await rules.whoMay(get(paths.event(id, FACE)))).toEqual(readers);
      expect(await rules.whoMay((db) => ids(db, stepsOf(id)))).toEqual(readers);
    });

    it(`[M7.2a] nobody reads what an investigation left in a case that is ${status} (applicant: ${applied})`, async () => {
      expect(await rules.whoMay(get(paths.event(id, INVESTIGATION)))).toEqual([]);
      expect(await rules.whoMay(get(paths.event(id, UNCLASSED)))).toEqual([]);
      const others: AppQuery = { ...stepsOf(id), where: [['class', '==', 'investigation']] };
      expect(await rules.whoMay((db) => ids(db, others))).toEqual([]);
    });
  }

  it('the steps come in their order, and only those of the face', async () => {
    await rules.seed({ [paths.event('self-accepted', eventIdOf(10))]: { class: 'face', seq: 10, kind: 'accept' } });
    expect(await ids(rules.as('cadre'), stepsOf('self-accepted'))).toEqual([FACE, eventIdOf(10)]);
  });

  it.each(['cadre', 'organizer', 'handler', 'supervisor'] as const)(
    'the steps are not listed beyond the face, nor without a limit, by %s',
    async (who) => {
      const db = rules.as(who);
      const steps = stepsOf('unit-accepted');
      await assertAllowed(ids(db, steps));
      await assertDenied(ids(db, { from: steps.from, limit: 200 }));
      await assertDenied(ids(db, { ...steps, limit: 201 }));
      await assertDenied(ids(db, { from: steps.from, where: [['class', '==', 'face']] }));
      await assertDenied(
        ids(db, { from: steps.from, where: [['class', 'in', ['face', 'investigation']]], limit: 200 }),
      );
    },
  );

  it.each(['cadre', 'organizer', 'handler', 'supervisor'] as const)(
    'evidence is not listed without a limit by %s',
    async (who) => {
      const db = rules.as(who);
      await assertAllowed(ids(db, evidenceOf('unit-accepted')));
      await assertDenied(ids(db, { ...evidenceOf('unit-accepted'), limit: 51 }));
      await assertDenied(ids(db, { from: paths.evidence('unit-accepted') }));
    },
  );

  it.each([
    ['evidence', paths.submission('self-accepted', 1), paths.submission('self-accepted', 2)],
    ['steps', paths.event('self-accepted', FACE), paths.event('self-accepted', eventIdOf(99))],
  ])('[M7.1b] nobody writes, changes or deletes %s', async (_, there, new_) => {
    const written = { class: 'face', seq: 1, kind: 'accept' };
    expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, new_), written))).toEqual([]);
    expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, there), written))).toEqual([]);
    expect(await rules.whoMay((db) => lite.updateDoc(lite.doc(db, there), { kind: 'accept' }))).toEqual([]);
    expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, there)))).toEqual([]);
  });
});
