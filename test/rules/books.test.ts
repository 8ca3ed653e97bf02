import { type BookName, bookSchemas, type CaseState, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AppQuery, appQueries, ids } from './app-queries.ts';
import { bench, type CaseId, caseIn, everyCase, everyCaseStored, peopleOf, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import type { Who } from './people.ts';
import { readsDeliberation, readsDeterminations, readsInvestigation } from './readers.ts';

const inside = ['desk', 'bench', 'watch'] as const;
const face = ['parties', ...inside, 'office', 'superiors', 'unit'] as const;

const readers: Readonly<Record<BookName, (state: CaseState) => Who[]>> = {
  team: (state) => peopleOf(state, 'desk', 'office', 'watch'),
  investigation: readsInvestigation,
  recommendation: (state) => peopleOf(state, ...inside, 'superiors'),
  meeting: readsDeliberation,
  referral: (state) => peopleOf(state, ...inside, 'superiors'),
  supervision: (state) => peopleOf(state, ...inside, 'office'),
  appeal: (state) => peopleOf(state, ...face),
};
const books = Object.keys(bookSchemas) as BookName[];

const desk = ['handler', 'head', 'colleague', 'lentHandler', 'lentHead', 'clerk'] as const;
const committee = ['chair', 'vice', 'committeeman', 'sitter'] as const;
const about = ['cadre', 'secretary', 'organizer'] as const;
/** The table once more, in so many words: before and after the committee has it, before and after service, appealed. */
const meant: readonly [path: string, id: CaseId | 'back', readers: readonly Who[]][] = [
  ['books/team', 'self-investigating', [...desk, 'sitter', 'supervisor']],
  ['books/team', 'self-returned', [...desk, 'chair', 'vice', 'sitter', 'supervisor']],
  ['books/supervision', 'self-returned', [...desk, 'chair', 'vice', 'sitter', 'supervisor']],
  ['books/recommendation', 'self-returned', [...desk, 'sitter', 'supervisor']],
  ['books/investigation', 'self-investigating', [...desk, 'sitter', 'supervisor']],
  ['books/investigation', 'back', [...desk, 'sitter', 'supervisor']],
  ['books/investigation', 'self-recommended', [...desk, ...committee, 'supervisor']],
  ['books/investigation', 'self-referred', [...desk, ...committee, 'supervisor', 'superior']],
  ['books/investigation', 'self-determined', [...desk, 'sitter', 'supervisor']],
  ['books/investigation', 'self-appealed', [...desk, 'sitter', 'supervisor', 'superior']],
  ['books/meeting', 'self-deliberating', [...committee, 'supervisor']],
  ['books/meeting', 'self-determined', ['head', ...committee, 'supervisor']],
  ['books/meeting', 'self-referred', [...committee, 'supervisor']],
  ['books/meeting', 'self-appealed', ['head', ...committee, 'supervisor', 'superior']],
  ['books/recommendation', 'back', [...desk, ...committee, 'supervisor']],
  ['books/appeal', 'self-appealed', [...about, ...desk, ...committee, 'supervisor', 'superior']],
  ['bodies/m1', 'self-deliberating', [...desk, ...committee, 'supervisor']],
  ['bodies/m1', 'self-served', [...desk, 'sitter', 'supervisor']],
  ['determinations/determination-1', 'self-determined', [...desk, ...committee, 'supervisor']],
  ['determinations/determination-1', 'self-served', [...about, ...desk, ...committee, 'supervisor']],
  ['archive/meeting-1', 'back', [...committee, 'supervisor']],
  ['archive/meeting-1', 'self-referred', [...committee, 'supervisor']],
  ['archive/meeting-1', 'self-served', ['head', ...committee, 'supervisor']],
  ['archive/tally-1', 'self-deliberating', [...committee, 'supervisor']],
  ['archive/tally-1', 'self-appealed', ['head', ...committee, 'supervisor', 'superior']],
  ['archive/recommendation-1', 'back', [...desk, ...committee, 'supervisor']],
  ['archive/referral-r1', 'self-referred', [...desk, ...committee, 'supervisor', 'superior']],
  ['archive/appeal-1', 'self-appealed', [...about, ...desk, ...committee, 'supervisor', 'superior']],
];

const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));
const at = (caseId: string, path: string) => `${paths.case(caseId)}/${path}`;
const determinationsOf = (caseId: string): AppQuery => ({
  ...appQueries.determinations,
  from: paths.determinations(caseId),
});
/** What came before, by the book that held it. */
const archived: Readonly<Record<string, BookName>> = {
  'meeting-1': 'meeting',
  'tally-1': 'meeting',
  'recommendation-1': 'recommendation',
  'referral-r1': 'referral',
  'appeal-1': 'appeal',
};

