import {
  directoryEntryOf,
  type FileOwner,
  filePaths,
  guestUidOf,
  materialClasses,
  paths,
  readingPaths,
} from '@rongcuo/domain';
import {
  administers,
  isOfCommitteeSide,
  isOfHouse,
  mayRead,
  mayReadDigest,
  mayReadDirectory,
  mayReadFile,
  mayReadRosterLog,
  type Person,
} from '@rongcuo/domain/access';
import * as lite from 'firebase/firestore/lite';
import { type AppQuery, build, queriesOf } from '../../rules/app-queries.ts';
import type { Check } from '../check.ts';
import { doorInto } from '../doors.ts';
import type { Caller } from '../people.ts';
import { published } from '../published.ts';
import { stratumOf } from '../who-knocks.ts';
import { own, type WalkCase, type World } from '../world.ts';
import { classOfStep, today } from './case-papers.ts';

/** A query by somebody; where it is let through, nothing may come back that the person may not read one by one. */
export function listed(caller: Caller, asked: AppQuery, allowed: boolean, mayGet?: (id: string) => boolean): Check {
  const where = (asked.where ?? []).map((filter) => filter.join(' ')).join(', ');
  return {
    door: doorInto(asked.from, 'list'),
    caller,
    what: `listing ${asked.from} (${where}) up to ${asked.limit ?? 'any number'}`,
    allowed,
    about: (asked.where ?? []).flatMap((filter) => filter.map(String)),
    async run({ lite: db }) {
      const found = await lite.getDocs(build(db, asked));
      const forbidden = found.docs.filter(({ id }) => mayGet && !mayGet(id));
      if (forbidden.length > 0) throw new Error(`held ${forbidden.map(({ id }) => id).join(', ')}`);
    },
  };
}

/** The same query, and what is beyond it: without a limit, above it, and, where it names whose, without saying whose. */
export function withNeighbours(
  caller: Caller,
  asked: AppQuery,
  allowed: boolean,
  mayGet?: (id: string) => boolean,
): Check[] {
  const own = listed(caller, asked, allowed, mayGet);
  if (!allowed) return [own];
  const { limit: most = 0, where: _, orderBy: __, ...bare } = asked;
  const { limit: ___, ...unlimited } = asked;
  return [
    own,
    listed(caller, { ...asked, limit: most + 1 }, false),
    listed(caller, unlimited, false),
    ...(asked.where ? [listed(caller, { ...bare, limit: most }, false)] : []),
  ];
}

/** The app's lists of cases, of oneself and of somebody else. */
export function caseLists(world: World): Check[] {
  const faces = new Map(world.cases.map(({ id, matter }) => [id, matter]));
  return world.callers.flatMap((caller) => {
    const { person, uid } = caller;
    const mayGet = (id: string): boolean => {
      const matter = faces.get(id);
      return matter === undefined || mayRead(person, matter, 'face', { today: today() });
    };
    const { mine, unit, intake, desk, committee, office, record, superior } = queriesOf;
    const circles = [
      [mine, 'chen'],
      [intake, 'sun'],
      [desk, 'wu'],
      [committee, 'xu'],
      [office, 'xu'],
      [record, 'han'],
      [superior, 'yan'],
    ] as const;
    const units = [...new Set(['it', person.unitId])];
    return [
      ...circles.flatMap(([query, whose]) =>
        [...new Set([uid, whose])].flatMap((of) =>
          withNeighbours(caller, query(of), person.active && of === uid, mayGet),
        ),
      ),
      ...units.flatMap((of) => {
        const speaks = person.active && person.roles.includes('unit') && of !== null && of === person.unitId;
        return withNeighbours(caller, unit(of), speaks, mayGet);
      }),
      ...forbiddenLists.map((asked) => listed(caller, asked, false)),
    ];
  });
}

/** Ways of asking for cases that are nobody's. */
const forbiddenLists: readonly AppQuery[] = (
  [
    ['onRecord', '==', true],
    ['status', '==', 'submitted'],
    ['departmentId', '==', 'organization'],
    ['unitId', '==', 'it'],
    ['unitConcerned', '==', true],
    ['handlers', 'array-contains', 'sun'],
    ['guests', 'array-contains', 'guest'],
    ['recused', 'array-contains', 'sun'],
    ['parties', 'array-contains-any', ['chen', 'zhao']],
  ] as const
).map((filter) => ({ from: paths.cases, where: [filter], limit: 50 }));

