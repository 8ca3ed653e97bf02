import {
  type BookName,
  bookSchemas,
  chunkIdOf,
  filePaths,
  guestUidOf,
  instantFromMillis,
  isTraced,
  paths,
  plainDateOf,
} from '@rongcuo/domain';
import {
  type AccessClass,
  type Item,
  type Matter,
  mayRead,
  mayReadAction,
  mayReadFile,
  type Person,
  tracedClasses,
} from '@rongcuo/domain/access';
import { body, file, type Item as TracedItem } from '../../support/opened.ts';
import type { WalkCase, World } from '../world.ts';

/** One document below a case, and whom the matrix lets read it. */
export interface Paper {
  readonly path: string;
  readonly readBy: (person: Person) => boolean;
  /** What has to be opened first, where it is read under a trace. */
  readonly traced?: TracedItem;
}

/** Books and what the archive keeps of them, by the class they belong to. */
const classOfBook: Readonly<Record<BookName, AccessClass>> = {
  team: 'team',
  investigation: 'investigation',
  recommendation: 'recommendation',
  meeting: 'deliberation',
  referral: 'referral',
  supervision: 'supervision',
  appeal: 'face',
};
const classOfArchived: Readonly<Record<string, AccessClass>> = {
  meeting: 'deliberation',
  tally: 'deliberation',
  recommendation: 'recommendation',
  referral: 'referral',
  appeal: 'face',
};
/** Steps are classed as what they are steps of. */
export const classOfStep = {
  face: 'face',
  investigation: 'investigation',
  deliberation: 'deliberation',
  supervision: 'supervision',
} as const satisfies Readonly<Record<string, AccessClass>>;

export const today = () => plainDateOf(instantFromMillis(Date.now()));

const known = (name: string | undefined, words: Readonly<Record<string, AccessClass>>): AccessClass => {
  const found = words[name ?? ''];
  if (!found) throw new Error(`${name} belongs to no class: name it in the access matrix`);
  return found;
};

function classOf(path: string, data: Readonly<Record<string, unknown>>): AccessClass {
  const [, , collection, id = ''] = path.split('/');
  switch (collection) {
    case 'draft':
    case 'evidence':
      return collection;
    case 'events':
      return known(String(data['class']), classOfStep);
    case 'books':
      return known(id, classOfBook);
    case 'archive':
      return known(id.split('-')[0], classOfArchived);
    case 'bodies':
      return 'material';
    case 'readings':
      return 'log';
    case 'determinations':
      return 'determination';
    case 'invitations':
      return 'invitation';
    case 'invitationSecrets':
      return 'invitationSecret';
    case 'seals':
      return 'seals';
    default:
      throw new Error(`${path} belongs to no class: name it in the access matrix`);
  }
}

/** What of the document matters beyond its class. */
function itemOf(path: string, data: Readonly<Record<string, unknown>>): Item {
  const [, , collection, id = ''] = path.split('/');
  const by = collection === 'invitations' ? id : data['by'];
  return {
    id,
    ...(typeof by === 'string' ? { by } : {}),
    ...(typeof data['kind'] === 'string' ? { kind: data['kind'] } : {}),
  };
}

