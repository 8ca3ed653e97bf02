import { paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertDenied } from '../support/rules-env.ts';
import { type CaseId, caseIn, desk, everyCase, everyCaseStored, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, type Who } from './people.ts';

/** Whom ACCESS lets read the face of a case; everybody else who knocks is refused. */
const readers: Record<CaseId, readonly Who[]> = {
  'self-draft': ['cadre'],
  'self-submitted': ['cadre', ...desk, 'supervisor'],
  'self-returned': ['cadre', ...desk, 'supervisor'],
  'self-accepted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'self-declined': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'self-withdrawn': ['cadre', ...desk, 'supervisor'],
  'unit-draft': ['secretary'],
  'unit-submitted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'unit-returned': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'unit-accepted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'unit-declined': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'unit-withdrawn': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-draft': ['otherUnit'],
  'moved-submitted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-returned': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-accepted': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-declined': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
  'moved-withdrawn': ['cadre', 'secretary', 'organizer', ...desk, 'supervisor'],
};

const read = (caseId: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, paths.case(caseId)));

describe('who reads the face of a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('case-read', {
      ...everyCaseStored,
      [paths.case('off-desk')]: stored(caseIn('accepted', 'self', { desk: ['head'] })),
      [paths.case('other-unit')]: stored(caseIn('accepted', 'self', { unitId: 'chem' })),
      [paths.case('no-unit')]: stored(caseIn('accepted', 'self', { unitId: null })),
    });
  });
  afterAll(() => rules?.env.close());

  for (const { id, status, applied } of everyCase) {
    it(`[M7.1b] a case that is ${status} (applicant: ${applied}) is read by those whom it concerns, and nobody else`, async () => {
      const expected = everybody.filter((who) => readers[id].includes(who));
      expect(await rules.whoMay(read(id))).toEqual(expected);
    });
  }

  it('[M7.2a] a case that left the desk of a handler is closed to them, and open to the head', async () => {
    expect(await rules.whoMay(read('off-desk'))).toEqual(['cadre', 'secretary', 'organizer', 'head', 'supervisor']);
  });

  it('[M7.4a] a case is served to the party organization of the cadre’s own unit, and to no other', async () => {
    expect(await rules.whoMay(read('other-unit'))).toEqual(['cadre', 'otherUnit', ...desk, 'supervisor']);
  });

  it('a case without a unit opens to nobody for having none', async () => {
    expect(await rules.whoMay(read('no-unit'))).toEqual(['cadre', ...desk, 'supervisor']);
  });

  it('a stranger gets the same answer for a case that exists as for one that does not', async () => {
    const db = rules.as('stranger');
    const answers = await Promise.all(
      ['self-accepted', 'self-draft', 'no-such-case'].flatMap((id) => [
        answerTo(read(id)(db)),
        answerTo(lite.getDoc(lite.doc(db, paths.draft(id)))),
        answerTo(lite.getDoc(lite.doc(db, paths.submission(id, 1)))),
        answerTo(lite.getDoc(lite.doc(db, paths.event(id, '000001')))),
        answerTo(lite.getDoc(lite.doc(db, paths.action(id, 'a')))),
        answerTo(lite.getDocs(lite.query(lite.collection(db, paths.evidence(id)), lite.limit(1)))),
        answerTo(lite.deleteDoc(lite.doc(db, paths.case(id)))),
        answerTo(lite.deleteDoc(lite.doc(db, paths.draft(id)))),
        answerTo(lite.setDoc(lite.doc(db, paths.draft(id)), { updatedAt: lite.serverTimestamp() })),
      ]),
    );
    expect([...new Set(answers)]).toHaveLength(1);
    expect(answers[0]).toContain('permission-denied');
  });

  it('the supervisor too cannot tell a draft from nothing', async () => {
    const db = rules.as('supervisor');
    expect(await answerTo(read('self-draft')(db))).toBe(await answerTo(read('no-such-case')(db)));
  });

  it('reading the case one may read does not open the one beside it', async () => {
    const db = rules.as('organizer');
    await read('unit-submitted')(db);
    await assertDenied(read('self-submitted')(db));
  });
});

/** What the person is told, as far as it could give something away. */
async function answerTo(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return 'allowed';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
