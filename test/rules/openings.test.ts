import { readFileSync } from 'node:fs';
import { chunkIdOf, filePaths, OPENING_MINUTES, paths, type ReadingCircle, readingCircles } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayFromNow } from '../support/days.ts';
import { body, file, type Item, openItem, openingPath, recordOpening } from '../support/opened.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { ids } from './app-queries.ts';
import { chunk, kept } from './attachments-support.ts';
import { caseIn, everyCase, everyCaseStored, peopleOf, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people, type Who } from './people.ts';
import { readsInvestigation } from './readers.ts';

/*
 * No reading without a trace: a body, and the bytes of a file of the investigation, are read by who recorded opening that
 * very item moments ago, in the own name and at the server's time, and may still read it.
 */

const RULES = new URL('../../firestore.rules', import.meta.url);
const WINDOW = /at > request\.time - duration\.value\((\d+), 'm'\)/;
const MINUTE = 60_000;
const at = (minutesAgo: number) => lite.Timestamp.fromMillis(Date.now() - minutesAgo * MINUTE);

/** Each kind of item, and the document that the rules show once it is opened. */
const items: readonly [what: string, item: Item, other: Item, path: string][] = [
  ['a body', body('c', 'm1'), body('c', 'm2'), paths.body('c', 'm1')],
  ['a file', file('c', 'm1'), file('c', 'm2'), filePaths.chunk(paths.case('c'), 'm1', chunkIdOf(0))],
];

