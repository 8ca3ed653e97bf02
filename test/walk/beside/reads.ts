import { readingPaths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import type { Check } from '../check.ts';
import { doorOf } from '../doors.ts';
import type { Caller } from '../people.ts';
import type { World } from '../world.ts';
import type { BesideCase } from './matters.ts';
import { type BesidePaper, besidePapers, type TracedPaper } from './papers.ts';
import { besideStratum } from './stratum.ts';

function got(caller: Caller, one: BesideCase, path: string, allowed: boolean): Check {
  return {
    door: doorOf(path, 'get'),
    caller,
    what: `reading ${path}`,
    allowed,
    about: [...path.split(/[/-]/), one.status],
    ...besideStratum(caller, one, path.slice(one.path.length)),
    run: ({ lite: db }) => lite.getDoc(lite.doc(db, path)),
  };
}

/** The same, so many minutes after the caller opened it. */
function gotAfter(
  caller: Caller,
  one: BesideCase,
  path: string,
  { shelf, item }: TracedPaper,
  minutes: number,
  allowed: boolean,
): Check {
  const opening = readingPaths.opening(one.path, shelf, item, caller.uid || 'nobody');
  const read = got(caller, one, path, allowed);
  return {
    ...read,
    what: `${read.what} ${minutes} minutes after it was opened`,
    stratum: `opened ${read.stratum}`,
    prepared: () => ({ [opening]: { as: 'desk', at: lite.Timestamp.fromMillis(Date.now() - minutes * 60_000) } }),
    changes: [opening],
  };
}

function reads(caller: Caller, one: BesideCase, { path, readBy, traced }: BesidePaper): Check[] {
  const allowed = readBy(caller.person);
  if (!traced) return [got(caller, one, path, allowed)];
  const late = allowed ? [gotAfter(caller, one, path, traced, 10.5, false)] : [];
  return [got(caller, one, path, false), gotAfter(caller, one, path, traced, 9, allowed), ...late];
}

/** Every kind of document of every matter beside cases, fetched by everybody who makes a difference to it. */
export function besideReads({ besides }: World): Check[] {
  return besides.flatMap((one) =>
    besidePapers(one).flatMap((paper) => one.callers.flatMap((caller) => reads(caller, one, paper))),
  );
}
