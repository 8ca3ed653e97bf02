import {
  type BesideCollection,
  chunkIdOf,
  filePaths,
  matterPaths,
  newClarification,
  newFiling,
  newNotice,
  newRectification,
  newSanction,
  type ReadingCircle,
  readingCircles,
  readingPaths,
} from '@rongcuo/domain';
import {
  mayAskBeside,
  mayBeginBeside,
  mayDiscardBeside,
  mayOpenBeside,
  mayTypeBeside,
  type Person,
} from '@rongcuo/domain/access';
import * as lite from 'firebase/firestore/lite';
import { fileMeta } from '../application.ts';
import type { Check } from '../check.ts';
import { added, attempts, type Write, written } from '../checks/writes.ts';
import { doorInto, doorOf } from '../doors.ts';
import type { Caller } from '../people.ts';
import type { World } from '../world.ts';
import type { BesideCase } from './matters.ts';
import { besidePapers, dossierParts, isOwn, longAgo, partsOf, smallBytes, uploaders } from './papers.ts';
import { besideStratum } from './stratum.ts';

const now = () => lite.serverTimestamp();
const remove: Write = (db, path) => lite.deleteDoc(lite.doc(db, path));

export const dossierDraft = () => ({
  applicantKind: 'self',
  subjectId: 'chen',
  unitId: 'it',
  project: { title: '学分银行', breakthrough: '学分互认', basis: '试点方案', from: '2026-12-01', until: '2027-12-01' },
  legality: { reviewer: '法务', on: '2026-11-01', opinion: '合法' },
  experts: { panel: '三人', on: '2026-11-02', opinion: '可行' },
  risks: { assessor: '审计', on: '2026-11-03', level: 'low', analysis: '小', mitigation: '先试点' },
  updatedAt: now(),
});
export const noticeDraft = () => ({
  kind: 'goodCase',
  slug: 'a-good-case',
  title: '事例',
  paragraphs: ['一'],
  updatedAt: now(),
});
export const reporterOf = () => ({ name: '林某', contact: '', uid: null, updatedAt: now() });

const begunBy = {
  filings: ['filing', newFiling],
  rectifications: ['rectification', newRectification],
  clarifications: ['clarification', newClarification],
  sanctions: ['sanction', newSanction],
  noticeDrafts: ['notice', newNotice],
} as const satisfies Readonly<Record<BesideCollection, readonly [string, (uid: string) => object]>>;

export const beginningOf = (collection: BesideCollection, uid: string): lite.DocumentData => ({
  ...begunBy[collection][1](uid),
  createdAt: now(),
});

/** Everybody begins one of each kind. */
export function besideBeginnings({ callers }: World): Check[] {
  const collections = Object.keys(begunBy) as BesideCollection[];
  return callers.flatMap((caller) =>
    collections.map((from) =>
      added(caller, from, 'a draft', mayBeginBeside(caller.person, begunBy[from][0]), beginningOf(from, caller.uid)),
    ),
  );
}

export const askOf = (uid: string, kind = 'anything'): lite.DocumentData => ({ kind, payload: {}, by: uid, at: now() });

/** Everybody asks something of everything: whoever stands to it is answered by the procedure. */
export function besideAsks({ besides }: World): Check[] {
  return besides.flatMap((one) =>
    one.callers.map((caller) => ({
      ...added(
        caller,
        matterPaths.actions(one.path),
        'an action',
        mayAskBeside(caller.person, one.matter),
        askOf(caller.uid),
      ),
      ...besideStratum(caller, one, 'ask'),
    })),
  );
}

/** What is typed, who reported, and drafts as a whole. */
export function besideDrafts({ besides }: World): Check[] {
  return besides.flatMap((one) =>
    one.callers.flatMap((caller) => {
      const { path, matter, status, collection, typed: wasTyped } = one;
      const saving = wasTyped ? 'update' : 'create';
      const { person } = caller;
      const discards = mayDiscardBeside(person, matter);
      const isWithThem = status === 'draft' || status === 'returned';
      const typed = (data: () => lite.DocumentData): Check[] => {
        const draft = matterPaths.draft(path);
        const save: Write = (db, where) => lite.setDoc(lite.doc(db, where), data());
        return [
          written(caller, draft, saving, mayTypeBeside(person, matter, isWithThem), save),
          written(caller, draft, 'delete', discards, remove),
        ];
      };
      const sealed = `${path}/sealed/reporter`;
      const seals: Write = (db, where) => lite.setDoc(lite.doc(db, where), reporterOf());
      const ofKind: Readonly<Partial<Record<BesideCollection, () => Check[]>>> = {
        filings: () => typed(dossierDraft),
        noticeDrafts: () => typed(noticeDraft),
        clarifications: () => [
          written(caller, sealed, matter.onRecord && matter.reporter === null ? 'create' : saving, discards, seals),
          written(caller, sealed, 'delete', discards, remove),
        ],
      };
      const whole = written(caller, path, 'delete', discards, remove);
      return [...(ofKind[collection]?.() ?? []), whole].map((check) => ({
        ...check,
        ...besideStratum(caller, one, check.what.replace(path, '')),
      }));
    }),
  );
}