describe('a trace of reading', () => {
  let rules: Rules;
  const seedCase = (change: Parameters<typeof caseIn>[2] = {}) =>
    rules.seed({
      [paths.case('c')]: stored(caseIn('investigating', 'self', { guests: ['guest', 'otherGuest'], ...change })),
    });
  const invited = (more: lite.DocumentData = {}) =>
    rules.seed({ [paths.invitation('c', 'guest')]: { until: dayFromNow(1), shows: ['m1'], files: ['m1'], ...more } });
  const read = (who: Parameters<Rules['as']>[0], path: string) => lite.getDoc(lite.doc(rules.as(who), path));
  const traced = (item: Item, uid: string, opening: lite.DocumentData) =>
    rules.seed({ [openingPath(item, uid)]: { as: 'desk', ...opening } });
  const write = (who: Who, item: Item, opening: lite.DocumentData, uid: string = who) =>
    lite.setDoc(lite.doc(rules.as(who), openingPath(item, uid)), opening);

  beforeAll(async () => {
    rules = await openRules('openings', everyCaseStored);
    for (const { id } of everyCase) {
      await rules.seed({
        [paths.body(id, 'm1')]: { text: '纪要全文', by: 'handler' },
        [filePaths.file(paths.case(id), 'f1')]: kept('handler', 'investigation', 1, 'ready'),
      });
    }
  });
  beforeEach(async () => {
    await rules.env.clear();
    await rules.seed(Object.fromEntries(Object.values(people).map((person) => [paths.member(person.uid), person])));
    await seedCase();
    await invited();
    await rules.seed(
      Object.fromEntries(
        ['m1', 'm2'].flatMap((id) => [
          [paths.body('c', id), { text: '纪要全文', by: 'handler' }],
          [filePaths.file(paths.case('c'), id), kept('handler', 'investigation', 1, 'ready')],
          [filePaths.chunk(paths.case('c'), id, chunkIdOf(0)), chunk],
        ]),
      ),
    );
  });
  afterAll(() => rules?.env.close());

  for (const [what, item, other, path] of items) {
    it(`[M7.2a] ${what} is shown to nobody who has not recorded opening it, its author and the supervisor neither`, async () => {
      expect(await rules.whoMay((db) => lite.getDoc(lite.doc(db, path)))).toEqual([]);
    });

    it(`[M7.2a] ${what} is shown once its opening is recorded, and only that one, to that person`, async () => {
      await recordOpening(rules.as('handler'), 'handler', item, 'desk');
      expect(await rules.whoMay((db) => lite.getDoc(lite.doc(db, path)))).toEqual(['handler']);
      await rules.env.withoutRules((db) => lite.deleteDoc(lite.doc(db, openingPath(item, 'handler'))));
      await recordOpening(rules.as('handler'), 'handler', other, 'desk');
      await assertDenied(read('handler', path));
    });

    it(`[M7.2a] ${what} is shown for ${OPENING_MINUTES} minutes, and no longer`, async () => {
      await traced(item, 'handler', { at: at(OPENING_MINUTES - 1) });
      await assertAllowed(read('handler', path));
      await traced(item, 'handler', { at: at(OPENING_MINUTES + 0.1) });
      await assertDenied(read('handler', path));
      await assertAllowed(recordOpening(rules.as('handler'), 'handler', item, 'desk'));
      await assertAllowed(read('handler', path));
    });

    it(`[M7.2a] the opening of ${what} is neither back-dated nor post-dated nor dated by the reader's clock`, async () => {
      for (const minutes of [0, 1, -1, OPENING_MINUTES, -60 * 24 * 365]) {
        await assertDenied(write('handler', item, { as: 'desk', at: at(minutes) }));
      }
      for (const odd of [null, 'now', Date.now(), { seconds: 1 }, [lite.Timestamp.now()]]) {
        await assertDenied(write('handler', item, { as: 'desk', at: odd }));
      }
      await assertDenied(write('handler', item, { as: 'desk' }));
      await assertAllowed(write('handler', item, { as: 'desk', at: lite.serverTimestamp() }));
      await assertDenied(write('handler', item, { as: 'desk', at: at(-5) }));
    });

    it(`[M7.2a] the opening of ${what} says nothing else, and nobody's but the reader's own list`, async () => {
      const now = { at: lite.serverTimestamp() };
      for (const as of [
        ...readingCircles.filter((circle) => circle !== 'desk'),
        'handlers',
        'parties',
        '',
        null,
        ['desk'],
      ]) {
        await assertDenied(write('handler', item, { ...now, as }));
      }
      await assertDenied(write('handler', item, now));
      await assertDenied(write('handler', item, { ...now, as: 'desk', by: 'handler' }));
      await assertDenied(write('handler', item, { ...now, as: 'desk', 'note.x': '' }));
      await assertAllowed(write('supervisor', item, { ...now, as: 'watch' }));
      await assertDenied(write('supervisor', item, { ...now, as: 'desk' }));
    });

    it(`[M7.2a] nobody records, changes or deletes another's opening of ${what}, nor deletes the own, nor reads any`, async () => {
      const now = { as: 'desk', at: lite.serverTimestamp() };
      await assertDenied(write('handler', item, now, 'colleague'));
      await assertAllowed(write('colleague', item, now));
      const there = (db: lite.Firestore) => lite.doc(db, openingPath(item, 'colleague'));
      expect(await rules.whoMay((db) => lite.updateDoc(there(db), now))).toEqual(['colleague']);
      expect(await rules.whoMay((db) => lite.deleteDoc(there(db)))).toEqual([]);
      expect(await rules.whoMay((db) => lite.getDoc(there(db)))).toEqual([]);
      const from = openingPath(item, 'colleague').replace(/\/[^/]+$/, '');
      expect(await rules.whoMay((db) => ids(db, { from, limit: 1 }))).toEqual([]);
      await assertDenied(read('handler', path));
    });

    it(`[M7.2a] ${what} that was opened is shut at once by a recusal, by another department's desk, by leaving office`, async () => {
      await recordOpening(rules.as('handler'), 'handler', item, 'desk');
      await assertAllowed(read('handler', path));
      await seedCase({ desk: ['head'], recused: ['handler'] });
      await assertDenied(read('handler', path));
      await assertDenied(openItem(rules.as('handler'), 'handler', item));
      await seedCase();
      await assertAllowed(read('handler', path));
      await assertDenied(read({ ...people.handler, version: people.handler.version - 1 }, path));
      await rules.seed({ [paths.member('handler')]: { ...people.handler, version: people.handler.version + 1 } });
      await assertDenied(read('handler', path));
      await rules.seed({ [paths.member('handler')]: { ...people.handler, active: false } });
      await assertDenied(read('handler', path));
    });

    it(`[M7.2a] [M7.3a] ${what} that the committee opened is shut once the case is decided`, async () => {
      const change = { bench: ['committeeman'] };
      await rules.seed({ [paths.case('c')]: stored(caseIn('deliberating', 'self', change)) });
      await recordOpening(rules.as('committeeman'), 'committeeman', item, 'bench');
      await assertAllowed(read('committeeman', path));
      await rules.seed({ [paths.case('c')]: stored(caseIn('determined', 'self', change)) });
      await assertDenied(read('committeeman', path));
      await assertDenied(openItem(rules.as('committeeman'), 'committeeman', item));
    });

    it(`[M7.2b] a guest opens ${what} that is shown, and it shuts with the invitation and with the case`, async () => {
      await recordOpening(rules.as('guest'), 'guest', item, 'guests');
      await assertAllowed(read('guest', path));
      await assertDenied(openItem(rules.as('guest'), 'guest', other));
      await assertDenied(openItem(rules.as('otherGuest'), 'otherGuest', item));
      await seedCase({ guests: ['otherGuest'] });
      await assertDenied(read('guest', path));
      await rules.seed({ [paths.case('c')]: stored(caseIn('withdrawn', 'self', { guests: ['guest'] })) });
      await assertDenied(read('guest', path));
      await seedCase();
      await invited({ until: dayFromNow(-1) });
      await assertDenied(openItem(rules.as('guest'), 'guest', item));
    });

    it(`[M7.2a] nobody opens ${what} that is not there, or of a case that is not there`, async () => {
      await assertDenied(openItem(rules.as('handler'), 'handler', { ...item, id: 'nothing' }));
      await assertDenied(openItem(rules.as('handler'), 'handler', { ...item, matter: paths.case('nowhere') }));
    });
  }

  it('[M7.2b] a guest opens the opinion they left, and nobody else’s', async () => {
    await rules.seed({
      [paths.body('c', 'own')]: { text: '意见', by: 'guest' },
      [paths.body('c', 'others')]: { text: '意见', by: 'otherGuest' },
    });
    await invited({ opinions: ['own'] });
    await assertDenied(read('guest', paths.body('c', 'own')));
    await recordOpening(rules.as('guest'), 'guest', body('c', 'own'), 'guests');
    await assertAllowed(read('guest', paths.body('c', 'own')));
    await assertDenied(openItem(rules.as('guest'), 'guest', body('c', 'others')));
  });

  it('[M7.2a] the uploader too reads a file of the investigation only once it counts and is opened', async () => {
    const unready = file('c', 'unready');
    for (const state of ['uploading', 'checking', 'refused']) {
      await rules.seed({
        [filePaths.file(paths.case('c'), 'unready')]: kept('handler', 'investigation', 1, state),
        [filePaths.chunk(paths.case('c'), 'unready', chunkIdOf(0))]: chunk,
      });
      await assertDenied(openItem(rules.as('handler'), 'handler', unready));
      await traced(unready, 'handler', { at: lite.Timestamp.now() });
      await assertDenied(read('handler', filePaths.chunk(paths.case('c'), 'unready', chunkIdOf(0))));
    }
  });

  it('[M7.1b] what the applicant submitted is read without a trace, and no trace of it can be left', async () => {
    await rules.seed({
      [filePaths.file(paths.case('c'), 'draft')]: kept('cadre', 'draft', 0, 'ready'),
      [filePaths.chunk(paths.case('c'), 'draft', chunkIdOf(0))]: chunk,
    });
    await assertAllowed(read('handler', filePaths.chunk(paths.case('c'), 'draft', chunkIdOf(0))));
    await assertAllowed(read('cadre', filePaths.chunk(paths.case('c'), 'draft', chunkIdOf(0))));
    await assertDenied(openItem(rules.as('handler'), 'handler', file('c', 'draft')));
    await traced(file('c', 'draft'), 'otherDesk', { at: lite.Timestamp.now() });
    await assertDenied(read('otherDesk', filePaths.chunk(paths.case('c'), 'draft', chunkIdOf(0))));
  });

  it('[M7.2a] a trace that somebody else left behind opens nothing to who may not read', async () => {
    for (const who of everybody) {
      for (const [, item] of items) await traced(item, who, { at: lite.Timestamp.now() });
    }
    const readers = readsInvestigation(caseIn('investigating', 'self'));
    for (const [, , , path] of items) {
      expect(await rules.whoMay((db) => lite.getDoc(lite.doc(db, path)))).toEqual(
        everybody.filter((who) => readers.includes(who) || ['guest', 'otherGuest'].includes(who)),
      );
    }
  });

  it('[M7.2b] what a guest opened yesterday, in Shanghai, is shut today, however short ago that was', async () => {
    const source = readFileSync(RULES, 'utf8');
    // As if an opening lasted for days, so that the day alone can shut it.
    await rules.env.loadRules(source.replace(WINDOW, "at > request.time - duration.value(3, 'd')"));
    for (const [, item, , path] of items) {
      await traced(item, 'guest', { as: 'guests', at: lite.Timestamp.now() });
      await assertAllowed(read('guest', path));
      await traced(item, 'guest', { as: 'guests', at: lastMidnight() });
      await assertDenied(read('guest', path));
      await traced(item, 'handler', { at: lastMidnight() });
      await assertAllowed(read('handler', path));
    }
    await rules.env.loadRules(source);
  });

  it(`the rules and the domain agree on ${OPENING_MINUTES} minutes`, () => {
    expect(readFileSync(RULES, 'utf8').match(WINDOW)?.[1]).toBe(String(OPENING_MINUTES));
  });
});

