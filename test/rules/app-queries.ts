import { type InboxGroup, type MaterialClass, paths, type ReadingKind, type Role, readingPaths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { people } from './people.ts';

/** A query as data: the rules are asked it, and its index is looked up in firestore.indexes.json. */
export interface AppQuery {
  readonly from: string;
  readonly where?: readonly (readonly [field: string, op: lite.WhereFilterOp, value: unknown])[];
  readonly orderBy?: readonly [field: string, direction: 'asc' | 'desc'];
  readonly limit?: number;
}

/** The cases of one of the circles, what changed last first. */
const circle = (name: 'desk' | 'bench' | 'office' | 'watch' | 'superiors') => (uid: string) =>
  ({
    from: paths.cases,
    where: [[name, 'array-contains', uid]],
    orderBy: ['updatedAt', 'desc'],
    limit: 50,
  }) as const;

/** Of the administrator's lists: members in office, and no guests. */
const house = [
  ['active', '==', true],
  ['house', '==', true],
] as const;
const byName = { orderBy: ['name', 'asc'], limit: 50 } as const;

/** Every query the app makes (web: data/sdk), of whom or what it is about. */
export const queriesOf = {
  mine: (uid: string) =>
    ({
      from: paths.cases,
      where: [['parties', 'array-contains', uid]],
      orderBy: ['createdAt', 'desc'],
      limit: 50,
    }) as const,
  unit: (unitId: string | null) =>
    ({
      from: paths.cases,
      where: [
        ['unitConcerned', '==', true],
        ['unitId', '==', unitId],
      ],
      orderBy: ['updatedAt', 'desc'],
      limit: 50,
    }) as const,
  intake: (uid: string) =>
    ({
      from: paths.cases,
      where: [
        ['desk', 'array-contains', uid],
        ['status', '==', 'submitted'],
      ],
      orderBy: ['updatedAt', 'asc'],
      limit: 50,
    }) as const,
  desk: circle('desk'),
  committee: circle('bench'),
  office: circle('office'),
  record: circle('watch'),
  superior: circle('superiors'),
  events: (caseId: string, of: MaterialClass) =>
    ({ from: paths.events(caseId), where: [['class', '==', of]], orderBy: ['seq', 'asc'], limit: 200 }) as const,
  determinations: (caseId: string) =>
    ({ from: paths.determinations(caseId), orderBy: ['on', 'desc'], limit: 50 }) as const,
  /** The log of reading, of one case: by person, by kind, and from a day until another. */
  readings: (caseId: string, by?: string, kind?: ReadingKind): AppQuery => ({
    from: readingPaths.readings(paths.case(caseId)),
    where: [
      ...(by === undefined ? [] : [['by', '==', by] as const]),
      ...(kind === undefined ? [] : [['kind', '==', kind] as const]),
      ['at', '>=', '2026-10-01T16:00:00.000Z'],
      ['at', '<', '2026-11-01T16:00:00.000Z'],
    ],
    orderBy: ['at', 'desc'],
    limit: 50,
  }),
  inbox: (uid: string) => ({ from: paths.inbox(uid), orderBy: ['at', 'desc'], limit: 50 }) as const,
  unread: (uid: string) =>
    ({ from: paths.inbox(uid), where: [['readAt', '==', null]], orderBy: ['at', 'desc'], limit: 50 }) as const,
  inboxOf: (uid: string, about: InboxGroup) =>
    ({ from: paths.inbox(uid), where: [['about', '==', about]], orderBy: ['at', 'desc'], limit: 50 }) as const,
  /** Counted in the header of every page. */
  countUnread: (uid: string) => ({ from: paths.inbox(uid), where: [['readAt', '==', null]], limit: 100 }) as const,
  delegationsOf: (side: 'of' | 'to', uid: string) =>
    ({ from: paths.delegations, where: [[side, '==', uid]], orderBy: ['from', 'desc'], limit: 50 }) as const,
  delegations: () => ({ from: paths.delegations, orderBy: ['from', 'desc'], limit: 50 }) as const,
  digests: (department: string | null): AppQuery => ({
    from: paths.digests,
    where:
      department === null
        ? [['audience', '==', 'leaders']]
        : [
            ['audience', '==', 'department'],
            ['department', '==', department],
          ],
    orderBy: ['week', 'desc'],
    limit: 20,
  }),
  /** Notices on their way, of one of their circles; and those an author has not submitted. */
  noticesIn: (circle: 'desk' | 'office' | 'watch', uid: string): AppQuery => ({
    from: paths.noticeDrafts,
    where: [[circle, 'array-contains', uid]],
    orderBy: ['createdAt', 'desc'],
    limit: 50,
  }),
  noticeDrafts: (uid: string): AppQuery => ({
    from: paths.noticeDrafts,
    where: [
      ['authorId', '==', uid],
      ['onRecord', '==', false],
    ],
    orderBy: ['createdAt', 'desc'],
    limit: 50,
  }),
  protectionsOf: (field: 'subjectId' | 'unitId', value: string | null): AppQuery => ({
    from: paths.protections,
    where: [[field, '==', value]],
    limit: 50,
  }),
  /** What was looked up: by somebody, about somebody, or all of it. */
  lookups: (by: string | null, subjectId: string | null): AppQuery => ({
    from: paths.protectionLookups,
    where: [
      ...(by === null ? [] : [['by', '==', by] as const]),
      ...(subjectId === null ? [] : [['question.subjectId', '==', subjectId] as const]),
    ],
    orderBy: ['at', 'desc'],
    limit: 50,
  }),
  impactTables: () => ({ from: paths.impactTables, orderBy: ['version', 'desc'], limit: 50 }) as const,
  policies: () => ({ from: paths.policies, orderBy: ['version', 'desc'], limit: 50 }) as const,
  interpretations: () => ({ from: paths.interpretations, orderBy: ['number', 'desc'], limit: 200 }) as const,
  departments: () => ({ from: paths.departments, limit: 200 }) as const,
  colleagues: (unitId: string | null) =>
    ({
      from: paths.directory,
      where: [
        ['unitId', '==', unitId],
        ['active', '==', true],
      ],
      limit: 200,
    }) as const,
  cadres: (unitId: string | null) =>
    ({
      from: paths.directory,
      where: [
        ['unitId', '==', unitId],
        ['cadre', '==', true],
        ['active', '==', true],
      ],
      limit: 200,
    }) as const,
  department: (id: string | null) =>
    ({ from: paths.directory, where: [['department', '==', id]], limit: 200 }) as const,
  people: () => ({ from: paths.directory, where: house, ...byName }) as const,
  peopleOfUnit: (id: string | null) =>
    ({ from: paths.directory, where: [...house, ['unitId', '==', id]], ...byName }) as const,
  peopleOfDepartment: (id: string | null) =>
    ({ from: paths.directory, where: [house[0], ['department', '==', id], house[1]], ...byName }) as const,
  peopleOfRole: (role: Role) =>
    ({ from: paths.directory, where: [['roles', 'array-contains', role], ...house], ...byName }) as const,
  peopleByName: (begins: string) =>
    ({
      from: paths.directory,
      where: [...house, ['name', '>=', begins], ['name', '<', `${begins}\uf8ff`]],
      ...byName,
    }) as const,
  changes: () => ({ from: paths.rosterEvents, orderBy: ['seq', 'desc'], limit: 30 }) as const,
  letters: () => ({ from: paths.deadLetters, orderBy: ['on', 'desc'], limit: 50 }) as const,
  devices: (uid: string) => ({ from: paths.devices(uid), orderBy: ['at', 'desc'], limit: 20 }) as const,
  members: () => ({ from: paths.directory, where: [['roles', 'array-contains', 'committee']], limit: 200 }) as const,
};

const it = people.cadre.unitId;

/** Each of them as one of those makes it whom it is for. */
export const appQueries = {
  mine: queriesOf.mine('cadre'),
  unit: queriesOf.unit(it),
  intake: queriesOf.intake('handler'),
  desk: queriesOf.desk('handler'),
  committee: queriesOf.committee('committeeman'),
  office: queriesOf.office('chair'),
  record: queriesOf.record('supervisor'),
  superior: queriesOf.superior('superior'),
  events: queriesOf.events('self-accepted', 'face'),
  determinations: queriesOf.determinations('self-served'),
  readings: queriesOf.readings('self-investigating'),
  readingsOfPerson: queriesOf.readings('self-investigating', 'handler'),
  readingsOfKind: queriesOf.readings('self-investigating', undefined, 'file'),
  readingsOfBoth: queriesOf.readings('self-investigating', 'handler', 'file'),
  inbox: queriesOf.inbox('cadre'),
  unread: queriesOf.unread('cadre'),
  inboxOf: queriesOf.inboxOf('cadre', 'work'),
  countUnread: queriesOf.countUnread('cadre'),
  delegationsOf: queriesOf.delegationsOf('of', 'handler'),
  delegationsTo: queriesOf.delegationsOf('to', 'handler'),
  delegations: queriesOf.delegations(),
  digests: queriesOf.digests(null),
  digestsOf: queriesOf.digests('organization'),
  noticesOfDesk: queriesOf.noticesIn('desk', 'sitter'),
  noticesOfOffice: queriesOf.noticesIn('office', 'vice'),
  noticesOfWatch: queriesOf.noticesIn('watch', 'supervisor'),
  noticeDrafts: queriesOf.noticeDrafts('sitter'),
  protections: queriesOf.protectionsOf('subjectId', 'cadre'),
  protectionsOfUnit: queriesOf.protectionsOf('unitId', it),
  ownLookups: queriesOf.lookups('clerk', null),
  lookups: queriesOf.lookups(null, null),
  lookupsAbout: queriesOf.lookups(null, 'cadre'),
  lookupsByAbout: queriesOf.lookups('clerk', 'cadre'),
  impactTables: queriesOf.impactTables(),
  policies: queriesOf.policies(),
  interpretations: queriesOf.interpretations(),
  departments: queriesOf.departments(),
  colleagues: queriesOf.colleagues(it),
  cadres: queriesOf.cadres(it),
  department: queriesOf.department('organization'),
  people: queriesOf.people(),
  peopleOfUnit: queriesOf.peopleOfUnit(it),
  peopleOfDepartment: queriesOf.peopleOfDepartment('organization'),
  peopleOfRole: queriesOf.peopleOfRole('head'),
  peopleByName: queriesOf.peopleByName('陈'),
  changes: queriesOf.changes(),
  letters: queriesOf.letters(),
  devices: queriesOf.devices('cadre'),
  members: queriesOf.members(),
} as const satisfies Record<string, AppQuery>;

const overdue = { from: paths.deadlines, orderBy: ['due', 'asc'] } as const;

/** What functions count for the figures of a week; no rules are asked, but an index each needs. */
export const countedQueries: readonly AppQuery[] = [
  { ...overdue, where: [['name', '==', 'acceptance']] },
  {
    ...overdue,
    where: [
      ['department', '==', 'organization'],
      ['name', '==', 'acceptance'],
    ],
  },
];

/** Runs it and returns the ids of what came back, in order. */
export async function ids(db: lite.Firestore, asked: AppQuery): Promise<string[]> {
  const found = await lite.getDocs(build(db, asked));
  return found.docs.map(({ id }) => id);
}

export function build(db: lite.Firestore, { from, where = [], orderBy, limit }: AppQuery): lite.Query {
  return lite.query(
    lite.collection(db, from),
    ...where.map((filter) => lite.where(...filter)),
    ...(orderBy ? [lite.orderBy(...orderBy)] : []),
    ...(limit === undefined ? [] : [lite.limit(limit)]),
  );
}
