import { guestUidOf, paths, type ReadingCircle, readingCircles } from '@rongcuo/domain';
import { mayOpen, mayOpenFile, type Person } from '@rongcuo/domain/access';
import * as lite from 'firebase/firestore/lite';
import type { Method } from '../../rules-source/tree.ts';
import { type Item, openingPath, recordOpening } from '../../support/opened.ts';
import type { Check } from '../check.ts';
import { doorInto, doorOf } from '../doors.ts';
import type { Caller } from '../people.ts';
import { openedOf, opener, openersOf, type WalkCase, type World } from '../world.ts';
import { today } from './case-papers.ts';
import { known } from './shapes/entitled.ts';

/** Whether the matrix lets somebody say that they open the item now, by that list of the case. */
function opens({ matter, story, files }: WalkCase, { shelf, id }: Item, circle: ReadingCircle) {
  return (person: Person): boolean => {
    if (shelf === 'bodies') {
      const by = story.deeds.find((deed) => deed.id === id)?.by;
      return mayOpen(person, matter, circle, { id, ...(by === undefined ? {} : { by }) }, today());
    }
    const found = files.find((each) => each.id === id);
    return found !== undefined && mayOpenFile(person, matter, circle, found.item, today());
  };
}

/** Traces of reading: the own ones, by each list; those of somebody else; and what nobody does with any. */
export function openings({ cases }: World): Check[] {
  return cases.flatMap((one) =>
    openedOf(one.story)
      .filter(({ shelf }) => shelf === 'bodies' || one.files.length > 0)
      .flatMap((item) =>
        one.callers.flatMap((caller) => [
          ...recorded(caller, one, item),
          // Whose it is matters to nothing else about the case: one of each state is enough.
          ...(one.looked === 'all' ? meddled(caller, item) : []),
        ]),
      ),
  );
}

/** Who was a guest and has just opened something reads no more of it once the invitation is ended, or the case is over. */
export function readOn({ cases }: World): Check[] {
  const over: readonly string[] = ['closed', 'declined', 'withdrawn'];
  return cases.flatMap(({ story, matter, callers }) => {
    const isOver = over.includes(matter.status) || story.deeds.some(({ kind }) => kind === 'endInvitation');
    const guests = callers.filter(({ uid }) => isOver && uid.startsWith(guestUidOf(story.id)));
    return openedOf(story)
      .filter(({ shelf }) => shelf === 'bodies')
      .flatMap((item) =>
        guests.map((caller): Check => {
          const path = paths.body(story.id, item.id);
          const opening = openingPath(item, caller.uid);
          return {
            door: doorOf(path, 'get'),
            caller,
            what: `reading on in ${path}`,
            allowed: false,
            near: true,
            run: ({ lite: db }) => lite.getDoc(lite.doc(db, path)),
            prepared: () => ({ [opening]: { as: 'guests', at: lite.Timestamp.now() } }),
          };
        }),
      );
  });
}

/**
 * What was opened is read for ten minutes, and not for half a minute more; by a guest too, and by nobody whose token is
 * not theirs of today.
 */
export function readLater(world: World): Check[] {
  const clerk = known(world, 'zhou', 'chen-investigating');
  const outdated = known(world, 'wu, with a token of a version not there yet', 'chen-investigating');
  const invited = world.cases.filter(({ id }) => id === 'invited');
  return [
    ...after(clerk.one, clerk.caller, 9.5, true),
    ...after(clerk.one, clerk.caller, 10.5, false),
    ...after(outdated.one, outdated.caller, 0, false),
    ...invited.flatMap((one) => {
      const guests = one.callers.filter(({ uid }) => uid.startsWith(guestUidOf(one.id)));
      return guests.flatMap((guest) => after(one, guest, 10.5, false));
    }),
  ];
}

/** What somebody opened so long ago, and reads now. */
function after({ id, story }: WalkCase, caller: Caller, minutes: number, allowed: boolean): Check[] {
  return openedOf(story)
    .filter(({ shelf }) => shelf === 'bodies')
    .map((item): Check => {
      const path = paths.body(id, item.id);
      const opening = openingPath(item, caller.uid);
      const as = caller.uid.startsWith(guestUidOf(id)) ? 'guests' : 'desk';
      return {
        door: doorOf(path, 'get'),
        caller,
        what: `reading ${path} ${minutes} minutes after it was opened`,
        allowed,
        near: true,
        run: ({ lite: db }) => lite.getDoc(lite.doc(db, path)),
        prepared: () => ({ [opening]: { as, at: lite.Timestamp.fromMillis(Date.now() - minutes * 60_000) } }),
        changes: [opening],
      };
    });
}

function recorded(caller: Caller, one: WalkCase, item: Item): Check[] {
  // A path needs a name where a person is not signed in.
  const uid = caller.uid || 'nobody';
  const path = openingPath(item, uid);
  return readingCircles.map((circle) => ({
    door: doorOf(path, openersOf(one.story).includes(uid) ? 'update' : 'create'),
    caller,
    what: `recording that ${path} is opened by ${circle}`,
    allowed: opens(one, item, circle)(caller.person),
    run: ({ lite: db }) => recordOpening(db, uid, item, circle),
    changes: [path],
  }));
}

function meddled(caller: Caller, item: Item): Check[] {
  const path = openingPath(item, opener);
  const tried = (method: Method, run: (db: lite.Firestore) => Promise<unknown>): Check => ({
    door: method === 'list' ? doorInto(path.slice(0, path.lastIndexOf('/')), method) : doorOf(path, method),
    caller,
    what: `${method} of ${path}`,
    allowed: false,
    run: ({ lite: db }) => run(db),
    changes: [path],
  });
  const at = (db: lite.Firestore) => lite.doc(db, path);
  const others = (db: lite.Firestore) => recordOpening(db, opener, item, 'desk');
  return [
    ...(caller.uid === opener ? [] : [tried('update', others)]),
    tried('get', (db) => lite.getDoc(at(db))),
    tried('delete', (db) => lite.deleteDoc(at(db))),
    tried('list', (db) => lite.getDocs(lite.query(at(db).parent, lite.limit(1)))),
  ];
}
