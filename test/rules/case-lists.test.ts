import { caseStatuses, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AppQuery, appQueries, build, ids } from './app-queries.ts';
import { type CaseId, everyCase, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import type { Who } from './people.ts';

/*
 * A list is as protected as the documents in it: a query that could return one forbidden case is refused whole. What
 * each list is, is in app-queries.ts; here is who gets it, what is in it, and every way of asking for more.
 */
const { mine, unit, intake, desk, committee, record, superior } = appQueries;

type Where = NonNullable<AppQuery['where']>[number];
/** Without an order, which would need an index that must not be there. */
const cases = (...filters: Where[]): AppQuery => ({ from: paths.cases, where: filters, limit: 50 });
const byParty = (uid: string): AppQuery => ({ ...mine, where: [['parties', 'array-contains', uid]] });
const by = (circle: 'desk' | 'bench' | 'office' | 'watch' | 'superiors', uid: string): AppQuery => ({
  ...desk,
  where: [[circle, 'array-contains', uid]],
});
const everything = cases(['onRecord', '==', true]);
function unlimited({ limit: _, ...rest }: AppQuery): AppQuery {
  return rest;
}
function unfiltered({ where: _, ...rest }: AppQuery): AppQuery {
  return rest;
}

/** As many as one page holds. */
const listed = everyCase.filter(({ applied }) => applied !== 'moved');
const onRecord = listed.filter(({ status }) => status !== 'draft').map(({ id }) => id);
const only = (matches: (found: (typeof everyCase)[number]) => boolean): CaseId[] =>
  listed.filter(matches).map(({ id }) => id);

const beforeIt = only(({ state }) => state.bench.length > 0);
const called = only(({ state }) => state.office.length > 0);

const lists: readonly [title: string, asked: AppQuery, by: Who, holds: readonly CaseId[]][] = [
  [
    '[M7.1b] the cadre lists his own cases, with the unit’s that concern him',
    mine,
    'cadre',
    only(({ applied, status }) => applied === 'self' || status !== 'draft'),
  ],
  [
    '[M7.1b] the secretary lists what she has begun and not yet submitted for the unit',
    byParty('secretary'),
    'secretary',
    ['unit-draft'],
  ],
  ['[M7.1b] whoever has no case gets an empty list of their own', byParty('stranger'), 'stranger', []],
  [
    '[M7.4a] the unit lists what it applied for or is to be served',
    unit,
    'organizer',
    only(({ state }) => state.unitConcerned),
  ],
  [
    '[M7.2a] whoever sits on the desk lists what waits there',
    intake,
    'handler',
    ['self-submitted', 'unit-submitted', 'department-submitted'],
  ],
  ['[M7.2a] whoever sits on the desk lists all of it', desk, 'handler', onRecord],
  ['[M7.2a] the head lists all of the desk', by('desk', 'head'), 'head', onRecord],
  ['[M7.2a] whoever is off the desk gets an empty one', by('desk', 'idleHandler'), 'idleHandler', []],
  ['[M7.3a] a member of the committee lists what is, or was, before it', committee, 'committeeman', beforeIt],
  ['[M7.3a] the secretary lists the same', by('bench', 'chair'), 'chair', beforeIt],
  [
    '[M7.2a] the deputy lists what the secretary’s office is or was called upon for',
    by('office', 'vice'),
    'vice',
    called,
  ],
  ['[M7.3a] whoever is off the bench gets an empty list', by('bench', 'recusedChair'), 'recusedChair', []],
  ['[M11b] the supervisor lists everything on record', record, 'supervisor', onRecord],
  ['[M7.2a] a recused supervisor gets an empty list', by('watch', 'recusedSupervisor'), 'recusedSupervisor', []],
  [
    '[M7.3b] [M7.4b] the superior lists what was referred or appealed to it',
    superior,
    'superior',
    only(({ status }) => status === 'referred' || status === 'appealed'),
  ],
  ['[M7.4b] another liaison of the superior gets an empty list', by('superiors', 'idleSuperior'), 'idleSuperior', []],
];

const refused: readonly [title: string, asked: AppQuery, by: Who][] = [
  ['somebody else’s cases are not listed', byParty('cadre'), 'stranger'],
  ['somebody else’s cases are not listed by a colleague', byParty('secretary'), 'organizer'],
  [
    'somebody else’s cases are not listed together with one’s own',
    cases(['parties', 'array-contains-any', ['stranger', 'cadre']]),
    'stranger',
  ],
  [
    'one’s own applications are listed as a party, not by another field',
    cases(['applicantId', '==', 'cadre']),
    'cadre',
  ],
  ['[M7.2a] somebody else’s desk is not listed', by('desk', 'handler'), 'idleHandler'],
  ['the intake of somebody else’s desk is not listed', intake, 'idleHandler'],
  ['what is submitted is not listed across desks', cases(['status', '==', 'submitted']), 'handler'],
  [
    '[M7.2a] a department’s cases are not listed by its staff past the desk',
    cases(['departmentId', '==', 'organization']),
    'head',
  ],
  ['another unit’s cases are not listed', unit, 'otherUnit'],
  ['a cadre of the unit does not list its cases', unit, 'cadre'],
  ['a unit’s person without a unit lists none', cases(['unitConcerned', '==', true], ['unitId', '==', null]), 'noUnit'],
  [
    'the unit lists what concerns its party organization, not all of its cadres’ cases',
    cases(['unitId', '==', 'it']),
    'organizer',
  ],
  [
    'the unit does not list what does not concern it',
    cases(['unitConcerned', '==', false], ['unitId', '==', 'it']),
    'organizer',
  ],
  [
    'the unit does not list other units’ cases beside its own',
    cases(['unitConcerned', '==', true], ['unitId', 'in', ['it', 'chem']]),
    'organizer',
  ],
  ['the unit does not list what concerns any unit', cases(['unitConcerned', '==', true]), 'organizer'],
  ['[M7.2a] somebody else’s office is not listed', by('office', 'chair'), 'committeeman'],
  ['[M7.3a] somebody else’s bench is not listed', by('bench', 'chair'), 'committeeman'],
  ['[M7.3a] the bench is not listed by a member who is recused from it', committee, 'recusedChair'],
  ['[M7.3a] the committee does not list what is not before it', cases(['onRecord', '==', true]), 'chair'],
  ['[M7.3a] the committee does not list by the state of a case', cases(['status', '==', 'deliberating']), 'chair'],
  ['[M11b] the watch is not listed by the committee', record, 'committeeman'],
  ['[M11b] the watch is not listed by the head', record, 'head'],
  ['[M11b] the watch is not listed by the administrator', record, 'admin'],
  ['[M7.2a] the watch is not listed by a supervisor who is recused from it', record, 'recusedSupervisor'],
  ['[M7.2a] a recused supervisor does not list all there is on record', everything, 'recusedSupervisor'],
  ['[M11b] the supervisor lists what is watched, not all there is on record', everything, 'supervisor'],
  ['the supervisor does not list drafts', cases(['onRecord', '==', false]), 'supervisor'],
  ['the supervisor does not list everything there is', unfiltered(record), 'supervisor'],
  ['the supervisor does not list by another field', cases(['status', '==', 'submitted']), 'supervisor'],
  ['[M7.4b] somebody else’s referrals and appeals are not listed', superior, 'idleSuperior'],
  [
    '[M7.4b] the superior does not list what is appealed across the house',
    cases(['status', '==', 'appealed']),
    'superior',
  ],
  ['[M7.2a] cases are not listed by who has them in hand', cases(['handlers', 'array-contains', 'handler']), 'handler'],
  ['[M7.2b] cases are not listed by guests', cases(['guests', 'array-contains', 'guest']), 'guest'],
  [
    '[M7.2a] cases are not listed by who is recused',
    cases(['recused', 'array-contains', 'recusedChair']),
    'recusedChair',
  ],
];

describe('lists of cases', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules(
      'case-lists',
      Object.fromEntries(listed.map(({ id, state }) => [paths.case(id), stored(state)])),
    );
  });
  afterAll(() => rules?.env.close());

  for (const [title, asked, who, holds] of lists) {
    it(title, async () => {
      expect((await assertAllowed(ids(rules.as(who), asked))).sort()).toEqual([...holds].sort());
    });

    it(`${title}: but not without a limit, nor above fifty, nor without saying whose, nor as anybody else`, async () => {
      const db = rules.as(who);
      await assertDenied(ids(db, unlimited(asked)));
      await assertDenied(ids(db, { ...asked, limit: 51 }));
      await assertDenied(ids(db, unfiltered(asked)));
      await assertDenied(ids(rules.as('admin'), asked));
      await assertDenied(ids(rules.env.anonymousLite(), asked));
      await assertDenied(lite.getCount(build(db, unlimited(asked))));
    });
  }

  it.each(refused)('%s', async (_, asked, who) => {
    await assertDenied(ids(rules.as(who), asked));
  });

  it('lists come in the order they are worked through: what waits longest first, what changed last first', async () => {
    expect(await ids(rules.as('handler'), intake)).toEqual([
      ...(['self-submitted', 'unit-submitted', 'department-submitted'] as const),
    ]);
    const newestFirst = (await ids(rules.as('supervisor'), record)).map((id) => id.split('-')[1]);
    expect([...new Set(newestFirst)]).toEqual([...caseStatuses].reverse().filter((status) => status !== 'draft'));
  });

  it('[M7.4a] the lists of a unit are open to its party organization alone', async () => {
    expect(await rules.whoMay((db) => ids(db, unit))).toEqual(['secretary', 'organizer']);
  });

  it('[M7.3a] [M11b] [M7.4b] the list of a circle is open to the one person it is asked for', async () => {
    expect(await rules.whoMay((db) => ids(db, committee))).toEqual(['committeeman']);
    expect(await rules.whoMay((db) => ids(db, record))).toEqual(['supervisor']);
    expect(await rules.whoMay((db) => ids(db, superior))).toEqual(['superior']);
  });

  it.each([
    ...[
      'cases',
      'draft',
      'evidence',
      'events',
      'actions',
      'books',
      'bodies',
      'determinations',
      'archive',
      'invitations',
    ],
    ...['entries', 'members', 'directory', 'policy', 'policyRequests', 'calendars', 'calendarRequests'],
    ...['rosterRequests', 'rosterEvents'],
  ])('nobody gathers "%s" across everything there is', async (group) => {
    const gather = (db: lite.Firestore) => lite.getDocs(lite.query(lite.collectionGroup(db, group), lite.limit(1)));
    expect(await rules.whoMay(gather)).toEqual([]);
  });

  it('nobody lists cases by their bare existence', async () => {
    expect(await rules.whoMay((db) => ids(db, { from: paths.cases, limit: 1 }))).toEqual([]);
  });
});