/** What a case holds, in the lists of the app; and the collections that are never listed. */
export function caseContentLists({ cases }: World): Check[] {
  return cases.flatMap((one) => {
    const lists = listsOf(one);
    return one.callers.flatMap((caller) => {
      const { stratum, near = false } = stratumOf(caller, one.matter);
      const checks = lists.flatMap(([asked, by]) => withNeighbours(caller, asked, by(caller.person)));
      return checks.map((check) => ({ ...check, near, stratum: `${check.what.replace(one.id, '')} ${stratum}` }));
    });
  });
}

type Listing = readonly [AppQuery, (person: Person) => boolean];

function listsOf({ id, matter, looked, files: withFiles }: WalkCase): Listing[] {
  const may = (of: Parameters<typeof mayRead>[2]) => (person: Person) =>
    mayRead(person, matter, of, { today: today() });
  const files = (belongsTo: FileOwner, round: number, ...more: NonNullable<AppQuery['where']>): AppQuery => ({
    from: filePaths.files(paths.case(id)),
    where: [['belongsTo', '==', belongsTo], ['round', '==', round], ...more],
    limit: 50,
  });
  const submitted = (round: number) => (person: Person) => round < matter.submissions && may('evidence')(person);
  // One's own files are listed by whoever may read one of them that does not count yet.
  const own = (by: string, belongsTo: FileOwner) => (person: Person) =>
    person.uid === by && mayReadFile(person, matter, { id: '', by, belongsTo, round: 0, state: 'uploading' }, today());
  const chunks = filePaths.chunks(paths.case(id), 'open');
  const byWhoApplied: Listing[] = [
    [{ from: paths.evidence(id), limit: 50 }, may('evidence')],
    [queriesOf.determinations(id), may('determination')],
    [{ from: readingPaths.readings(paths.case(id)), orderBy: ['at', 'desc'], limit: 50 }, may('log')],
  ];
  const ofFiles: Listing[] = [
    [files('draft', 0, ['state', '==', 'ready']), submitted(0)],
    [files('draft', 0, ['by', '==', matter.begunBy]), own(matter.begunBy, 'draft')],
    [files('draft', 1, ['state', '==', 'ready']), submitted(1)],
    [files('investigation', 1, ['state', '==', 'ready']), may('investigation')],
    [files('investigation', 1, ['by', '==', 'sun']), own('sun', 'investigation')],
    [files('referral', 1, ['state', '==', 'ready']), may('referral')],
    [files('referral', 1, ['by', '==', 'yan']), own('yan', 'referral')],
    [{ from: chunks, limit: 30 }, own(matter.begunBy, 'draft')],
  ];
  return [
    ...byWhoApplied,
    ...(withFiles.length > 0 ? ofFiles : []),
    ...(looked === 'all' ? materialClasses.map((of): Listing => [queriesOf.events(id, of), may(classOfStep[of])]) : []),
    ...(neverListedIn.includes(id) ? neverListed(id) : []),
  ];
}

const neverListedIn = ['chen-draft', 'adjourned-and-referred', 'upheld', 'two-invited'];
const neverListed = (id: string): Listing[] =>
  [
    ...['books', 'bodies', 'archive', 'actions', 'draft', 'invitations', 'invitationSecrets', 'seals'].map(
      (name) => `${paths.case(id)}/${name}`,
    ),
    filePaths.chunks(paths.case(id), 'first'),
  ].map((from) => [{ from, limit: 1 }, () => false]);