describe('who may leave a trace', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('openings-who', everyCaseStored);
    for (const { id } of everyCase) {
      await rules.seed({
        [paths.body(id, 'm1')]: { text: '纪要全文', by: 'handler' },
        [filePaths.file(paths.case(id), 'f1')]: kept('handler', 'investigation', 1, 'ready'),
      });
    }
  });
  afterAll(() => rules?.env.close());

  const circles = readingCircles.filter((circle): circle is Exclude<ReadingCircle, 'guests'> => circle !== 'guests');
  for (const { id, status, applied, state } of everyCase.filter((one) => one.applied === 'self')) {
    it(`[M7.2a] of a case that is ${status} (applicant: ${applied}): who reads the investigation, each by their own list`, async () => {
      const readers = readsInvestigation(state);
      for (const circle of circles) {
        const open = { bench: ['recommended', 'deliberating', 'referred'], superiors: ['referred', 'appealed'] };
        const while_ = circle === 'bench' || circle === 'superiors' ? open[circle] : [status];
        const expected = while_.includes(status) ? peopleOf(state, circle).filter((who) => readers.includes(who)) : [];
        for (const item of [body(id, 'm1'), file(id, 'f1')]) {
          const may = await rules.whoMay((db, who) => recordOpening(db, who, item, circle));
          expect({ circle, may }).toEqual({ circle, may: expected });
        }
      }
      expect(await rules.whoMay((db, who) => recordOpening(db, who, body(id, 'm1'), 'guests'))).toEqual([]);
    });
  }
});

