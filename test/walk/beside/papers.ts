import {
  type ClarificationBookName,
  type ClarificationClass,
  chunkIdOf,
  clarificationClasses,
  type FilingBookName,
  filePaths,
  filingClasses,
  filingFileOwners,
  matterPaths,
  readingPaths,
  rectificationClasses,
  rectificationFileOwners,
} from '@rongcuo/domain';
import { type BesideClass, besideStandingsOf, mayReadBeside, type Person } from '@rongcuo/domain/access';
import * as lite from 'firebase/firestore/lite';
import { fileMeta } from '../application.ts';
import type { BesideCase } from './matters.ts';

/** One document below a matter, what it holds, and whom the matrix lets read it. */
export interface BesidePaper {
  readonly path: string;
  readonly data: lite.DocumentData;
  readonly readBy: (person: Person) => boolean;
  /** What has to be opened first, where it is read under a trace. */
  readonly traced?: TracedPaper;
}

export interface TracedPaper {
  readonly of: 'clarificationMaterial' | 'sealed';
  readonly shelf: string;
  readonly item: string;
}

export const longAgo = lite.Timestamp.fromMillis(0);
const nobody = (): boolean => false;
export const smallBytes = { bytes: lite.Bytes.fromUint8Array(new Uint8Array(8)), mark: 1 };

/** Its face, its drafts, and whatever lies below it. */
export function besidePapers(one: BesideCase): BesidePaper[] {
  const of = (path: string, data: lite.DocumentData, name: BesideClass): BesidePaper => ({
    path,
    data,
    readBy: (person) => mayReadBeside(person, one.matter, name),
  });
  const face = (name: BesideClass) => of(one.path, one.face, name);
  const { path, matter } = one;
  const hidden = { path: matterPaths.sealsOf(path, '000001'), data: { salt: 'x' }, readBy: nobody };
  switch (one.collection) {
    case 'filings':
      return [
        face(matter.onRecord ? 'filing' : 'filingDraft'),
        ...(one.typed ? [of(matterPaths.draft(path), { updatedAt: longAgo }, 'filingDraft')] : []),
        ...(matter.onRecord ? [...filingPapers(one, of), hidden] : []),
        ...filesOf(one),
      ];
    case 'rectifications':
      return [
        face(matter.onRecord ? 'rectification' : 'rectificationDraft'),
        ...(matter.onRecord
          ? [
              of(`${path}/evidence/order`, { due: '2026-12-01' }, 'rectification'),
              of(matterPaths.book(path, 'course'), { plans: [] }, 'rectification'),
              noBook(one),
              ...rectificationClasses.map((name) => event(one, name, of, orderClasses[name])),
              ...actionsOf(one, 'chen'),
              hidden,
            ]
          : []),
        ...filesOf(one),
      ];
    case 'clarifications':
      return [
        face(matter.onRecord ? 'clarification' : 'clarificationDraft'),
        ...sealedOf(one, of),
        ...(matter.onRecord ? [...clarificationPapers(one, of), hidden] : []),
        ...filesOf(one),
      ];
    case 'sanctions':
      return [
        face(matter.onRecord ? 'sanction' : 'sanctionDraft'),
        ...(matter.onRecord ? [event(one, 'face', of, 'sanction'), noStep(one), ...actionsOf(one, 'sun'), hidden] : []),
      ];
    case 'noticeDrafts':
      return [
        face('noticeDraft'),
        ...(one.typed ? [typedNotice(one)] : []),
        ...(matter.onRecord
          ? [
              of(matterPaths.submission(path, 1), { title: '学分互认' }, 'noticeDraft'),
              event(one, 'face', of, 'noticeDraft'),
              noStep(one),
              ...actionsOf(one, 'qin'),
              hidden,
            ]
          : []),
      ];
  }
}

/** A book by no name that is known, and a step of no such class: nobody's to read. */
const noBook = ({ path }: BesideCase): BesidePaper => ({
  path: matterPaths.book(path, 'none'),
  data: { by: null },
  readBy: nobody,
});
const noStep = ({ path }: BesideCase): BesidePaper => ({
  path: matterPaths.event(path, '000009'),
  data: { class: 'deliberation', seq: 9 },
  readBy: nobody,
});

const typedNotice = ({ path, matter }: BesideCase): BesidePaper => ({
  path: matterPaths.draft(path),
  data: { updatedAt: longAgo },
  readBy: (person) => person.active && person.uid === matter.begunBy && person.roles.includes('publisher'),
});

type Of = (path: string, data: lite.DocumentData, name: BesideClass) => BesidePaper;

const filingClassOf = {
  face: 'filing',
  deliberation: 'filingDeliberation',
  supervision: 'filingSupervision',
} as const satisfies Record<string, BesideClass>;
const filingBookClass = {
  team: 'filingSupervision',
  examination: 'filingExamination',
  meeting: 'filingDeliberation',
  progress: 'filing',
} as const satisfies Record<FilingBookName, BesideClass>;
const orderClasses = { face: 'rectification', supervision: 'rectificationSupervision' } as const;
const clarificationClassOf = {
  lead: 'lead',
  person: 'clarification',
  supervision: 'clarificationTeam',
} as const satisfies Record<ClarificationClass, BesideClass>;
const clarificationBookClass = {
  team: 'clarificationTeam',
  lead: 'lead',
  verification: 'lead',
  person: 'clarification',
} as const satisfies Record<ClarificationBookName, BesideClass>;

function event({ path }: BesideCase, name: string, of: Of, as: BesideClass): BesidePaper {
  return of(matterPaths.event(path, `00000${name.length}`), { class: name, seq: name.length }, as);
}

