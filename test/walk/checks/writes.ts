import {
  chunkIdOf,
  fileOwners,
  filePaths,
  isGuestUid,
  matterCollections,
  newDraft,
  newFile,
  paths,
} from '@rongcuo/domain';
import {
  administers,
  isOfHouse,
  mayAddFile,
  mayAskToPublish,
  mayBegin,
  mayDiscard,
  mayFinishFile,
  mayRemoveFile,
  mayWriteDraft,
} from '@rongcuo/domain/access';
import * as lite from 'firebase/firestore/lite';
import { delegationRequestOf, deviceOf, preferences, resendRequestOf, rosterRequestOf } from '../../rules/asking.ts';
import type { Method } from '../../rules-source/tree.ts';
import { applicationOf, fileMeta } from '../application.ts';
import type { Check } from '../check.ts';
import { doorInto, doorOf } from '../doors.ts';
import type { Caller } from '../people.ts';
import { published } from '../published.ts';
import { stratumOf } from '../who-knocks.ts';
import { own, smallChunk, type WalkCase, type World } from '../world.ts';
import { papersOf } from './case-papers.ts';

export type Write = (db: lite.Firestore, path: string) => Promise<unknown>;

export function written(caller: Caller, path: string, method: Method, allowed: boolean, write: Write): Check {
  return {
    door: doorOf(path, method),
    caller,
    what: `${method} of ${path}`,
    allowed,
    run: ({ lite: db }) => write(db, path),
    changes: [path],
  };
}

/** Something new in a collection, under an id that nothing else has. */
export function added(caller: Caller, from: string, what: string, allowed: boolean, data: lite.DocumentData): Check {
  return {
    door: doorInto(from, 'create'),
    caller,
    what: `beginning ${what} in ${from}`,
    allowed,
    run: ({ lite: db }) => lite.addDoc(lite.collection(db, from), data),
  };
}

const note = { note: '' };
/** Ways to write that the rules open to nobody, for a document that is there and for one that is not. */
export const attempts: readonly (readonly [Method, suffix: string, Write])[] = [
  ['create', '-new', (db, path) => lite.setDoc(lite.doc(db, path), note)],
  ['update', '', (db, path) => lite.setDoc(lite.doc(db, path), note)],
  ['update', '', (db, path) => lite.updateDoc(lite.doc(db, path), note)],
  ['delete', '', (db, path) => lite.deleteDoc(lite.doc(db, path))],
];

/** In these everybody tries to write everything there is. */
const tried = ['chen-draft', 'chen-recommended', 'adjourned-and-referred', 'upheld', 'two-invited'];
/** What some may write has checks of its own, below. */
const ownDoors = ['draft', 'files'];

export function forbiddenWrites(world: World): Check[] {
  const { cases, documents } = world;
  const inCases = cases
    .filter(({ id }) => tried.includes(id))
    .flatMap((one) => papersOf(one, world).map(({ path }) => ({ path, callers: one.callers })))
    .filter(({ path }) => documents.has(path) && !ownDoors.includes(path.split('/')[2] ?? ''));
  const callers = cases.find(({ id }) => id === 'zhao-investigating')?.callers ?? [];
  const ofHouse = [...documents.keys()].filter((path) => !isOfMatter(path) && isOne(path));
  return [...inCases, ...ofHouse.map((path) => ({ path, callers }))].flatMap(({ path, callers: knocking }) =>
    attempts
      // Whoever may discard a whole draft is asked for that by itself.
      .filter(([method]) => method !== 'delete' || !/^cases\/[^/]+-draft$/.test(path))
      .flatMap(([method, suffix, write]) =>
        knocking.map((caller) => written(caller, `${path}${suffix}`, method, false, write)),
      ),
  );
}

/** What a matter of any kind holds; that of matters beside cases is tried by itself. */
const isOfMatter = (path: string): boolean => matterCollections.some((collection) => path.startsWith(`${collection}/`));

/** Of what everybody has one of, some: who it is about, the administrator, somebody in office. */
function isOne(path: string): boolean {
  const [collection = '', id = '', , entry] = path.split('/');
  const many = [paths.members, paths.directory, 'inboxes'].includes(collection);
  return !many || (['chen', 'you', 'wu'].includes(id) && (entry === undefined || entry === 'told'));
}

export function drafts({ cases }: World): Check[] {
  return cases.flatMap(({ id, matter, story, callers }) =>
    callers.flatMap((caller): Check[] => {
      const { person } = caller;
      const [draft, face] = [paths.draft(id), paths.case(id)];
      const save: Write = (db, path) =>
        lite.setDoc(lite.doc(db, path), { ...applicationOf('self'), updatedAt: lite.serverTimestamp() });
      const remove: Write = (db, path) => lite.deleteDoc(lite.doc(db, path));
      const isThere = story.documents.has(draft);
      return [
        written(caller, draft, isThere ? 'update' : 'create', mayWriteDraft(person, matter), save),
        written(caller, draft, 'delete', mayDiscard(person, matter), remove),
        written(caller, face, 'delete', mayDiscard(person, matter), remove),
      ];
    }),
  );
}

export function files({ cases, mislisted }: World): Check[] {
  const byMistake = mislisted.flatMap((one) =>
    one.callers.flatMap((caller) =>
      begun(caller, one).map((check) => ({ ...check, near: true, stratum: 'mislisted' })),
    ),
  );
  const usual = cases.flatMap((one) =>
    one.callers.flatMap((caller) => {
      const { person, name } = caller;
      // Beside whom a file is or could be of, the few who come closest.
      const close =
        one.files.some(({ item }) => item.by === person.uid) || ['wu', 'li', 'zhou', 'wen', 'han'].includes(name);
      const { stratum, near = false } = stratumOf(caller, one.matter);
      return [...begun(caller, one), ...(close ? goneOn(caller, one) : [])].map((check) => ({
        ...check,
        near,
        stratum: `${check.what.replace(one.id, '')} ${stratum}`,
      }));
    }),
  );
  return [...usual, ...byMistake];
}

