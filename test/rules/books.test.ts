import { type BookName, bookSchemas, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bench, caseIn, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';

const books = Object.keys(bookSchemas) as BookName[];
const get = (path: string) => (db: lite.Firestore) => lite.getDoc(lite.doc(db, path));

/* Who reads which book in which state is walked in test/walk; here is what functions would never bring about. */
describe('the books of a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('books', {
      [paths.case('recused-head')]: stored(caseIn('determined', 'self', { desk: ['handler', 'lentHead'], bench })),
      [paths.case('appealed')]: stored(caseIn('appealed', 'self')),
      ...Object.fromEntries([...books, 'diary'].map((name) => [paths.book('recused-head', name), { note: name }])),
    });
  });
  afterAll(() => rules?.env.close());

  it('[M7.2a] a recused head reads nothing of the deliberation, nor a head of another department who is on the desk', async () => {
    const deliberated = await rules.whoMay(get(paths.book('recused-head', 'meeting')));
    expect(deliberated).toEqual(['chair', 'vice', 'committeeman', 'sitter', 'supervisor']);
  });

  it.each(['diary', 'toString', 'meeting-1'])('nobody reads a book “%s” that nobody knows', async (name) => {
    for (const id of ['recused-head', 'appealed'])
      expect(await rules.whoMay(get(paths.book(id, name))), id).toEqual([]);
  });

  it('[M7.3a] nobody reads what the archive keeps under a name that nobody knows', async () => {
    for (const name of ['diary-1', 'xmeeting-1', '-meeting']) {
      expect(await rules.whoMay(get(`${paths.archive('appealed')}/${name}`)), name).toEqual([]);
    }
  });
});
