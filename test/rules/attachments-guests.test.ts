import { chunkIdOf, filePaths, paths } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayFromNow } from '../support/days.ts';
import { file, readOpened } from '../support/opened.ts';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { ids } from './app-queries.ts';
import { begin, begun, chunk, chunkAt, fileAt, kept, listOf } from './attachments-support.ts';
import { caseIn, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, people } from './people.ts';
import { readsInvestigation } from './readers.ts';

/*
 * A guest opens the files of what the own invitation shows, by their ids, for as long as it runs: neither another file of
 * the case, nor one that was not checked, nor any of another case, even one of the same id.
 */

describe('files of what a guest is shown', () => {
  let rules: Rules;
  const seedCase = (change: Parameters<typeof caseIn>[2] = { guests: ['guest', 'otherGuest'] }) =>
    rules.seed({ [paths.case('c')]: stored(caseIn('investigating', 'self', change)) });
  const invited = (more: lite.DocumentData = {}, who = 'guest') =>
    rules.seed({ [paths.invitation('c', who)]: { until: dayFromNow(1), shows: ['m1'], files: ['shown'], ...more } });
  const opensFile = (fileId: string, caseId = 'c') => [
    (db: lite.Firestore, _who: string) => lite.getDoc(fileAt(db, caseId, fileId)),
    (db: lite.Firestore, who: string) =>
      readOpened(db, who, file(caseId, fileId), filePaths.chunk(paths.case(caseId), fileId, chunkIdOf(0))),
  ];
  const uidOf = (who: Parameters<Rules['as']>[0]): string => (typeof who === 'object' ? who?.uid : who) ?? '';
  async function isOpen(fileId: string, who: Parameters<Rules['as']>[0] = 'guest'): Promise<void> {
    for (const door of opensFile(fileId)) await assertAllowed(door(rules.as(who), uidOf(who)));
  }
  async function isShut(
    fileId: string,
    who: Parameters<Rules['as']>[0] = 'guest',
    caseId: 'c' | 'other' = 'c',
  ): Promise<void> {
    for (const door of opensFile(fileId, caseId)) await assertDenied(door(rules.as(who), uidOf(who)));
  }

  beforeAll(async () => {
    rules = await openRules('file-guests', {
      [paths.case('other')]: stored(caseIn('investigating', 'self', { guests: ['stranger'] })),
      ...Object.fromEntries(
        ['c', 'other'].flatMap((id) => [
          ...['shown', 'hidden'].map((name) => [
            filePaths.file(paths.case(id), name),
            kept('handler', 'investigation', 1, 'ready'),
          ]),
          ...['uploading', 'checking', 'refused'].map((state) => [
            filePaths.file(paths.case(id), state),
            kept('handler', 'investigation', 1, state),
          ]),
          [filePaths.file(paths.case(id), 'draft'), kept('cadre', 'draft', 0, 'ready')],
          ...['shown', 'hidden', 'uploading', 'checking', 'refused', 'draft'].map((name) => [
            filePaths.chunk(paths.case(id), name, chunkIdOf(0)),
            chunk,
          ]),
        ]),
      ),
    });
  });
  beforeEach(async () => {
    await seedCase();
    await invited();
    await invited({ shows: [], files: [] }, 'otherGuest');
  });
  afterAll(() => rules?.env.close());

  it('[M7.2b] are opened by that guest, and by nobody who could not before', async () => {
    const inHouse = readsInvestigation(caseIn('investigating', 'self'));
    const readers = everybody.filter((who) => who === 'guest' || inHouse.includes(who));
    for (const door of opensFile('shown')) expect(await rules.whoMay(door)).toEqual(readers);
  });

  it('[M7.2b] another file of the case, one of another case and one of another guest stay shut', async () => {
    await isOpen('shown');
    await isShut('hidden');
    await isShut('draft');
    await isShut('shown', 'guest', 'other');
    await isShut('shown', 'otherGuest');
    await invited({ shows: ['m2'], files: ['hidden'] }, 'otherGuest');
    await isOpen('hidden', 'otherGuest');
    await isShut('hidden');
  });

  it('[M7.2b] a guest of another case opens none, whatever their own invitation shows', async () => {
    await rules.seed({
      [paths.invitation('other', 'stranger')]: { until: dayFromNow(1), shows: ['m1'], files: ['shown'] },
    });
    for (const door of opensFile('shown', 'other')) await assertAllowed(door(rules.as('stranger'), 'stranger'));
    await isShut('shown', 'stranger');
  });

  it.each(['uploading', 'checking', 'refused', 'draft'])(
    '[M7.2b] one that is %s stays shut, even where an invitation names it',
    async (fileId) => {
      await invited({ files: ['shown', fileId] });
      await isOpen('shown');
      await isShut(fileId);
    },
  );

  it('[M7.2b] are open through the last day of the invitation, in Shanghai, and shut from the next', async () => {
    await invited({ until: dayFromNow(0) });
    await isOpen('shown');
    await invited({ until: dayFromNow(-1) });
    await isShut('shown');
  });

  it('[M7.2b] are shut once the invitation is ended, the account is closed or the token is outdated', async () => {
    await seedCase({ guests: ['otherGuest'] });
    await isShut('shown');
    await seedCase();
    await isShut('shown', { ...people.guest, version: 1 });
    await rules.seed({ [paths.member('guest')]: { ...people.guest, active: false } });
    await isShut('shown');
    await rules.seed({ [paths.member('guest')]: people.guest });
    await isOpen('shown');
  });

  it.each(['closed', 'declined', 'withdrawn'] as const)('[M7.2b] are shut once the case is %s', async (status) => {
    await seedCase({ status, guests: ['guest'] });
    await isShut('shown');
    await seedCase({ status: 'recommended', guests: ['guest'] });
    await isOpen('shown');
  });

  it.each<[string, lite.DocumentData]>([
    ['from before it told of files', { until: dayFromNow(1), shows: ['m1'] }],
    ['whose files are no list', { until: dayFromNow(1), shows: ['m1'], files: null }],
    ['without a last day', { shows: ['m1'], files: ['shown'] }],
  ])('[M7.2b] are shut by an invitation %s', async (_, invitation) => {
    await rules.seed({ [paths.invitation('c', 'guest')]: invitation });
    await isShut('shown');
  });

  it('[M7.2b] are listed by no guest, neither the files nor what they consist of', async () => {
    const db = rules.as('guest');
    await assertDenied(ids(db, listOf('c', 'investigation', 1)));
    await assertDenied(ids(db, { from: filePaths.files(paths.case('c')), limit: 1 }));
    await assertDenied(ids(db, { from: filePaths.chunks(paths.case('c'), 'shown'), limit: 1 }));
    await assertDenied(lite.getDoc(fileAt(db, 'c', 'nowhere')));
  });

  it('[M7.2b] are neither added to, changed nor removed by a guest', async () => {
    const db = rules.as('guest');
    for (const part of ['draft', 'investigation'] as const) {
      await assertDenied(begin(db, 'c', begun('guest', part, 1)));
    }
    await assertDenied(lite.updateDoc(fileAt(db, 'c', 'shown'), { state: 'checking' }));
    await assertDenied(lite.deleteDoc(fileAt(db, 'c', 'shown')));
    await assertDenied(lite.setDoc(chunkAt(db, 'c', 'uploading', 1), chunk));
  });
});
