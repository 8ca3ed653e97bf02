import { paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AppQuery, ids } from './app-queries.ts';
import { besideCase, citing, citingOfUnit, committeeOrder, inCircle, ofUnit, order, sanction } from './matters.ts';
import { openRules, type Rules } from './open-rules.ts';
import type { Who } from './people.ts';

/*
 * What stands beside a case is asked for by the case and by whose list it is: the case narrows the list and opens none.
 */
const clarification = { ...order, parties: [], desk: ['otherDesk'], handlers: ['otherDesk'], subjectId: 'cadre' };
const kinds = { rectifications: order, sanctions: sanction, clarifications: clarification };
const at = (created: number) => ({ createdAt: lite.Timestamp.fromMillis(1_700_000_000_000 + created) });
/** More of the same list than one page holds, all begun after the one beside the case. */
const MANY = 55;

const face = {
  ...{ status: 'investigating', applicantId: 'cadre', onRecord: true, parties: ['cadre'], applicantKind: 'self' },
  ...{ subjectId: 'cadre', unitId: 'it', unitConcerned: true, departmentId: 'organization' },
  ...{
    desk: ['handler', 'head'],
    bench: ['committeeman'],
    office: [],
    watch: ['supervisor'],
    superiors: [],
    guests: [],
  },
};

const ofOthers = { parties: ['stranger'], desk: ['otherDesk'], bench: [], watch: [], unitId: 'chem' };

describe('what stands beside a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    const stored = Object.entries(kinds).flatMap(([kind, data]) => [
      [`${kind}/beside`, { ...data, ...at(0), caseId: 'c1' }],
      [`${kind}/other`, { ...data, ...at(1), caseId: 'c2' }],
      ...Array.from({ length: MANY }, (_, index) => [
        `${kind}/alone-${index}`,
        { ...data, ...at(index + 2), caseId: null },
      ]),
    ]);
    rules = await openRules('beside-case', {
      ...Object.fromEntries(stored),
      [paths.rectification('committees')]: { ...committeeOrder, ...at(0), caseId: 'c1' },
      [paths.case('citing')]: { ...face, citedFilings: { f1: true } },
      [paths.case('citing-both')]: { ...face, citedFilings: { f1: true, f2: true } },
      [paths.case('citing-nothing')]: { ...face, citedFilings: {} },
      [paths.case('before-there-was-any')]: face,
      [paths.case('of-others')]: { ...face, ...ofOthers, citedFilings: { f1: true } },
    });
  });
  afterAll(() => rules?.env.close());

  it.each([
    ['rectifications', 'desk', 'head'],
    ['sanctions', 'desk', 'head'],
    ['sanctions', 'parties', 'cadre'],
    ['clarifications', 'desk', 'otherDesk'],
    ['clarifications', 'watch', 'supervisor'],
  ] as const)(
    '[M9] [M8b] [M10.1] of %s by “%s” is found however many there are since, by whom the list is for',
    async (kind, circle, who) => {
      const list = inCircle(kind, circle, who);
      expect(await assertAllowed(ids(rules.as(who), list))).not.toContain('beside');
      expect(await assertAllowed(ids(rules.as(who), besideCase('c1', list)))).toEqual(['beside']);
      expect(await assertAllowed(ids(rules.as(who), besideCase('c2', list)))).toEqual(['other']);
    },
  );

  it('[M9] the case opens no list that is not theirs: not the case alone, not somebody else’s list of it', async () => {
    for (const kind of ['rectifications', 'sanctions', 'clarifications'] as const) {
      const alone: AppQuery = {
        from: kind,
        where: [['caseId', '==', 'c1']],
        limit: 50,
      };
      expect(await rules.whoMay((db) => ids(db, alone)), kind).toEqual([]);
      const others = besideCase('c1', inCircle(kind, 'watch', 'supervisor'));
      expect(await rules.whoMay((db) => ids(db, others)), kind).toEqual(['supervisor']);
    }
  });

  it('[M9] the unit finds the orders to its cadre beside the case, and of clarifications and measures nothing', async () => {
    const asked = besideCase('c1', ofUnit('rectifications', 'it'));
    expect((await assertAllowed(ids(rules.as('organizer'), asked))).sort()).toEqual(['beside', 'committees']);
    for (const kind of ['sanctions', 'clarifications'] as const) {
      const { orderBy: _, ...unordered } = besideCase('c1', ofUnit(kind, 'it'));
      await assertDenied(ids(rules.as('organizer'), unordered));
    }
  });

  it('[M10.3] from a filing each finds the cases of their own lists that cite it, and no others', async () => {
    const asked: readonly (readonly [Who, AppQuery])[] = [
      ['cadre', citing('f1', 'parties', 'cadre')],
      ['handler', citing('f1', 'desk', 'handler')],
      ['committeeman', citing('f1', 'bench', 'committeeman')],
      ['supervisor', citing('f1', 'watch', 'supervisor')],
      ['organizer', citingOfUnit('f1', 'it')],
    ];
    for (const [who, query] of asked) {
      const found = await assertAllowed(ids(rules.as(who), query));
      expect(found.sort(), who).toEqual(['citing', 'citing-both']);
    }
    expect(await assertAllowed(ids(rules.as('cadre'), citing('f2', 'parties', 'cadre')))).toEqual(['citing-both']);
    expect(await assertAllowed(ids(rules.as('cadre'), citing('f3', 'parties', 'cadre')))).toEqual([]);
  });

  it('[M10.3] that a case cites a filing opens the case to nobody', async () => {
    const alone: AppQuery = { from: 'cases', where: [['citedFilings.f1', '==', true]], limit: 50 };
    expect(await rules.whoMay((db) => ids(db, alone))).toEqual([]);
    expect(await rules.whoMay((db) => ids(db, citing('f1', 'desk', 'handler')))).toEqual(['handler']);
  });
});
