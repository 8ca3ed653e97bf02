import { type CaseState, eventIdOf, type MaterialClass, materialClasses, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AppQuery, appQueries, ids } from './app-queries.ts';
import { type CaseId, everyCase, everyCaseStored, peopleOf } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import type { Who } from './people.ts';
import { readsDeliberation, readsInvestigation } from './readers.ts';

/** ACCESS: steps of the face belong to the face; the others to what they are steps of. */
const stepReaders: Readonly<Record<MaterialClass, (state: CaseState) => Who[]>> = {
  face: (state) => peopleOf(state, 'parties', 'desk', 'bench', 'office', 'watch', 'superiors', 'unit'),
  investigation: readsInvestigation,
  deliberation: readsDeliberation,
  supervision: (state) => peopleOf(state, 'desk', 'bench', 'office', 'watch'),
};

const stepsOf = (caseId: string, of: MaterialClass): AppQuery => ({
  ...appQueries.events,
  from: paths.events(caseId),
  where: [['class', '==', of]],
});
const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));

const seqOf = (of: MaterialClass): number => 1 + materialClasses.indexOf(of);
const UNCLASSED = eventIdOf(8);
const UNKNOWN = eventIdOf(9);

/* Who reads which class in which state is walked in test/walk; here is how the steps are told apart. */
describe('the steps of a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('material', everyCaseStored);
    for (const { id } of everyCase) {
      const steps = materialClasses.map((of) => [paths.event(id, eventIdOf(seqOf(of))), { class: of, seq: seqOf(of) }]);
      await rules.seed({
        ...Object.fromEntries(steps),
        [paths.event(id, UNCLASSED)]: { seq: 8 },
        [paths.event(id, UNKNOWN)]: { seq: 9, class: 'sealed' },
      });
    }
  });
  afterAll(() => rules?.env.close());

  it.each<CaseId>(['self-draft', 'unit-investigating', 'unit-deliberating', 'unit-appealed'])(
    '[M7.2a] nobody reads a step of “%s” that is of no class, or of one that nobody knows',
    async (id) => {
      expect(await rules.whoMay(get(paths.event(id, UNCLASSED)))).toEqual([]);
      expect(await rules.whoMay(get(paths.event(id, UNKNOWN)))).toEqual([]);
      const sealed: AppQuery = { ...stepsOf(id, 'face'), where: [['class', '==', 'sealed']] };
      expect(await rules.whoMay((db) => ids(db, sealed))).toEqual([]);
    },
  );

  it('the steps come in their order, and only those of the class asked for', async () => {
    await rules.seed({ [paths.event('self-accepted', eventIdOf(10))]: { class: 'face', seq: 10, kind: 'accept' } });
    const found = await ids(rules.as('cadre'), stepsOf('self-accepted', 'face'));
    expect(found).toEqual([eventIdOf(1), eventIdOf(10)]);
    expect(await ids(rules.as('supervisor'), stepsOf('self-accepted', 'supervision'))).toEqual([eventIdOf(4)]);
  });

  it('[M7.2a] no class of steps is listed through another, nor without naming one, nor without a limit', async () => {
    // While the committee deliberates, the supervisor may read every class, and still names one at a time.
    for (const who of ['cadre', 'organizer', 'handler', 'head', 'chair', 'supervisor'] as const) {
      const db = rules.as(who);
      const steps = stepsOf('unit-deliberating', 'face');
      await assertAllowed(ids(db, steps));
      await assertDenied(ids(db, { from: steps.from, limit: 200 }));
      await assertDenied(ids(db, { ...steps, limit: 201 }));
      await assertDenied(ids(db, { from: steps.from, where: [['class', '==', 'face']] }));
      for (const other of materialClasses.filter((of) => of !== 'face')) {
        const mixed: AppQuery = { from: steps.from, where: [['class', 'in', ['face', other]]], limit: 200 };
        // Where both may be read an engine may prove it; where one may not, none does.
        if (!stepReaders[other](caseOf('unit-deliberating')).includes(who)) await assertDenied(ids(db, mixed));
      }
      await assertDenied(ids(db, { from: steps.from, where: [['class', '!=', 'sealed']], limit: 200 }));
      await assertDenied(ids(db, { from: steps.from, where: [['seq', '==', 1]], limit: 200 }));
    }
  });
});

function caseOf(id: CaseId): CaseState {
  const found = everyCase.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found.state;
}