/** Who has nothing to do with a matter at all tries the first of several things that are alike. */
const tryingAt = (one: BesideCase, index: number): readonly Caller[] =>
  one.callers.filter((caller) => index === 0 || besideStratum(caller, one, '').near);

/** Recording that something is opened, by each list. */
export function besideOpenings({ besides }: World): Check[] {
  return besides.flatMap((one) =>
    besidePapers(one)
      .flatMap(({ traced }) => traced ?? [])
      .flatMap((traced, index) => tryingAt(one, index).flatMap((caller) => recorded(caller, one, traced))),
  );
}

function recorded(
  caller: Caller,
  one: BesideCase,
  { of, shelf, item }: NonNullable<ReturnType<typeof besidePapers>[number]['traced']>,
): Check[] {
  const path = readingPaths.opening(one.path, shelf, item, caller.uid || 'nobody');
  const counts = shelf !== 'files' || item.endsWith('-ready');
  const meddling = readingPaths.opening(one.path, shelf, item, caller.uid === 'lin' ? 'chen' : 'lin');
  const opens = (circle: ReadingCircle) =>
    one.matter.onRecord && counts && mayOpenBeside(caller.person, one.matter, of, circle);
  return [
    ...readingCircles.map((circle) => ({
      ...written(caller, path, 'create', opens(circle), (db, where) =>
        lite.setDoc(lite.doc(db, where), { as: circle, at: now() }),
      ),
      what: `recording that ${path} is opened by ${circle}`,
      ...besideStratum(caller, one, `${shelf} ${circle}`),
    })),
    ...readingCircles.map((circle) => ({
      ...written(caller, path, 'update', opens(circle), (db, where) =>
        lite.setDoc(lite.doc(db, where), { as: circle, at: now() }),
      ),
      what: `recording that ${path} is opened again by ${circle}`,
      prepared: () => ({ [path]: { as: circle, at: longAgo } }),
      ...besideStratum(caller, one, `${shelf} ${circle} again`),
    })),
    ...readingCircles.map((circle) => ({
      ...written(caller, meddling, 'create', false, (db, where) =>
        lite.setDoc(lite.doc(db, where), { as: circle, at: now() }),
      ),
      what: `recording for another that ${path} is opened by ${circle}`,
      ...besideStratum(caller, one, `${shelf} ${circle} for another`),
    })),
    written(caller, meddling, 'get', false, (db, where) => lite.getDoc(lite.doc(db, where))),
    written(caller, meddling, 'delete', false, remove),
    listing(caller, path),
  ];
}

/** Who opened it is in the log; the traces themselves are nobody's to list. */
function listing(caller: Caller, opening: string): Check {
  const openings = opening.split('/').slice(0, -1).join('/');
  const list: Write = (db, path) => lite.getDocs(lite.query(lite.collection(db, path), lite.limit(1)));
  return { ...written(caller, openings, 'list', false, list), door: doorInto(openings, 'list'), changes: [] };
}

/** Adding files, and going on with those that are there. */
export function besideFiles({ besides }: World): Check[] {
  return besides.flatMap((one) =>
    (partsOf[one.collection] ?? []).flatMap((part, index) =>
      tryingAt(one, index).flatMap((caller) =>
        [...begun(caller, one, part), ...goneOn(caller, one, part)].map((check) => ({
          ...check,
          ...besideStratum(caller, one, check.what.replace(one.path, '')),
        })),
      ),
    ),
  );
}

/** Whose part it is, and when. */
function adds({ matter, status, collection }: BesideCase, part: string, person: Person): boolean {
  if (!person.active) return false;
  const isSubject = matter.onRecord && person.uid === matter.subject?.uid;
  if (collection === 'filings') {
    if (part === 'progress') return status === 'filed' && (isSubject || mayTypeBeside(person, matter, true));
    return mayTypeBeside(person, matter, status === 'draft' || status === 'returned');
  }
  if (collection === 'rectifications') {
    return isSubject && (status === 'underway' || (status === 'issued' && part === 'progress'));
  }
  const investigates =
    matter.inHand?.includes(person.uid) && mayOpenBeside(person, matter, 'clarificationMaterial', 'desk');
  if (part === 'verification') return status === 'verifying' && investigates === true;
  const replies = mayOpenBeside(person, matter, 'clarificationMaterial', 'superiors');
  const heads = person.roles.includes('head') && mayOpenBeside(person, matter, 'clarificationMaterial', 'desk');
  return status === 'referred' && (replies || heads);
}