describe('the books of a case and what goes with them', () => {
  let rules: Rules;
  const holdings = (id: string): Record<string, lite.DocumentData> => ({
    ...Object.fromEntries([...books, 'diary'].map((name) => [paths.book(id, name), { note: name }])),
    [paths.body(id, 'm1')]: { text: '纪要全文', by: 'handler' },
    [at(id, 'determinations/determination-1')]: { result: { tolerate: false }, reason: '理由', on: '2026-10-09' },
    ...Object.fromEntries(Object.keys(archived).map((entry) => [paths.archived(id, entry), { note: entry }])),
    [paths.sealsOf(id, '000001')]: { salt: '', documents: {}, face: {} },
  });
  beforeAll(async () => {
    rules = await openRules('books', {
      ...everyCaseStored,
      [paths.case('back')]: stored(caseIn('investigating', 'self', { bench })),
      [paths.case('recused-head')]: stored(caseIn('determined', 'self', { desk: ['handler', 'lentHead'] })),
      [paths.case('after-appeal')]: stored(caseIn('served', 'self', { superiors: ['superior'] })),
    });
    for (const id of [...everyCase.map((one) => one.id), 'back', 'recused-head', 'after-appeal']) {
      await rules.seed(holdings(id));
    }
  });
  afterAll(() => rules?.env.close());

  for (const { id, status, applied, state } of everyCase.filter((one) => ['self', 'unit'].includes(one.applied))) {
    it(`[M7.2a] [M7.3a] the books of a case that is ${status} (applicant: ${applied}) are each read by those whom they are for`, async () => {
      for (const name of books) {
        const who = await rules.whoMay(get(paths.book(id, name)));
        expect({ name, who }).toEqual({ name, who: readers[name](state) });
      }
    });

    it(`[M7.2a] the bodies of the material of a case that is ${status} (applicant: ${applied}) are read by those who read the investigation`, async () => {
      expect(await rules.whoMay(get(paths.body(id, 'm1')))).toEqual(readsInvestigation(state));
    });

    it(`[M7.4a] what was determined in a case that is ${status} (applicant: ${applied}) is read and listed by those in office, and once served by those it is about`, async () => {
      const expected = readsDeterminations(state);
      expect(await rules.whoMay(get(at(id, 'determinations/determination-1')))).toEqual(expected);
      expect(await rules.whoMay((db) => ids(db, determinationsOf(id)))).toEqual(expected);
    });

    it(`[M7.3a] what came before in a case that is ${status} (applicant: ${applied}) is read by those who read the book that held it`, async () => {
      for (const [entry, name] of Object.entries(archived)) {
        const who = await rules.whoMay(get(paths.archived(id, entry)));
        expect({ entry, who }).toEqual({ entry, who: readers[name](state) });
      }
    });
  }

  it.each(meant)('[M7.2a] [M7.3a] “%s” of “%s” is read by %j', async (path, id, who) => {
    expect(await rules.whoMay(get(at(id, path)))).toEqual(who);
  });

  it('[M7.2a] a recused head reads nothing of the deliberation, nor a head of another department who is on the desk', async () => {
    const deliberated = await rules.whoMay(get(paths.book('recused-head', 'meeting')));
    expect(deliberated).toEqual([...committee, 'supervisor']);
  });

  it('[M7.4b] once the appeal is decided the superior reads the result and the appeals, no votes and no investigation', async () => {
    const superior = rules.as('superior');
    await assertAllowed(get(at('after-appeal', 'determinations/determination-1'))(superior));
    await assertAllowed(get(at('after-appeal', 'archive/appeal-1'))(superior));
    await assertDenied(get(at('after-appeal', 'archive/meeting-1'))(superior));
    await assertDenied(get(at('after-appeal', 'archive/tally-1'))(superior));
    await assertDenied(get(paths.book('after-appeal', 'meeting'))(superior));
    await assertDenied(get(paths.book('after-appeal', 'investigation'))(superior));
    await assertDenied(get(paths.body('after-appeal', 'm1'))(superior));
  });

  it('nobody reads a book that nobody knows, nor what is archived under no class', async () => {
    for (const id of ['self-draft', 'self-investigating', 'self-appealed']) {
      expect(await rules.whoMay(get(paths.book(id, 'diary'))), id).toEqual([]);
      expect(await rules.whoMay(get(paths.archived(id, 'diary-1'))), id).toEqual([]);
    }
  });

  it('a book in which nobody has written yet opens to the same people, empty', async () => {
    await rules.env.withoutRules((db) => lite.deleteDoc(lite.doc(db, paths.book('department-accepted', 'team'))));
    const { state } = everyCase.find(({ id }) => id === 'department-accepted') ?? {};
    expect(await rules.whoMay(get(paths.book('department-accepted', 'team')))).toEqual(state && readers.team(state));
  });

  it('[M7.3a] nobody reads or lists the seals of a record, from which what others wrote could be guessed', async () => {
    for (const id of ['self-investigating', 'self-served', 'self-appealed']) {
      expect(await rules.whoMay(get(paths.sealsOf(id, '000001'))), id).toEqual([]);
      expect(await rules.whoMay((db) => ids(db, { from: paths.seals(id), limit: 1 })), id).toEqual([]);
    }
  });

  it('[M7.2a] nobody lists books, bodies or what came before: each is opened by its name', async () => {
    const at = 'self-deliberating';
    for (const from of [paths.books(at), paths.bodies(at), paths.archive(at)]) {
      expect(await rules.whoMay((db) => ids(db, { from, limit: 1 })), from).toEqual([]);
    }
  });

  it('determinations are not listed without a limit, nor above fifty', async () => {
    const db = rules.as('chair');
    const asked = determinationsOf('self-served');
    await assertAllowed(ids(db, asked));
    await assertDenied(ids(db, { ...asked, limit: 51 }));
    await assertDenied(ids(db, { from: asked.from }));
  });

  it.each(['books/meeting', 'bodies/m1', 'determinations/determination-1', 'archive/meeting-1', 'seals/000001'])(
    '[M7.1b] nobody writes, changes or deletes “%s”',
    async (path) => {
      for (const id of ['self-investigating', 'self-deliberating', 'self-appealed']) {
        const there = at(id, path);
        expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, `${there}-new`), { note: '' }))).toEqual([]);
        expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, there), { note: '' }))).toEqual([]);
        expect(await rules.whoMay((db) => lite.updateDoc(lite.doc(db, there), { note: '' }))).toEqual([]);
        expect(await rules.whoMay((db) => lite.deleteDoc(lite.doc(db, there)))).toEqual([]);
      }
    },
  );
});