describe('the log of openings', () => {
  let rules: Rules;
  const line = {
    shelf: 'bodies',
    item: 'm1',
    kind: 'material',
    title: '纪要',
    by: 'handler',
    byName: 'handler',
    capacity: 'handler',
  };
  const reading = (id: string) => `${paths.case(id)}/readings/r1`;
  beforeAll(async () => {
    rules = await openRules('readings', everyCaseStored);
    for (const { id } of everyCase) await rules.seed({ [reading(id)]: { ...line, at: '2026-10-09T01:00:00.000Z' } });
  });
  afterAll(() => rules?.env.close());

  for (const { id, status, state } of everyCase.filter((one) => one.applied === 'unit')) {
    it(`[M11b] of a case that is ${status} is read and listed by who supervises it, and by nobody who is recused`, async () => {
      const watching = peopleOf(state, 'watch');
      expect(await rules.whoMay((db) => lite.getDoc(lite.doc(db, reading(id))))).toEqual(watching);
      expect(await rules.whoMay((db) => ids(db, { from: `${paths.case(id)}/readings`, limit: 50 }))).toEqual(watching);
    });
  }

  it('[M11b] is written, changed and deleted by nobody, and listed neither without a limit nor across cases', async () => {
    const there = (db: lite.Firestore) => lite.doc(db, reading('self-investigating'));
    expect(await rules.whoMay((db) => lite.setDoc(lite.doc(db, `${reading('self-investigating')}-new`), line))).toEqual(
      [],
    );
    expect(await rules.whoMay((db) => lite.updateDoc(there(db), { byName: '' }))).toEqual([]);
    expect(await rules.whoMay((db) => lite.deleteDoc(there(db)))).toEqual([]);
    const supervisor = rules.as('supervisor');
    const from = `${paths.case('self-investigating')}/readings`;
    await assertAllowed(ids(supervisor, { from, limit: 50 }));
    await assertDenied(ids(supervisor, { from, limit: 51 }));
    await assertDenied(ids(supervisor, { from }));
    const group = lite.query(lite.collectionGroup(supervisor, 'readings'), lite.limit(1));
    await assertDenied(lite.getDocs(group));
  });

  it('[M11b] is shut to a supervisor from the moment of recusal', async () => {
    const id = 'self-investigating';
    await assertAllowed(lite.getDoc(lite.doc(rules.as('supervisor'), reading(id))));
    await rules.seed({
      [paths.case(id)]: stored(caseIn('investigating', 'self', { watch: ['sitter'], recused: ['supervisor'] })),
    });
    await assertDenied(lite.getDoc(lite.doc(rules.as('supervisor'), reading(id))));
    await assertDenied(ids(rules.as('supervisor'), { from: `${paths.case(id)}/readings`, limit: 50 }));
  });
});

/** A moment before today began in Shanghai. */
function lastMidnight(): lite.Timestamp {
  return lite.Timestamp.fromMillis(Date.parse(`${dayFromNow(0)}T00:00:00+08:00`) - 1);
}