function begun(caller: Caller, { id, matter }: Pick<WalkCase, 'id' | 'matter'>): Check[] {
  return fileOwners.map((belongsTo) => {
    const file = newFile(fileMeta, { belongsTo, round: matter.submissions, by: caller.uid });
    const allowed = mayAddFile(caller.person, matter, belongsTo);
    return added(caller, filePaths.files(paths.case(id)), `a file of the ${belongsTo}`, allowed, {
      ...file,
      at: lite.serverTimestamp(),
    });
  });
}

function goneOn(caller: Caller, { id, matter, files: kept }: WalkCase): Check[] {
  const { person } = caller;
  return kept.flatMap(({ path, id: fileId, item }): Check[] => {
    const finishes = mayFinishFile(person, matter, item);
    const next = filePaths.chunk(paths.case(id), fileId, chunkIdOf(1));
    const there = filePaths.chunk(paths.case(id), fileId, chunkIdOf(0));
    return [
      written(caller, path, 'update', finishes, (db) => lite.updateDoc(lite.doc(db, path), { state: 'checking' })),
      written(caller, path, 'update', false, (db) => lite.updateDoc(lite.doc(db, path), { state: 'ready' })),
      written(caller, path, 'delete', mayRemoveFile(person, matter, item), (db) => lite.deleteDoc(lite.doc(db, path))),
      written(caller, next, 'create', finishes, (db) => lite.setDoc(lite.doc(db, next), smallChunk)),
      written(caller, there, 'update', false, (db) => lite.setDoc(lite.doc(db, there), smallChunk)),
      written(caller, there, 'delete', false, (db) => lite.deleteDoc(lite.doc(db, there))),
    ];
  });
}

/** Everybody says of everybody's entry that it was read, and of their own everything else. */
export function inboxMarks({ callers, documents }: World): Check[] {
  const marks: readonly (readonly [what: string, data: lite.DocumentData, fits: boolean])[] = [
    ['that it was read now', { about: 'work', readAt: lite.serverTimestamp() }, true],
    ['that it was read long ago', { readAt: lite.Timestamp.fromMillis(0) }, false],
    ['that it was read, and something else', { about: 'people', readAt: lite.serverTimestamp() }, false],
  ];
  return callers.flatMap((caller) => {
    const { uid, person } = caller;
    // Where there is no such entry there is nothing to say of it.
    const whose = [...new Set([uid, 'chen'])].filter((of) => documents.has(paths.inboxEntry(of, 'told')));
    const again = paths.inboxEntry('chen', 'seen');
    const twice = written(caller, again, 'update', false, (db) =>
      lite.updateDoc(lite.doc(db, again), { about: 'work', readAt: lite.serverTimestamp() }),
    );
    const once = whose.flatMap((of) =>
      marks.map(([what, data, fits]): Check => {
        const path = paths.inboxEntry(of, 'told');
        const check = written(caller, path, 'update', fits && person.active && of === uid, (db) =>
          lite.updateDoc(lite.doc(db, path), data),
        );
        return { ...check, what: `saying of ${path} ${what}` };
      }),
    );
    return [...once, { ...twice, what: `saying of ${again} that it was read, once more`, near: uid === 'chen' }];
  });
}

/** What people say of how they want to be told: of themselves, and of nobody else. */
export function ownSettings({ callers }: World): Check[] {
  return callers.flatMap((caller) => {
    const { uid, person } = caller;
    const ofHouse = isOfHouse({ ...person, isGuest: isGuestUid(uid) });
    return [...new Set([...own, uid || 'nobody'])].flatMap((whose): Check[] => {
      const allowed = ofHouse && uid === whose;
      const isThere = own.includes(whose);
      const [chosen, phone, desk] = [
        paths.preferences(whose),
        paths.device(whose, 'phone'),
        paths.device(whose, 'desk'),
      ];
      const put =
        (data: lite.DocumentData): Write =>
        (db, path) =>
          lite.setDoc(lite.doc(db, path), data);
      const remove: Write = (db, path) => lite.deleteDoc(lite.doc(db, path));
      return [
        written(caller, chosen, isThere ? 'update' : 'create', allowed, put(preferences)),
        written(caller, desk, 'create', allowed, put(deviceOf())),
        ...(isThere ? [written(caller, phone, 'update', allowed, put(deviceOf('another')))] : []),
        ...(isThere ? [written(caller, phone, 'delete', allowed, remove)] : []),
      ];
    });
  });
}

export function beginnings({ callers }: World): Check[] {
  return callers.flatMap((caller) => {
    const { uid, person } = caller;
    const draft = { ...newDraft(uid), createdAt: lite.serverTimestamp() };
    const ofHouse = isOfHouse({ ...person, isGuest: isGuestUid(uid) });
    return [
      added(caller, paths.cases, 'a case', mayBegin(person), draft),
      ...published.flatMap(({ requests, requestsOf }) =>
        requestsOf.map((of) => added(caller, requests, 'a request', mayAskToPublish(person), of(uid))),
      ),
      added(caller, paths.rosterRequests, 'a request about people', administers(person), rosterRequestOf(uid)),
      ...(['delegate', 'endDelegation'] as const).map((kind) =>
        added(caller, paths.delegationRequests, `a request to ${kind}`, ofHouse, delegationRequestOf(uid, kind)),
      ),
      added(caller, paths.resendRequests, 'a request to send again', administers(person), resendRequestOf(uid)),
    ];
  });
}