/** What is not part of a case, listed. */
export function houseLists({ house, callers }: World): Check[] {
  const entries = new Map(house.people.map((person) => [person.uid, directoryEntryOf(person)]));
  return callers.flatMap((caller) => {
    const { person, uid } = caller;
    const { roles, unitId, department, active } = person;
    const holds = (...some: readonly Person['roles'][number][]) => active && some.some((role) => roles.includes(role));
    const ofHouse = isOfHouse({ ...person, isGuest: uid.startsWith(guestUidOf('')) });
    const inDirectory = (id: string) => {
      const entry = entries.get(id);
      return entry === undefined || mayReadDirectory(person, entry);
    };
    const works = holds('handler', 'head') && department !== null;
    // A page of the administrator's is shorter than a list of the directory may be.
    const lookedAfter: (readonly [AppQuery, boolean])[] = [
      [queriesOf.people(), administers(person)],
      [queriesOf.peopleByName('陈'), administers(person)],
      [queriesOf.peopleOfRole('head'), administers(person)],
      [queriesOf.peopleOfUnit('it'), administers(person) || (holds('unit') && unitId === 'it')],
      [queriesOf.peopleOfDepartment('discipline'), administers(person) || (works && department === 'discipline')],
    ];
    const directory: (readonly [AppQuery, boolean])[] = [
      ...lookedAfter.map(([asked, allowed]) => [{ ...asked, limit: 200 }, allowed] as const),
      [queriesOf.members(), isOfCommitteeSide(person)],
      ...['it', 'chem', null].flatMap((of): (readonly [AppQuery, boolean])[] => {
        const own = holds('unit') && of !== null && of === unitId;
        return [
          [queriesOf.colleagues(of), own],
          [queriesOf.cadres(of), own || works || holds('assessor', 'secretary', 'supervisor')],
        ];
      }),
      ...['organization', 'discipline', null].map(
        (of) => [queriesOf.department(of), works && of === department] as const,
      ),
    ];
    return [
      ...directory.flatMap(([asked, allowed]) => withNeighbours(caller, asked, allowed, inDirectory)),
      ...withNeighbours(caller, { ...queriesOf.changes(), limit: 50 }, mayReadRosterLog(person)),
      ...inboxLists(uid === '' ? 'nobody' : uid).flatMap((asked) => [
        listed(caller, asked, active),
        listed(caller, { ...asked, limit: 101 }, false),
      ]),
      ...withNeighbours(caller, { ...queriesOf.inbox(uid === '' ? 'nobody' : uid), limit: 100 }, active),
      ...(['of', 'to'] as const).flatMap((side) => {
        const [own, others] = [queriesOf.delegationsOf(side, uid), queriesOf.delegationsOf(side, 'sun')];
        return [
          ...withNeighbours(caller, own, active).filter(({ what }) => !what.includes('()') || !holds('supervisor')),
          listed(caller, others, active && (uid === 'sun' || holds('supervisor'))),
        ];
      }),
      ...withNeighbours(caller, queriesOf.delegations(), holds('supervisor')),
      ...[null, 'organization', 'discipline'].flatMap((of) =>
        withNeighbours(caller, { ...queriesOf.digests(of), limit: 50 }, mayReadDigest(person, of)),
      ),
      ...withNeighbours(caller, queriesOf.letters(), administers(person)),
      ...own.flatMap((whose) => withNeighbours(caller, queriesOf.devices(whose), active && uid === whose)),
      ...(uid === 'chen' ? [] : [listed(caller, queriesOf.inbox('chen'), false)]),
      ...[paths.units, paths.departments].flatMap((from) => withNeighbours(caller, { from, limit: 200 }, ofHouse)),
      ...published.flatMap(({ from, limit }) => withNeighbours(caller, { from, limit }, ofHouse)),
      ...[
        paths.members,
        paths.delegationRequests,
        paths.counters,
        paths.deadlines,
        'sweeps',
        'demo',
        'inboxes',
        paths.rosterRequests,
        'roster',
        paths.deliveries,
        paths.mails,
        paths.resendRequests,
        'preferences',
        'channels',
        ...published.map(({ requests }) => requests),
      ].map((from) => listed(caller, { from, limit: 1 }, false)),
      listed(caller, { from: paths.members, where: [['uid', '==', uid]], limit: 1 }, false),
    ];
  });
}

/** As long as a list of it may be. */
const inboxLists = (uid: string): AppQuery[] => [
  { ...queriesOf.unread(uid), limit: 100 },
  { ...queriesOf.inboxOf(uid, 'work'), limit: 100 },
  queriesOf.countUnread(uid),
];

const groups = [
  ...['cases', 'draft', 'evidence', 'books', 'bodies', 'determinations', 'archive', 'invitations', 'invitationSecrets'],
  ...['openings', 'readings', 'actions', 'events', 'seals', 'files', 'chunks', 'entries', 'members', 'directory'],
  ...['devices', 'preferences', 'deliveries', 'deadLetters', 'mail'],
];

/** Nothing is found across cases by the name of its collection. */
export function groupLists({ callers }: World): Check[] {
  return callers.flatMap((caller) =>
    groups.flatMap((name): Check[] => {
      const group = (db: lite.Firestore) => lite.query(lite.collectionGroup(db, name), lite.limit(1));
      return [
        {
          door: doorInto(name === 'cases' ? name : `{}/{}/${name}`, 'list'),
          caller,
          what: `listing every ${name} there is, wherever it is`,
          allowed: false,
          run: ({ lite: db }) => lite.getDocs(group(db)),
        },
      ];
    }),
  );
}