const roundOf = ({ face }: BesideCase): number => Number(face['submissions'] ?? 0);

export const newFileOf = (belongsTo: string, round: number, by: string): lite.DocumentData => ({
  ...fileMeta,
  ...{ chunks: 2, belongsTo, round, by, at: now(), state: 'uploading' },
});

function begun(caller: Caller, one: BesideCase, part: string): Check[] {
  const { uid, person } = caller;
  const round = roundOf(one);
  const allowed = adds(one, part, person);
  const add = (what: string, may: boolean, of: number) =>
    added(caller, filePaths.files(one.path), `a file of ${part} ${what}`, may, newFileOf(part, of, uid));
  const isOfDossier = dossierParts.includes(part);
  const strange = added(
    caller,
    filePaths.files(one.path),
    'a file of no part',
    false,
    newFileOf('minutes', round, uid),
  );
  return [
    add('', allowed, round),
    ...(isOfDossier && allowed ? [add('of another round', false, round + 1)] : []),
    ...(allowed ? [strange] : []),
  ];
}

function goneOn(caller: Caller, one: BesideCase, part: string): Check[] {
  const named = uploaders[part] ?? 'chen';
  const by = named === 'begunBy' ? one.matter.begunBy : named;
  const own = isOwn(one, by, caller.person);
  const uploading = filePaths.file(one.path, `${part}-uploading`);
  const ready = filePaths.file(one.path, `${part}-ready`);
  const chunk = (file: string, index: number) => `${file}/chunks/${chunkIdOf(index)}`;
  const isOfDossier = dossierParts.includes(part);
  const fits = !isOfDossier || roundOf(one) === 0;
  const goesOn = own && fits && adds(one, part, caller.person);
  const put: Write = (db, path) => lite.setDoc(lite.doc(db, path), smallBytes);
  const toState =
    (state: string): Write =>
    (db, path) =>
      lite.updateDoc(lite.doc(db, path), { state });
  const chunks = (file: string, allowed: boolean, most = 30): Check => ({
    ...written(caller, `${file}/chunks`, 'list', allowed, (db, path) =>
      lite.getDocs(lite.query(lite.collection(db, path), lite.limit(most))),
    ),
    door: doorOf(chunk(file, 0), 'list'),
    changes: [],
  });
  return [
    written(caller, uploading, 'update', goesOn, toState('checking')),
    written(caller, uploading, 'update', false, toState('ready')),
    written(caller, ready, 'update', false, toState('checking')),
    written(caller, uploading, 'delete', own, remove),
    written(caller, ready, 'delete', own && isOfDossier && fits && adds(one, part, caller.person), remove),
    written(caller, chunk(uploading, 1), 'create', goesOn, put),
    written(caller, chunk(uploading, 0), 'update', false, put),
    written(caller, chunk(uploading, 0), 'delete', false, remove),
    written(caller, chunk(ready, 1), 'create', false, put),
    chunks(uploading, own),
    chunks(uploading, false, 31),
    chunks(ready, false),
  ];
}

/** In these everybody tries to write everything there is. */
const tried = ['chen-deliberating', 'department-underway', 'verifying', 'running', 'qin-submitted'];
/** What some may write has checks of its own, above. */
const ownDoors = ['draft', 'files', 'sealed'];

export function besideForbidden({ besides }: World): Check[] {
  const lock: Write = (db, path) => lite.setDoc(lite.doc(db, path), { digest: 'x' });
  const locks = besides
    .filter(({ id }) => id === 'chen-draft')
    .flatMap((one) => one.callers.map((caller) => written(caller, `${one.path}/lock/dossier`, 'create', false, lock)));
  const attempted = besides
    .filter(({ id }) => tried.includes(id))
    .flatMap((one) =>
      besidePapers(one)
        .filter(({ path }) => !ownDoors.includes(path.split('/')[2] ?? ''))
        .flatMap(({ path }) =>
          attempts.flatMap(([method, suffix, write]) =>
            one.callers.map((caller) => written(caller, `${path}${suffix}`, method, false, write)),
          ),
        ),
    );
  return [...attempted, ...locks];
}
