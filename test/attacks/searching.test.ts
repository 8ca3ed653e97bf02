import { chunkIdOf, eventIdOf, filePaths, paths } from '@rongcuo/domain';
import {
  collection,
  collectionGroup,
  doc,
  documentId,
  type Firestore,
  getCountFromServer,
  getDocFromServer,
  getDocsFromServer,
  limit,
  orderBy,
  type Query,
  type QueryConstraint,
  query,
  startAt,
  where,
} from 'firebase/firestore';
import * as lite from 'firebase/firestore/lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfBytes, prepared, sent } from '../flows/attachments-support.ts';
import { type Company, openCompany } from '../flows/cast.ts';
import { as, led, liteOf, office } from '../flows/support.ts';
import { body, file, openItem, openingPath } from '../support/opened.ts';
import { allEnded, ended } from './attempts.ts';

/*
 * Somebody of the house who has nothing to do with a case, a cadre of another unit, the administrator and a head of
 * another department, look for it in every way there is.
 */
const strangers = ['lin', 'you', 'wang', 'zhu'] as const;

let cast: Company;
let caseId: string;
let fileId: string;
const dbOf = async (uid: string): Promise<Firestore> => (await as(uid)).db;

beforeAll(async () => {
  cast = await openCompany('searching');
  const draft = cast.place.application('cadre');
  caseId = await led(cast, draft, 'found');
  const to = { caseId, belongsTo: 'investigation', round: 1 } as const;
  ({ fileId } = await sent(cast.clerk, to, await prepared(pdfBytes(2_000))));
});

describe('searching for a case that is none of one’s own', () => {
  it.each(strangers)('[M7.2a] enumerating ids: %s cannot tell one that exists from one that does not', async (uid) => {
    const db = await dbOf(uid);
    const ids = [caseId, 'nowhere', caseId.slice(0, -1), `${caseId.slice(0, -1)}0`, caseId.toLowerCase()];
    const papers = (id: string) => [
      ...[paths.case(id), paths.draft(id), paths.submission(id, 1), paths.book(id, 'investigation')],
      ...[paths.event(id, eventIdOf(1)), paths.body(id, 'minutes'), paths.archived(id, 'meeting-1')],
      ...[
        filePaths.file(paths.case(id), fileId),
        filePaths.chunk(paths.case(id), fileId, chunkIdOf(0)),
        paths.sealsOf(id, eventIdOf(1)),
      ],
    ];
    const answers = await allEnded(ids.flatMap(papers).map((path) => getDocFromServer(doc(db, path))));
    expect(answers).toEqual(['refused']);
  });

  it.each(strangers)('[M7.2a] listing by parts of ids, %s finds none', async (uid) => {
    const cases = collection(await dbOf(uid), paths.cases);
    const ask = (...constraints: QueryConstraint[]) => getDocsFromServer(query(cases, ...constraints, limit(50)));
    const answers = await allEnded([
      ask(where(documentId(), '==', caseId)),
      ask(where(documentId(), 'in', [caseId, 'nowhere'])),
      ask(where(documentId(), '>=', caseId.slice(0, 4))),
      ask(orderBy(documentId()), startAt(caseId)),
    ]);
    expect(answers).toEqual(['refused']);
  });

  const groups = [
    'books',
    'bodies',
    'events',
    'evidence',
    'files',
    'chunks',
    'archive',
    'determinations',
    'invitations',
  ];
  it.each([
    ...groups,
    'invitationSecrets',
    'actions',
    'draft',
    'seals',
    'openings',
    'readings',
    'entries',
    'rosterEvents',
    'cases',
  ])('[M7.2a] by collection group nobody reads “%s”, not even who may read the one case', async (name) => {
    for (const uid of [...strangers, cast.clerk, cast.head, 'han']) {
      const group = collectionGroup(await dbOf(uid), name);
      const asked: Query[] = [group, query(group, limit(1)), query(group, where('by', '==', uid), limit(1))];
      expect(await allEnded(asked.map((each) => getDocsFromServer(each)))).not.toContain('let through');
    }
  });

  it.each(strangers)('[M7.2a] querying with and without a limit, counting too, %s learns of no case', async (uid) => {
    const cases = collection(await dbOf(uid), paths.cases);
    const filters = [
      where('onRecord', '==', true),
      where('parties', 'array-contains', cast.cadre),
      where('desk', 'array-contains', cast.clerk),
      where('watch', 'array-contains', 'han'),
      where('handlers', 'array-contains', uid),
      where('title', '>=', ''),
    ];
    const queries = filters.flatMap((filter) => [
      query(cases, filter),
      query(cases, filter, limit(1)),
      query(cases, filter, limit(51)),
    ]);
    const answers = await allEnded([
      ...[cases, query(cases, limit(1)), ...queries].map((each) => getDocsFromServer(each)),
      ...queries.map((each) => getCountFromServer(each)),
    ]);
    expect(answers).not.toContain('let through');
  });

  it('[M7.1b] guessing the chunks of a file opens none, nor who uploads a new one in their place', async () => {
    const chunk = filePaths.chunk(paths.case(caseId), fileId, chunkIdOf(0));
    expect((await office.db.doc(chunk).get()).exists).toBe(true);
    for (const uid of [...strangers, cast.cadre, cast.party, 'xu']) {
      const db = await dbOf(uid);
      const guesses = Array.from({ length: 30 }, (_, n) => filePaths.chunk(paths.case(caseId), fileId, chunkIdOf(n)));
      expect(await allEnded(guesses.map((path) => getDocFromServer(doc(db, path))))).toEqual(['refused']);
      expect(
        await ended(getDocsFromServer(query(collection(db, filePaths.chunks(paths.case(caseId), fileId)), limit(30)))),
      ).toBe('refused');
    }
  });
});

