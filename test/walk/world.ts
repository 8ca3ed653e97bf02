import {
  chunkIdOf,
  directoryEntryOf,
  eventIdOf,
  type FileOwner,
  type FileState,
  filePaths,
  guestUidOf,
  isGuestUid,
  newDraft,
  newFile,
  paths,
  readingPaths,
} from '@rongcuo/domain';
import type { FileItem, Matter } from '@rongcuo/domain/access';
import * as lite from 'firebase/firestore/lite';
import { deviceOf, preferences } from '../rules/asking.ts';
import { body, file, type Item, openingPath } from '../support/opened.ts';
import { fileMeta } from './application.ts';
import { type BesideCase, besideCases } from './beside/matters.ts';
import { besidePapers } from './beside/papers.ts';
import { matterOf } from './matter.ts';
import { type Caller, callersOf, House, member } from './people.ts';
import { asker, away, published, rosterAsker } from './published.ts';
import { tellStories } from './stories.ts';
import type { Story } from './story.ts';
import { whoKnocks } from './who-knocks.ts';

/** A file beside a case, as it is stored. */
export interface WalkFile {
  readonly id: string;
  readonly path: string;
  readonly item: FileItem;
}

export interface WalkCase {
  readonly id: string;
  readonly story: Story;
  readonly matter: Matter;
  readonly files: readonly WalkFile[];
  /** Whoever makes a difference to it. */
  readonly callers: readonly Caller[];
  /** How much of it is looked at: all, or what it matters for who applied, or what else happened. */
  readonly looked: 'all' | 'who applied' | 'what happened';
}

/** All that the walk looks at: everybody who knocks, every case, every document. */
export interface World {
  readonly house: House;
  readonly callers: readonly Caller[];
  readonly cases: readonly WalkCase[];
  /** Copies of some, in whose lists stand people whom functions would never list. */
  readonly mislisted: readonly Pick<WalkCase, 'id' | 'matter' | 'callers'>[];
  /** What stands beside cases. */
  readonly besides: readonly BesideCase[];
  readonly documents: ReadonlyMap<string, lite.DocumentData>;
}

const timestamp = (instant: string): lite.Timestamp => lite.Timestamp.fromMillis(Date.parse(instant));
export const smallChunk = { bytes: lite.Bytes.fromUint8Array(new Uint8Array(8)), mark: 1 };

export function createWorld(): World {
  const house = new House();
  const stories = tellStories(house);
  for (const story of stories) for (const guest of guestsOf(story)) house.admit(guest);
  const callers = callersOf(house);
  const cases = stories.map((story): WalkCase => {
    const matter = matterOf(story, house);
    const usual = story.id.startsWith('chen-') ? 'all' : 'who applied';
    const particular = story.id === 'secretary-out-early' ? 'all' : 'what happened';
    const looked = story.id.startsWith(`${story.applicant}-`) ? usual : particular;
    return {
      id: story.id,
      story,
      matter,
      files: filesOf(story),
      callers: whoKnocks(callers, story.id, matter),
      looked,
    };
  });
  const mislisted = [
    ...cases.filter(({ id }) => mislistedFrom.includes(id)).map((one) => mislist(one, callers)),
    ...cases.filter(({ id }) => id === 'chen-submitted').map((one) => appliedByClerk(one, callers)),
    ...cases.filter(({ id }) => id === 'chen-deliberating').map((one) => presidedByNoMember(one, callers)),
  ];
  const besides = besideCases(house, callers);
  const documents = new Map([
    ...houseDocuments(house),
    ...cases.flatMap(caseDocuments),
    ...mislisted.map(({ id, face }): Stored => [paths.case(id), face]),
    ...besides.flatMap((one) => besidePapers(one).map(({ path, data }): Stored => [path, data])),
  ]);
  return { house, callers, cases, mislisted, besides, documents };
}

const mislistedFrom = [
  'chen-submitted',
  'chen-investigating',
  'chen-recommended',
  'chen-deliberating',
  'chen-referred',
].concat(['chen-determined', 'chen-appealed']);
/** Of the department without an office in it, of another department, of no office at all. */
const strangers = ['ge', 'zheng', 'feng', 'ding', 'zhu', 'lin'];

/** The lists say who is free; what somebody may do besides needs the office itself, whatever the lists say. */
function mislist({ id, story, matter }: WalkCase, callers: readonly Caller[]) {
  const face = faceOf(story);
  const lists = ['desk', 'handlers', 'bench', 'office', 'chair', 'watch', 'superiors'] as const;
  const more = Object.fromEntries(lists.map((list) => [list, [...story.state[list], ...strangers]]));
  const mislistedId = `${id}-mislisted`;
  return {
    id: mislistedId,
    matter,
    face: { ...face, ...more },
    callers: callers.filter(({ name }) => strangers.includes(name)),
  };
}

