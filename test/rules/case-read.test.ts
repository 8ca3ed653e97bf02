import { paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertDenied } from '../support/rules-env.ts';
import { caseIn, everyCaseStored, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';

const desk = ['handler', 'head', 'colleague', 'lentHandler', 'lentHead', 'clerk'] as const;

const read = (caseId: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, paths.case(caseId)));

/* Who reads which case is walked in test/walk; here is what the lists of a case alone decide, and what nobody is told. */
describe('who reads the face of a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('case-read', {
      ...everyCaseStored,
      [paths.case('off-desk')]: stored(caseIn('accepted', 'self', { desk: ['head'] })),
      [paths.case('other-unit')]: stored(caseIn('accepted', 'self', { unitId: 'chem' })),
      [paths.case('emptied')]: stored(
        caseIn('appealed', 'self', { desk: [], bench: [], office: [], chair: [], watch: [], superiors: [] }),
      ),
      [paths.case('no-unit')]: stored(caseIn('accepted', 'self', { unitId: null })),
    });
  });
  afterAll(() => rules?.env.close());

  it('[M7.2a] whoever is taken off every circle reads nothing, whatever office they hold', async () => {
    expect(await rules.whoMay(read('emptied'))).toEqual(['cadre', 'secretary', 'organizer']);
  });

  it('[M7.2a] a case that left the desk of a handler is closed to them, and open to the head', async () => {
    expect(await rules.whoMay(read('off-desk'))).toEqual([
      ...(['cadre', 'secretary', 'organizer', 'head', 'sitter', 'supervisor'] as const),
    ]);
  });

  it('[M7.4a] a case is served to the party organization of the cadre’s own unit, and to no other', async () => {
    expect(await rules.whoMay(read('other-unit'))).toEqual(['cadre', 'otherUnit', ...desk, 'sitter', 'supervisor']);
  });

  it('a case without a unit opens to nobody for having none', async () => {
    expect(await rules.whoMay(read('no-unit'))).toEqual(['cadre', ...desk, 'sitter', 'supervisor']);
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
        answerTo(lite.getDoc(lite.doc(db, paths.book(id, 'team')))),
        answerTo(lite.getDoc(lite.doc(db, paths.body(id, 'm1')))),
        answerTo(lite.getDocs(lite.query(lite.collection(db, paths.determinations(id)), lite.limit(1)))),
        answerTo(lite.getDoc(lite.doc(db, paths.archived(id, 'meeting-1')))),
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
