import { readFileSync } from 'node:fs';
import { paths } from '@rongcuo/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed } from '../support/rules-env.ts';
import { type AppQuery, appQueries, countedQueries, ids } from './app-queries.ts';
import { besideLists, citing, citingOfUnit } from './matters.ts';
import { openRules, type Rules } from './open-rules.ts';
import type { Who } from './people.ts';

/*
 * Production refuses a query whose composite index was not deployed. Here each of the app's queries is run, which proves
 * it on an engine that is strict about indexes, and looked up in the declared ones, which proves it on any.
 */
interface Declared {
  readonly collectionGroup: string;
  readonly queryScope: string;
  readonly fields: readonly { readonly fieldPath: string; readonly order?: string; readonly arrayConfig?: string }[];
}
const file = readFileSync(new URL('../../firestore.indexes.json', import.meta.url), 'utf8');
const declared: { readonly indexes: readonly Declared[] } = JSON.parse(file);

const askedBy: Record<keyof typeof appQueries, Who> = {
  mine: 'cadre',
  unit: 'organizer',
  intake: 'handler',
  desk: 'handler',
  committee: 'committeeman',
  office: 'chair',
  record: 'supervisor',
  superior: 'superior',
  events: 'cadre',
  determinations: 'cadre',
  readings: 'supervisor',
  readingsOfPerson: 'supervisor',
  readingsOfKind: 'supervisor',
  readingsOfBoth: 'supervisor',
  inbox: 'cadre',
  unread: 'cadre',
  inboxOf: 'cadre',
  countUnread: 'cadre',
  delegationsOf: 'handler',
  delegationsTo: 'handler',
  delegations: 'supervisor',
  digests: 'chair',
  digestsOf: 'head',
  noticesOfDesk: 'sitter',
  noticesOfOffice: 'vice',
  noticesOfWatch: 'supervisor',
  noticeDrafts: 'sitter',
  protections: 'cadre',
  protectionsOfUnit: 'organizer',
  ownLookups: 'clerk',
  lookups: 'supervisor',
  lookupsAbout: 'supervisor',
  lookupsByAbout: 'supervisor',
  impactTables: 'cadre',
  policies: 'cadre',
  interpretations: 'cadre',
  departments: 'cadre',
  cadres: 'handler',
  colleagues: 'organizer',
  department: 'handler',
  people: 'admin',
  peopleOfUnit: 'admin',
  peopleOfDepartment: 'admin',
  peopleOfRole: 'admin',
  peopleByName: 'admin',
  changes: 'supervisor',
  letters: 'admin',
  devices: 'cadre',
  members: 'chair',
};

/** The composite index a query needs; null where those that every field has of itself will do. */
function needed({ from, where = [], orderBy }: AppQuery): string | null {
  // A range over what it is ordered by needs no index that the order does not.
  const equal = where.filter(([field]) => field !== orderBy?.[0]);
  if (!orderBy || equal.length === 0) return null;
  const fields = equal.map(([field, op]) => `${field} ${op === 'array-contains' ? 'CONTAINS' : 'ASCENDING'}`);
  const order = `${orderBy[0]} ${orderBy[1] === 'asc' ? 'ASCENDING' : 'DESCENDING'}`;
  return [from.split('/').at(-1), 'COLLECTION', ...fields, order].join(', ');
}

const named = ({ collectionGroup, queryScope, fields }: Declared): string =>
  [collectionGroup, queryScope, ...fields.map((one) => `${one.fieldPath} ${one.arrayConfig ?? one.order}`)].join(', ');