/** As if a clerk of a department had applied: what is for beginning a case of its own motion is not for going on with one. */
function appliedByClerk({ id, story, matter }: WalkCase, callers: readonly Caller[]) {
  const clerk = 'zheng';
  return {
    id: `${id}-by-a-clerk`,
    matter: { ...matter, begunBy: clerk },
    face: { ...faceOf(story), applicantId: clerk },
    callers: callers.filter(({ name }) => name === clerk),
  };
}

/** As if `chen` had no kin: then a secretary presides who is no member of the committee. */
function presidedByNoMember({ id, story, matter }: WalkCase, callers: readonly Caller[]) {
  const face = faceOf(story);
  const secretary = 'yin';
  const lists = Object.fromEntries(
    (['bench', 'office', 'chair'] as const).map((list) => [list, [...story.state[list], secretary]]),
  );
  return {
    id: `${id}-presided-by-no-member`,
    matter: { ...matter, subject: matter.subject && { ...matter.subject, kin: [] } },
    face: { ...face, ...lists },
    callers: callers.filter(({ name }) => name === secretary),
  };
}

/** Whoever was invited has come in by the link. */
function guestsOf({ deeds }: Story) {
  return deeds.filter(({ kind }) => kind === 'invite').map(({ id }) => member(guestUidOf(id), [], { unitId: null }));
}

/** Beyond the usual ways files matter where it was submitted twice, or other people have it in hand. */
const filesMatter = [
  'resubmitted',
  'taken-again',
  'handler-out',
  'reassigned',
  'sent-back',
  'invited',
  'invited-until-yesterday',
  'upheld',
];

/** Those of the application and those of the investigation, of each state and round that matters. */
function filesOf({ id, applicant, state }: Story): WalkFile[] {
  if (!id.startsWith(`${applicant}-`) && !filesMatter.includes(id)) return [];
  const file = (fileId: string, by: string, belongsTo: FileOwner, round: number, of: FileState): WalkFile => ({
    id: fileId,
    path: filePaths.file(paths.case(id), fileId),
    item: { id: fileId, by, belongsTo, round, state: of },
  });
  return [
    file('first', applicant, 'draft', 0, 'ready'),
    file('second', applicant, 'draft', 1, 'ready'),
    file('open', applicant, 'draft', state.submissions, 'uploading'),
    file('refused', applicant, 'draft', 0, 'refused'),
    file('found', 'sun', 'investigation', state.submissions, 'ready'),
    file('unshown', 'sun', 'investigation', state.submissions, 'ready'),
    file('finding', 'sun', 'investigation', state.submissions, 'uploading'),
    file('checking', 'zhou', 'investigation', state.submissions, 'checking'),
    file('reply', 'wu', 'referral', 1, 'ready'),
    file('replying', 'yan', 'referral', 1, 'uploading'),
  ];
}

type Stored = [path: string, data: lite.DocumentData];

/** Of whom the walk looks at what is their own: of a case, in charge of one, the administrator. */
export const own = ['chen', 'wu', 'you'];

/** Who opened, long ago, what there is to open: one of the desk, and whoever was invited. */
export const opener = 'sun';
export const openersOf = (story: Story): string[] => [opener, ...guestsOf(story).map(({ uid }) => uid)];

/** What of a case is read under a trace, one of each: something recorded, what a guest has left, a file. */
export function openedOf({ id, documents, deeds }: Story): Item[] {
  const first = [...documents.keys()].find((path) => path.startsWith(`${paths.bodies(id)}/`));
  if (first === undefined) return [];
  const left = deeds.filter(({ kind, by }) => kind === 'recordOpinion' && isGuestUid(by));
  return [body(id, first.split('/').at(-1) ?? ''), ...left.map((deed) => body(id, deed.id)), file(id, 'found')];
}

function caseDocuments({ id, story, files }: WalkCase): Stored[] {
  return [
    [paths.case(id), faceOf(story)],
    ...[...story.documents].map(([path, data]): Stored => [path, storedAs(path, data)]),
    [readingPaths.reading(paths.case(id), 'read'), { shelf: 'bodies', by: 'sun', at: '2026-01-01T00:00:00.000Z' }],
    ...openedOf(story).flatMap((item) =>
      openersOf(story).map((uid): Stored => {
        const as = uid === opener ? 'desk' : 'guests';
        return [openingPath(item, uid), { as, at: lite.Timestamp.fromMillis(0) }];
      }),
    ),
    ...files.flatMap(({ path, id: fileId, item }): Stored[] => [
      [path, { ...newFile(fileMeta, item), state: item.state, at: lite.Timestamp.fromMillis(0) }],
      [filePaths.chunk(paths.case(id), fileId, chunkIdOf(0)), smallChunk],
    ]),
  ];
}

