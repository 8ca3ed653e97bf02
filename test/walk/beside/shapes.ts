import { type BesideCollection, filePaths, matterPaths, paths, readingPaths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import type { Check } from '../check.ts';
import { doorInto, doorOf } from '../doors.ts';
import type { Caller } from '../people.ts';
import type { World } from '../world.ts';
import { impactTableRequestOf, lookupOf } from './house.ts';
import { smallBytes } from './papers.ts';
import { askOf, beginningOf, dossierDraft, newFileOf, noticeDraft, reporterOf } from './writes.ts';

/** What somebody who may write it writes otherwise than the app does. */
type Change = readonly [what: string, change: lite.DocumentData, fits?: true];

const past = lite.Timestamp.fromMillis(0);
const long = '长'.repeat(20_001);
const items = Array.from({ length: 61 }, (_, n) => `i${n}`);

const beginnings: readonly Change[] = [
  ['in another’s name', { authorId: 'lin' }],
  ['on record', { onRecord: true }],
  ['as further on', { status: 'closed' }],
  ['with a party', { parties: ['chen'] }],
  ['at another time', { createdAt: past }],
  ['with a list', { desk: ['chen'] }],
];
const actions: readonly Change[] = [
  ['in another’s name', { by: 'lin' }],
  ['at another time', { at: past }],
  ['with an answer', { result: { status: 'applied', seq: 1 } }],
  ['of a kind that is none', { kind: 1 }],
  ['of an endless kind', { kind: 'x'.repeat(41) }],
  ['of the longest kind', { kind: 'x'.repeat(40) }, true],
  ['carrying a list', { payload: [] }],
  ['carrying twelve fields', { payload: Object.fromEntries(items.slice(0, 12).map((name) => [name, 1])) }, true],
  ['carrying thirteen fields', { payload: Object.fromEntries(items.slice(0, 13).map((name) => [name, 1])) }],
];
const parts = ['project', 'legality', 'experts', 'risks'] as const;
const dossiers: readonly Change[] = [
  ['with a field that is not known', { lock: {} }],
  ['at another time', { updatedAt: past }],
  ...parts.flatMap((part): Change[] => [
    [`with text for ${part}`, { [part]: '文' }],
    [`with something else in ${part}`, { [part]: { digest: 'x' } }],
  ]),
  ['without most of it', { project: {}, legality: {}, experts: {}, risks: {} }, true],
];
const notices: readonly Change[] = [
  ['with a field that is not known', { status: 'published' }],
  ['at another time', { updatedAt: past }],
  ['with text for paragraphs', { paragraphs: '一' }],
  ['with too many paragraphs', { paragraphs: items }],
  ['of a clarification', { clarificationId: 'c1' }, true],
];
const reporters: readonly Change[] = [
  ['of the house', { uid: 'lin' }, true],
  ['with a number for the account', { uid: 1 }],
  ['with a list for the account', { uid: ['lin'] }],
  ['with the longest account', { uid: 'x'.repeat(128) }, true],
  ['with an endless account', { uid: 'x'.repeat(129) }],
  ['without a name', { name: '' }],
  ['with the shortest name', { name: '林' }, true],
  ['with a number for the name', { name: 1 }],
  ['with a list for the name', { name: ['林'] }],
  ['with an endless name', { name: '长'.repeat(121) }],
  ['with the longest name', { name: '长'.repeat(120) }, true],
  ['with a number for the contact', { contact: 1 }],
  ['with a list for the contact', { contact: ['电话'] }],
  ['with the longest contact', { contact: '长'.repeat(20_000) }, true],
  ['with an endless contact', { contact: long }],
  ['at another time', { updatedAt: past }],
  ['with a field that is not known', { kin: [] }],
];
const lookups: readonly Change[] = [
  ['in another’s name', { by: 'lin' }],
  ['at another time', { at: past }],
  ['with an answer', { result: {} }],
  ['that is text', { question: 'chen' }],
  ['of several', { question: { subjectId: ['chen', 'lin'] } }],
  ['of no kind', { question: { kind: 1 } }],
  ['of a year that is text', { question: { year: '2026' } }],
  ['for an endless purpose', { question: { purpose: long } }],
  ['about something else', { question: { caseId: 'c1' } }],
  ['about nothing', { question: {} }, true],
];
const tables: readonly Change[] = [
  ['in another’s name', { by: 'lin' }],
  ['at another time', { at: past }],
  ['with an answer', { result: {} }],
  ['with an endless reason', { reason: long }],
  ['with a map for rows', { rows: {} }],
  ['with too many rows', { rows: Array.from({ length: 201 }, () => 1) }],
  ['with the most rows', { rows: Array.from({ length: 200 }, () => 1) }, true],
  ['with a cap that is text', { capMonths: '48' }],
  ['based on text', { basedOn: '1' }],
];
const openings: readonly Change[] = [
  ['dated back', { at: past }],
  ['with somebody else’s name', { by: 'wu' }],
  ['by a list that is none', { as: 'handlers' }],
];

/** What is opened under a trace, and what has none. */
const traced = [
  ['bodies', 'm1'],
  ['sealed', 'reporter'],
  ['files', 'verification-ready'],
] as const;
const unopenable = [
  ['a statement that is not there', 'clarifications/verifying', 'bodies', 'none'],
  ['a reporter who is not known', 'clarifications/verifying-unsealed-called', 'sealed', 'reporter'],
  ['a file that is read without one', 'clarifications/verifying', 'files', 'referral-ready'],
  ['a file that does not count yet', 'clarifications/verifying', 'files', 'verification-uploading'],
] as const;

function callerNamed({ callers }: World, name: string): Caller {
  const found = callers.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

export function besideShapes(world: World): Check[] {
  const check = (
    name: string,
    door: string,
    what: string,
    allowed: boolean,
    path: string,
    data: lite.DocumentData,
  ): Check => ({
    door,
    caller: callerNamed(world, name),
    shape: true,
    what,
    allowed,
    about: Object.keys(data),
    run: ({ lite: db }) => lite.setDoc(lite.doc(db, path), data),
    changes: [path],
  });
  /** Written anew under that path, changed in each way, and without each of its fields. */
  const forms = (
    name: string,
    method: 'create' | 'update',
    path: string,
    whole: () => lite.DocumentData,
    changes: readonly Change[],
    optional: readonly string[] = Object.keys(whole()),
  ): Check[] => [
    check(name, doorOf(path, method), `${path} as it is`, true, path, whole()),
    ...changes.map(([what, change, fits]) =>
      check(name, doorOf(path, method), `${path} ${what}`, fits === true, path, { ...whole(), ...change }),
    ),
    ...Object.keys(whole())
      .filter((field) => !optional.includes(field))
      .map((field) => {
        const { [field]: _, ...rest } = whole();
        return check(name, doorOf(path, method), `${path} without its ${field}`, false, path, rest);
      }),
  ];
  const begins: readonly (readonly [BesideCollection, string])[] = [
    ['rectifications', 'wu'],
    ['clarifications', 'zheng'],
    ['sanctions', 'sun'],
    ['noticeDrafts', 'qin'],
  ];
  const asked: readonly (readonly [string, string])[] = [
    ['filings/chen-submitted', 'chen'],
    ['rectifications/department-underway', 'wu'],
    ['clarifications/verifying', 'zheng'],
    ['sanctions/running', 'sun'],
    ['noticeDrafts/qin-submitted', 'qin'],
  ];
  const files = filePaths.files('filings/chen-draft');
  const badId = (name: string, from: string, data: lite.DocumentData): Check =>
    check(name, doorInto(from, 'create'), `${from} under an id that is none`, false, `${from}/中文`, data);
  return [
    ...begins.flatMap(([from, name]) => [
      ...forms(name, 'create', `${from}/begun`, () => beginningOf(from, name), beginnings, ['parties']),
      badId(name, from, beginningOf(from, name)),
    ]),
    ...forms(
      'chen',
      'create',
      'filings/begun',
      () => beginningOf('filings', 'chen'),
      [['in another’s name', { applicantId: 'lin' }]],
      [],
    ),
    badId('chen', paths.filings, beginningOf('filings', 'chen')),
    ...asked.flatMap(([path, name]) => [
      ...forms(name, 'create', matterPaths.action(path, 'asked'), () => askOf(name), actions, []),
      badId(name, matterPaths.actions(path), askOf(name)),
    ]),
    ...forms('chen', 'update', matterPaths.draft('filings/chen-draft'), dossierDraft, dossiers),
    ...forms('qin', 'update', matterPaths.draft('noticeDrafts/qin-draft'), noticeDraft, notices),
    ...forms('zheng', 'update', 'clarifications/draft/sealed/reporter', reporterOf, reporters, []),
    ...forms('zhu', 'create', paths.protectionLookup('new'), () => lookupOf('zhu'), lookups, []),
    badId('zhu', paths.protectionLookups, lookupOf('zhu')),
    ...forms('wu', 'create', paths.impactTableRequest('new'), () => impactTableRequestOf('wu'), tables, [
      'reason',
      'basedOn',
    ]),
    badId('wu', paths.impactTableRequests, impactTableRequestOf('wu')),
    ...traced.flatMap(([shelf, item]) =>
      forms(
        'zheng',
        'create',
        readingPaths.opening('clarifications/verifying', shelf, item, 'zheng'),
        () => ({ as: 'desk', at: lite.serverTimestamp() }),
        openings,
        [],
      ),
    ),
    ...unopenable.map(([what, matter, shelf, item]) => {
      const path = readingPaths.opening(matter, shelf, item, 'zheng');
      const data = { as: 'desk', at: lite.serverTimestamp() };
      return check('zheng', doorOf(path, 'create'), `a trace of ${what}`, false, path, data);
    }),
    badId('chen', files, newFileOf('legality', 0, 'chen')),
    check('chen', doorInto(files, 'create'), 'a file as if it were ready', false, `${files}/new`, {
      ...newFileOf('legality', 0, 'chen'),
      state: 'ready',
    }),
    check(
      'chen',
      doorInto(`${files}/legality-uploading/chunks`, 'create'),
      'a chunk too many',
      false,
      `${files}/legality-uploading/chunks/0002`,
      smallBytes,
    ),
    {
      ...check(
        'chen',
        doorOf(`${files}/legality-uploading`, 'update'),
        'a file with another hash',
        false,
        `${files}/legality-uploading`,
        {},
      ),
      run: ({ lite: db }) =>
        lite.updateDoc(lite.doc(db, `${files}/legality-uploading`), { state: 'checking', sha256: 'b'.repeat(64) }),
    },
  ];
}