function filingPapers(one: BesideCase, of: Of): BesidePaper[] {
  const { path } = one;
  const books = Object.keys(filingBookClass) as FilingBookName[];
  return [
    of(matterPaths.submission(path, 1), { project: {} }, 'filing'),
    of(`${path}/lock/dossier`, { digest: 'x' }, 'filing'),
    of(`${path}/archive/meeting-1`, { minutes: '' }, 'filingDeliberation'),
    ...books.map((name) => of(matterPaths.book(path, name), { by: null }, filingBookClass[name])),
    noBook(one),
    ...filingClasses.map((name) => event(one, name, of, filingClassOf[name])),
    ...actionsOf(one, 'sun'),
  ];
}

function clarificationPapers(one: BesideCase, of: Of): BesidePaper[] {
  const { path } = one;
  const books = Object.keys(clarificationBookClass) as ClarificationBookName[];
  return [
    ...books.map((name) => of(matterPaths.book(path, name), { by: null }, clarificationBookClass[name])),
    noBook(one),
    ...clarificationClasses.map((name) => event(one, name, of, clarificationClassOf[name])),
    of(
      readingPaths.reading(path, 'read'),
      { shelf: 'bodies', by: 'zheng', at: '2026-10-01T00:00:00.000Z' },
      'clarificationReadings',
    ),
    {
      ...of(matterPaths.body(path, 'm1'), { text: '内容' }, 'clarificationMaterial'),
      traced: { of: 'clarificationMaterial', shelf: 'bodies', item: 'm1' },
    },
    ...actionsOf(one, 'zheng'),
  ];
}

/** Who reported: the author's while it is a draft, without a trace; afterwards for few, under one. */
function sealedOf({ path, matter, typed }: BesideCase, of: Of): BesidePaper[] {
  const where = `${path}/sealed/reporter`;
  const data = { name: '林某', contact: '', uid: 'lin', updatedAt: longAgo };
  if (!matter.onRecord) return typed ? [of(where, data, 'clarificationDraft')] : [];
  if (matter.reporter === null) return [];
  return [{ ...of(where, data, 'sealed'), traced: { of: 'sealed', shelf: 'sealed', item: 'reporter' } }];
}

/** Something that this person asked, and their stepping down. */
function actionsOf({ path, matter }: BesideCase, by: string): BesidePaper[] {
  return ['ask', 'declareTie'].map((kind) => ({
    path: matterPaths.action(path, kind),
    data: { kind, by, at: longAgo },
    readBy: (person) =>
      besideStandingsOf(person, matter).includes('supervisor') ||
      (person.active && person.uid === by && (kind === 'declareTie' || !matter.recused.includes(by))),
  }));
}

/** Parts that originals belong to, those of a dossier among them. */
export const partsOf: Readonly<Partial<Record<BesideCase['collection'], readonly string[]>>> = {
  filings: filingFileOwners,
  rectifications: rectificationFileOwners,
  clarifications: ['verification', 'referral'],
};
export const dossierParts: readonly string[] = ['legality', 'experts', 'risks'];

/** By whom a file of that part is. */
export const uploaders: Readonly<Record<string, string>> = {
  legality: 'begunBy',
  experts: 'begunBy',
  risks: 'begunBy',
  verification: 'zheng',
  referral: 'yan',
};

/** One of each part that counts, one that is being uploaded; and their first chunks. */
function filesOf(one: BesideCase): BesidePaper[] {
  const { path, matter, collection } = one;
  return (partsOf[collection] ?? []).flatMap((part) => {
    const named = uploaders[part] ?? 'chen';
    const by = named === 'begunBy' ? matter.begunBy : named;
    const rounds = dossierParts.includes(part) && one.status === 'returned' ? [0, 1] : [0];
    return rounds.flatMap((round) =>
      (['ready', 'uploading'] as const).flatMap((state): BesidePaper[] => {
        const id = round === 0 ? `${part}-${state}` : `${part}-${state}-${round}`;
        const data = { ...fileMeta, chunks: 2, belongsTo: part, round, by, at: longAgo, state };
        // What was added since it was returned is put before nobody until it is submitted again.
        const isBefore = round === 0 && state === 'ready';
        const readBy = (person: Person) => isOwn(one, by, person) || (isBefore && readsPart(one, part, person));
        const chunk = filePaths.chunk(path, id, chunkIdOf(0));
        const file = { path: filePaths.file(path, id), data, readBy };
        if (part !== 'verification') return [file, { path: chunk, data: smallBytes, readBy }];
        const counts = (person: Person) => state === 'ready' && readsPart(one, part, person);
        const traced = { of: 'clarificationMaterial', shelf: 'files', item: id } as const;
        return [file, { path: chunk, data: smallBytes, readBy: counts, traced }];
      }),
    );
  });
}

/** Of a part of the matter that was put before others. */
function readsPart({ matter, collection }: BesideCase, part: string, person: Person): boolean {
  if (!matter.onRecord) {
    return collection === 'filings'
      ? part === 'progress' && mayReadBeside(person, matter, 'filingDraft')
      : collection === 'rectifications' && mayReadBeside(person, matter, 'rectificationDraft');
  }
  if (collection === 'filings') return mayReadBeside(person, matter, 'filing');
  return mayReadBeside(person, matter, collection === 'rectifications' ? 'rectification' : 'lead');
}

/** The uploader’s own, while they still stand where they were. */
export function isOwn({ matter, collection }: BesideCase, by: string, person: Person): boolean {
  if (!person.active || person.uid !== by) return false;
  if (collection === 'filings') {
    return mayReadBeside(person, matter, 'filingDraft') || (matter.onRecord && person.uid === matter.subject?.uid);
  }
  if (collection === 'rectifications') return matter.onRecord && person.uid === matter.subject?.uid;
  return mayReadBeside(person, matter, 'lead');
}
