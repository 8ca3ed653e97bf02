import { directoryEntryOf, eventIdOf, guestUidOf, isGuestUid, type Member, paths } from '@rongcuo/domain';
import {
  administers,
  isOfHouse,
  type Matter,
  mayReadDelegation,
  mayReadDigest,
  mayReadDirectory,
  mayReadRosterLog,
} from '@rongcuo/domain/access';
import * as sdk from 'firebase/firestore';
import * as lite from 'firebase/firestore/lite';
import { type Item, openingPath, readOpened } from '../../support/opened.ts';
import type { Check } from '../check.ts';
import { doorOf } from '../doors.ts';
import type { Caller } from '../people.ts';
import { asker, away, published, rosterAsker } from '../published.ts';
import { stratumOf } from '../who-knocks.ts';
import { own, type World } from '../world.ts';
import { papersOf } from './case-papers.ts';

type Reads = (caller: Caller) => boolean;

/** One document, fetched. */
function got(caller: Caller, path: string, allowed: boolean, matter?: Matter): Check {
  return {
    door: doorOf(path, 'get'),
    caller,
    what: `reading ${path}`,
    allowed,
    about: [...path.split(/[/-]/).slice(2), ...(matter ? [matter.status] : [])],
    ...(matter ? inStratum(path, stratumOf(caller, matter)) : {}),
    run: ({ lite: db }) => lite.getDoc(lite.doc(db, path)),
  };
}

/** Papers of one kind are judged alike, whichever case they are of. */
function inStratum(path: string, { stratum, near }: Pick<Check, 'stratum' | 'near'>): Pick<Check, 'stratum' | 'near'> {
  const paper = path.split('/').slice(2).join('/').replaceAll(/\d/g, '');
  return { stratum: `${paper} ${stratum}`, ...(near === undefined ? {} : { near }) };
}

/** One document that is read under a trace: to nobody without, and with it to whom the matrix has it. */
function opened(caller: Caller, path: string, item: Item, allowed: boolean, matter: Matter): Check[] {
  const read = got(caller, path, allowed, matter);
  const after: Check = {
    ...read,
    stratum: `opened ${read.stratum}`,
    what: `opening and reading ${path}`,
    run: ({ lite: db }) => readOpened(db, caller.uid, item, path),
    changes: [openingPath(item, caller.uid)],
  };
  const before = got(caller, path, false, matter);
  return caller.uid === '' ? [before] : [before, after];
}

/** One document, watched: what comes first is the server's. */
function listened(caller: Caller, path: string, allowed: boolean): Check {
  const run: Check['run'] = ({ live }) =>
    new Promise((resolve, reject) => {
      const stop = sdk.onSnapshot(
        sdk.doc(live(), path),
        { includeMetadataChanges: true },
        (found) => {
          if (found.metadata.fromCache) return;
          stop();
          resolve(found);
        },
        reject,
      );
    });
  return { door: doorOf(path, 'get'), caller, what: `listening to ${path}`, allowed, run };
}

/** Every kind of document of every case, fetched by everybody; the face and what is most guarded, watched as well. */
export function caseReads(world: World): Check[] {
  return world.cases.flatMap((one) =>
    papersOf(one, world).flatMap(({ path, readBy, traced }) =>
      one.callers.flatMap((caller) => {
        const allowed = readBy(caller.person);
        return traced ? opened(caller, path, traced, allowed, one.matter) : [got(caller, path, allowed, one.matter)];
      }),
    ),
  );
}

const watchedPapers = /^cases\/[^/]+(\/(books\/investigation|draft\/.*))?$/;

export function caseListens(world: World): Check[] {
  return world.cases
    .filter(({ looked }) => looked !== 'who applied')
    .flatMap((one) => {
      const callers = one.callers.filter(({ claims }) => claims !== null);
      return papersOf(one, world)
        .filter(({ path }) => watchedPapers.test(path))
        .flatMap(({ path, readBy }) => callers.map((caller) => listened(caller, path, readBy(caller.person))));
    });
}

/** Of people who are alike in the directory, some: each sort of unit, department and office, and of guests one. */
const isOne = ({ uid }: Member): boolean =>
  ['chen', 'lin', 'zhao', 'gao', 'hu', 'sun', 'mo', 'wu', 'ge', 'zheng', 'ding', 'xu', 'lu', 'yang', 'you'].includes(
    uid,
  ) || uid.startsWith(guestUidOf('two-invited'));

/** What is not part of a case. */
export function houseReads({ house, callers }: World): Check[] {
  const ofHouse: Reads = ({ person }) => isOfHouse({ ...person, isGuest: person.uid.startsWith(guestUidOf('')) });
  const nobody: Reads = () => false;
  const documents: (readonly [path: string, reads: Reads])[] = [
    [paths.unit('it'), ofHouse],
    [paths.department('organization'), ofHouse],
    ...published.flatMap(({ from, requests }): (readonly [string, Reads])[] => [
      [`${from}/current`, ofHouse],
      [`${from}/1`, ofHouse],
      [`${requests}/asked`, ({ person }) => person.active && person.uid === asker],
    ]),
    [paths.rosterRequest('asked'), ({ person }) => person.active && person.uid === rosterAsker],
    [paths.rosterEvent(eventIdOf(1)), ({ person }) => mayReadRosterLog(person)],
    [paths.roster('current'), nobody],
    [paths.delegation('away'), ({ person }) => mayReadDelegation(person, away)],
    [paths.delegationRequest('asked'), ({ person }) => person.active && person.uid === away.of],
    [paths.digest('leaders'), ({ person }) => mayReadDigest(person, null)],
    [paths.digest('organization'), ({ person }) => mayReadDigest(person, 'organization')],
    ...[paths.counter('case-2026'), paths.deadline('chen-submitted', 'acceptance'), paths.recount, paths.demoClock].map(
      (path) => [path, nobody] as const,
    ),
    [paths.channels, ofHouse],
    [paths.deadLetter('ab'), ({ person }) => administers(person)],
    [paths.resendRequest('asked'), ({ person }) => person.active && person.uid === asker],
    [paths.delivery('ab'), nobody],
    [paths.mail('ab-0-1'), nobody],
    ...own.flatMap((about): (readonly [string, Reads])[] => [
      [paths.preferences(about), ({ person }) => person.active && person.uid === about],
      // Listed, never fetched: the app shows all of them or none.
      [paths.device(about, 'phone'), nobody],
    ]),
    ...house.people.filter(isOne).flatMap((about): (readonly [string, Reads])[] => [
      // One's own record opens to any token of one's own: by it the app sees that the token is outdated.
      [
        paths.member(about.uid),
        ({ uid, claims, person }) =>
          (claims !== null && uid === about.uid) || (administers(person) && !isGuestUid(about.uid)),
      ],
      [paths.directoryEntry(about.uid), ({ person }) => mayReadDirectory(person, directoryEntryOf(about))],
      [paths.inboxEntry(about.uid, 'told'), ({ person }) => person.active && person.uid === about.uid],
    ]),
    ...['anything/else', 'inboxes/chen'].map((path) => [path, nobody] as const),
  ];
  return documents.flatMap(([path, reads]) => callers.map((caller) => got(caller, path, reads(caller))));
}