describe('reading past the trace', () => {
  const bodies = ['minutes', 'hearing'] as const;
  const pathOf = (id: string) => paths.body(caseId, id);
  const small = async (uid: string) => liteOf((await dbOf(uid)).app);
  const gets = (db: lite.Firestore, path: string) => ended(lite.getDoc(lite.doc(db, path)));

  it('[M7.2a] another item than the one recorded stays closed, and so does a file by the trace of a body', async () => {
    const db = await small(cast.clerk);
    await openItem(db, cast.clerk, body(caseId, 'minutes'));
    expect(await Promise.all(bodies.map((id) => gets(db, pathOf(id))))).toEqual(['let through', 'refused']);
    expect(await gets(db, filePaths.chunk(paths.case(caseId), fileId, chunkIdOf(0)))).toBe('refused');
    await openItem(db, cast.clerk, file(caseId, fileId));
    expect(await gets(db, filePaths.chunk(paths.case(caseId), fileId, chunkIdOf(0)))).toBe('let through');
  });

  it('[M7.2a] nobody reads by a trace of somebody else’s, of another time, or of another list', async () => {
    const db = await small(cast.head);
    const item = body(caseId, 'hearing');
    const writes = (uid: string, as: string, at: unknown) =>
      ended(lite.setDoc(lite.doc(db, openingPath(item, uid)), { as, at }));
    await openItem(await small(cast.clerk), cast.clerk, item);
    const old = lite.Timestamp.fromMillis(Date.now() - 60_000);
    const ahead = lite.Timestamp.fromMillis(Date.now() + 60_000);
    const now = lite.serverTimestamp();
    const tries = [
      writes(cast.clerk, 'desk', now),
      ...[old, ahead, '2026-10-09', null].map((at) => writes(cast.head, 'desk', at)),
      ...['watch', 'bench', 'superiors', 'guests', 'handlers', ''].map((as) => writes(cast.head, as, now)),
    ];
    expect(await Promise.all(tries)).toEqual(tries.map(() => 'refused'));
    expect(await gets(db, pathOf('hearing'))).toBe('refused');
    await openItem(db, cast.head, item);
    expect(await gets(db, pathOf('hearing'))).toBe('let through');
    expect(await ended(lite.deleteDoc(lite.doc(db, openingPath(item, cast.head))))).toBe('refused');
  });

  it.each(strangers)('[M7.2a] %s, who may not read it, leaves no trace by which to read it', async (uid) => {
    const db = await small(uid);
    expect(await ended(openItem(db, uid, body(caseId, 'minutes')))).toBe('refused');
    expect(await gets(db, pathOf('minutes'))).toBe('refused');
  });
});