/** A draft is as its owner wrote it; functions have written the rest. */
function faceOf({ state }: Story): lite.DocumentData {
  const { createdAt, updatedAt, ...rest } = state;
  const face = state.onRecord ? rest : newDraft(state.applicantId);
  return { ...face, createdAt: timestamp(createdAt), ...(updatedAt ? { updatedAt: timestamp(updatedAt) } : {}) };
}

/** Files that an invitation never names stay shut even where it does. */
const misnamed = ['first', 'open', 'refused', 'finding', 'checking'];

/** What clients write carries the server's time. */
function storedAs(path: string, data: object): lite.DocumentData {
  const [, , collection] = path.split('/');
  if (collection === 'draft') return { ...data, updatedAt: lite.Timestamp.fromMillis(0) };
  if (collection === 'invitations' && 'files' in data) return { ...data, files: [data.files, misnamed].flat() };
  return collection === 'actions' && 'at' in data ? { ...data, at: timestamp(String(data.at)) } : { ...data };
}

function houseDocuments({ people }: House): Stored[] {
  return [
    ...people.flatMap((person): Stored[] => [
      [paths.member(person.uid), person],
      [paths.directoryEntry(person.uid), directoryEntryOf(person)],
      [
        paths.inboxEntry(person.uid, 'told'),
        { caseId: 'chen-served', about: 'work', at: '2026-01-01T00:00:00.000Z', readAt: null },
      ],
    ]),
    [
      paths.inboxEntry('chen', 'seen'),
      { caseId: 'chen-served', about: 'work', at: '2026-01-01T00:00:00.000Z', readAt: lite.Timestamp.fromMillis(0) },
    ],
    [paths.unit('it'), { id: 'it', name: '信息工程学院党总支' }],
    [paths.department('organization'), { id: 'organization', name: '党委组织部', accountability: true }],
    ...published.flatMap(({ from, requests }): Stored[] => [
      [`${from}/current`, { version: 1, number: 1 }],
      [`${from}/1`, { version: 1, number: 1 }],
      [`${requests}/asked`, { by: asker, at: lite.Timestamp.fromMillis(0) }],
    ]),
    [paths.rosterRequest('asked'), { by: rosterAsker, at: lite.Timestamp.fromMillis(0) }],
    [paths.rosterEvent(eventIdOf(1)), { seq: 1 }],
    [paths.delegation('away'), { ...away, from: '2026-01-01', until: '2026-01-31' }],
    [paths.delegationRequest('asked'), { by: away.of, at: lite.Timestamp.fromMillis(0) }],
    [paths.digest('leaders'), { audience: 'leaders', department: null, week: '2026-01-05' }],
    [paths.digest('organization'), { audience: 'department', department: 'organization', week: '2026-01-05' }],
    [paths.roster('current'), { version: 1, head: '' }],
    ...own.flatMap((uid): Stored[] => [
      [paths.preferences(uid), preferences],
      [paths.device(uid, 'phone'), { ...deviceOf(), at: lite.Timestamp.fromMillis(0) }],
    ]),
    [paths.channels, { mail: true, wecom: false, push: false }],
    [paths.delivery('ab'), { uid: 'chen', channel: 'mail', legal: true }],
    [paths.deadLetter('ab'), { uid: 'chen', channel: 'mail', error: 'timeout', on: '2026-01-01' }],
    [paths.resendRequest('asked'), { by: asker, at: lite.Timestamp.fromMillis(0) }],
    [paths.mail('ab-0-1'), { to: ['chen@school.example'] }],
    [paths.notice('a-good-case'), { kind: 'goodCase', title: '事例', publishedAt: '2026-10-01T00:00:00.000Z' }],
    [paths.protectionLookup('asked'), { by: 'zhu', at: lite.Timestamp.fromMillis(0) }],
    [`${paths.impactTables}/current`, { version: 1 }],
    [paths.impactTable(1), { version: 1 }],
    [paths.impactTableRequest('asked'), { by: asker, at: lite.Timestamp.fromMillis(0) }],
    [paths.counter('case-2026'), { last: 1 }],
    [paths.deadline('chen-submitted', 'acceptance'), { matter: 'cases/chen-submitted', nextAt: null }],
    [paths.recount, { version: 1, after: null }],
    [paths.demoClock, { ahead: 0 }],
  ];
}