describe('the indexes of the app’s queries', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('indexes');
  });
  afterAll(() => rules?.env.close());

  const queries: readonly [name: keyof typeof appQueries, asked: AppQuery][] = [
    ['mine', appQueries.mine],
    ['unit', appQueries.unit],
    ['intake', appQueries.intake],
    ['desk', appQueries.desk],
    ['committee', appQueries.committee],
    ['office', appQueries.office],
    ['record', appQueries.record],
    ['superior', appQueries.superior],
    ['events', { ...appQueries.events, from: 'cases/own/events' }],
    ['determinations', { ...appQueries.determinations, from: 'cases/own/determinations' }],
    ['readings', { ...appQueries.readings, from: 'cases/own/readings' }],
    ['readingsOfPerson', { ...appQueries.readingsOfPerson, from: 'cases/own/readings' }],
    ['readingsOfKind', { ...appQueries.readingsOfKind, from: 'cases/own/readings' }],
    ['readingsOfBoth', { ...appQueries.readingsOfBoth, from: 'cases/own/readings' }],
    ['inbox', appQueries.inbox],
    ['unread', appQueries.unread],
    ['inboxOf', appQueries.inboxOf],
    ['countUnread', appQueries.countUnread],
    ['delegationsOf', appQueries.delegationsOf],
    ['delegationsTo', appQueries.delegationsTo],
    ['delegations', appQueries.delegations],
    ['digests', appQueries.digests],
    ['digestsOf', appQueries.digestsOf],
    ['noticesOfDesk', appQueries.noticesOfDesk],
    ['noticesOfOffice', appQueries.noticesOfOffice],
    ['noticesOfWatch', appQueries.noticesOfWatch],
    ['noticeDrafts', appQueries.noticeDrafts],
    ['protections', appQueries.protections],
    ['protectionsOfUnit', appQueries.protectionsOfUnit],
    ['ownLookups', appQueries.ownLookups],
    ['lookups', appQueries.lookups],
    ['lookupsAbout', appQueries.lookupsAbout],
    ['lookupsByAbout', appQueries.lookupsByAbout],
    ['impactTables', appQueries.impactTables],
    ['departments', appQueries.departments],
    ['colleagues', appQueries.colleagues],
    ['department', appQueries.department],
    ['people', appQueries.people],
    ['peopleOfUnit', appQueries.peopleOfUnit],
    ['peopleOfDepartment', appQueries.peopleOfDepartment],
    ['peopleOfRole', appQueries.peopleOfRole],
    ['peopleByName', appQueries.peopleByName],
    ['changes', appQueries.changes],
    ['letters', appQueries.letters],
    ['devices', appQueries.devices],
    ['members', appQueries.members],
  ];
  /** Those of functions, which no rule binds. */
  const ofFunctions: readonly AppQuery[] = [
    { from: paths.deliveries, where: [['channel', '==', 'mail']], orderBy: ['nextAt', 'asc'] },
    { from: paths.notices, where: [['kind', '==', 'goodCase']], orderBy: ['publishedAt', 'desc'] },
  ];

  it.each(queries)('the query "%s" has the index it needs', async (name, asked) => {
    const index = needed(asked);
    if (index !== null) expect(declared.indexes.map(named)).toContain(index);
    await rules.seed({ 'cases/own': { parties: ['cadre'], watch: ['supervisor'], result: {} } });
    await assertAllowed(ids(rules.as(askedBy[name]), asked));
  });

  it.each(besideLists)('the list %j has the index it needs, as %s asks for it', async (asked, by) => {
    expect(declared.indexes.map(named)).toContain(needed(asked));
    await assertAllowed(ids(rules.as(by), asked));
  });

  it.each([
    ['cadre', citing('f1', 'parties', 'cadre')],
    ['organizer', citingOfUnit('f1', 'it')],
  ] as const)(
    '[M10.3] the cases that cite a filing are found by the indexes that every field has of itself, as %s asks',
    async (by, asked) => {
      expect(needed(asked)).toBeNull();
      await assertAllowed(ids(rules.as(by), asked));
    },
  );

  it('no index is declared that no query of the app or of a function needs, and each of these has its own', () => {
    const functions = [...ofFunctions, ...countedQueries].map(needed);
    expect(declared.indexes.map(named)).toEqual(expect.arrayContaining(functions));
    const needs = [
      ...queries.map(([, asked]) => needed(asked)),
      ...besideLists.map(([asked]) => needed(asked)),
      ...functions,
    ];
    expect(declared.indexes.map(named).filter((index) => !needs.includes(index))).toEqual([]);
  });
});