/** Every kind of document that the case holds, one of each that is not judged as another is. */
export function papersOf(one: WalkCase, { documents }: World): Paper[] {
  const { id, matter } = one;
  const papers = new Map<string, Paper>();
  for (const [path, data] of documents) {
    const [root, caseId, collection] = path.split('/');
    if (root !== paths.cases || caseId !== id || !collection || collection === 'files') continue;
    // What lies below a paper is no paper of its own.
    if (path.split('/').length > 4) continue;
    const alike = collection === 'actions' ? actionPaper(path, data, matter) : classedPaper(path, data, matter);
    if (!papers.has(alike.key)) papers.set(alike.key, alike.paper);
  }
  const all: Paper[] = [
    { path: paths.case(id), readBy: (person) => mayRead(person, matter, 'face', { today: today() }) },
    ...papers.values(),
    ...blankBooks(one, [...papers.values()]),
    // The archive keeps nothing by such a name; it is for nobody to ask.
    { path: paths.archived(id, 'note-1'), readBy: () => false },
    ...endedInvitations(one, [...papers.values()]),
    ...one.files.flatMap(({ path, id: fileId, item }): Paper[] => {
      const readBy = (person: Person) => mayReadFile(person, matter, item, today());
      // A chunk is read as its file is: of some files that is looked at. What is read under a trace counts by then.
      if (!['first', 'open', 'found', 'finding', 'reply'].includes(fileId)) return [{ path, readBy }];
      const chunk = filePaths.chunk(paths.case(id), fileId, chunkIdOf(0));
      if (!isTraced(item))
        return [
          { path, readBy },
          { path: chunk, readBy },
        ];
      const counts = (person: Person) => item.state === 'ready' && readBy(person);
      return [
        { path, readBy },
        { path: chunk, readBy: counts, traced: file(id, fileId) },
      ];
    }),
  ];
  return all.filter(({ path }) => lookedAt[one.looked].test(path));
}

/** What is asked of each case; what is judged alike in one of the others is left out. */
const lookedAt: Readonly<Record<WalkCase['looked'], RegExp>> = {
  all: /./,
  'who applied': /^cases\/[^/]+(\/(draft|evidence|determinations|files)\/.*|\/books\/appeal)?$/,
  'what happened':
    /^cases\/[^/]+(\/(draft|evidence|determinations|files|bodies|actions|archive|invitation\w*|readings)\/.*|\/books\/(investigation|meeting|recommendation|referral))?$/,
};

function classedPaper(path: string, data: Readonly<Record<string, unknown>>, matter: Matter) {
  const of = classOf(path, data);
  const item = itemOf(path, data);
  const [, caseId = '', collection] = path.split('/');
  const shown = matter.invitations.map(({ shows }) => shows.includes(item.id ?? '')).join();
  // Of material it matters who left it and to whom it is shown; nothing does of other classes, but their name.
  const key = of === 'material' ? `${item.by} ${shown}` : of === 'invitation' ? path : `${collection} ${of}`;
  const readBy = (person: Person) => mayRead(person, matter, of, { item, today: today() });
  const traced = tracedClasses.includes(of) ? { traced: body(caseId, item.id ?? '') } : {};
  return { key, paper: { path, readBy, ...traced } };
}

function actionPaper(path: string, data: Readonly<Record<string, unknown>>, matter: Matter) {
  const item = itemOf(path, data);
  const key = `action ${item.by} ${item.kind === 'declareTie'}`;
  return { key, paper: { path, readBy: (person: Person) => mayReadAction(person, matter, item) } };
}

/** What was taken away from a guest at the end of the invitation stays closed to them. */
function endedInvitations({ id, story, matter }: WalkCase, there: readonly Paper[]): Paper[] {
  return story.deeds
    .filter(({ kind }) => kind === 'invite')
    .map(({ id: invitation }) => guestUidOf(invitation))
    .filter((guest) => !there.some(({ path }) => path === paths.invitation(id, guest)))
    .map((guest) => ({
      path: paths.invitation(id, guest),
      readBy: (person) => mayRead(person, matter, 'invitation', { item: { id: guest, by: guest }, today: today() }),
    }));
}

/** A book in which nobody has written yet opens to the same people. */
function blankBooks({ id, matter }: WalkCase, written: readonly Paper[]): Paper[] {
  const names = Object.keys(bookSchemas) as BookName[];
  return names
    .filter((name) => !written.some(({ path }) => path === paths.book(id, name)))
    .map((name) => ({
      path: paths.book(id, name),
      readBy: (person) => mayRead(person, matter, classOfBook[name], { today: today() }),
    }));
}
