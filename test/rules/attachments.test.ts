import { chunkIdOf, type FileOwner, filePaths, newFile } from '@rongcuo/domain';
import * as lite from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import { type AppQuery, ids } from './app-queries.ts';
import { caseIn, everyCase, everyCaseStored, peopleOf, stored } from './cases.ts';
import { openRules, type Rules } from './open-rules.ts';
import { everybody, type Who } from './people.ts';
import { readsInvestigation } from './readers.ts';

const meta = { name: '会议纪要.pdf', type: 'pdf', size: 1_000_000, sha256: 'a'.repeat(64) } as const;
const bytes = (length: number) => lite.Bytes.fromUint8Array(new Uint8Array(length));
const chunk = { bytes: bytes(10), mark: 1 };
const now = { at: lite.serverTimestamp() };

/** As the app begins one. */
function begun(by: string, belongsTo: FileOwner, round: number, change: lite.DocumentData = {}): lite.DocumentData {
  return { ...newFile(meta, { belongsTo, round, by }), ...now, ...change };
}
/** As it is stored, in some state. */
const kept = (by: string, belongsTo: FileOwner, round: number, state: string) =>
  begun(by, belongsTo, round, { state, at: lite.Timestamp.fromMillis(0) });

const fileAt = (db: lite.Firestore, caseId: string, fileId: string) => lite.doc(db, filePaths.file(caseId, fileId));
const chunkAt = (db: lite.Firestore, caseId: string, fileId: string, index: number) =>
  lite.doc(db, filePaths.chunk(caseId, fileId, chunkIdOf(index)));
const begin = (db: lite.Firestore, caseId: string, data: lite.DocumentData) =>
  lite.addDoc(lite.collection(db, filePaths.files(caseId)), data);
const inOrder = (readers: readonly Who[]) => everybody.filter((who) => readers.includes(who));

/** The app's lists: what came with a submission or an investigation, and one's own. */
const listOf = (caseId: string, belongsTo: FileOwner, round: number): AppQuery => ({
  from: filePaths.files(caseId),
  where: [
    ['belongsTo', '==', belongsTo],
    ['round', '==', round],
    ['state', '==', 'ready'],
  ],
  limit: 50,
});
const ownList = (caseId: string, belongsTo: FileOwner, by: string): AppQuery => ({
  from: filePaths.files(caseId),
  where: [
    ['belongsTo', '==', belongsTo],
    ['round', '==', 0],
    ['by', '==', by],
  ],
  limit: 50,
});

describe('files beside a case', () => {
  let rules: Rules;
  beforeAll(async () => {
    rules = await openRules('attachments', everyCaseStored);
    for (const { id, state } of everyCase) {
      const applicant = state.applicantId;
      await rules.seed({
        [filePaths.file(id, 'first')]: kept(applicant, 'draft', 0, 'ready'),
        [filePaths.chunk(id, 'first', chunkIdOf(0))]: chunk,
        [filePaths.file(id, 'second')]: kept(applicant, 'draft', 1, 'ready'),
        [filePaths.file(id, 'open')]: kept(applicant, 'draft', 0, 'uploading'),
        [filePaths.chunk(id, 'open', chunkIdOf(0))]: chunk,
        [filePaths.file(id, 'found')]: kept('handler', 'investigation', 1, 'ready'),
        [filePaths.chunk(id, 'found', chunkIdOf(0))]: chunk,
        [filePaths.file(id, 'finding')]: kept('handler', 'investigation', 1, 'uploading'),
      });
    }
  });
  afterAll(() => rules?.env.close());

  for (const { id, status, applied, state } of everyCase) {
    const where = `a case that is ${status} (applicant: ${applied})`;
    /** Who the rules take for its applicant; nobody where a department opened it. */
    const applicantKept = status === 'draft' || applied === 'self' || applied === 'unit';
    const owner: readonly Who[] = applicantKept ? everybody.filter((who) => who === state.applicantId) : [];
    const evidence = state.onRecord
      ? peopleOf(
          state,
          'parties',
          'desk',
          'bench',
          'watch',
          'superiors',
          ...(state.applicantKind === 'unit' ? (['unit'] as const) : []),
        )
      : [];
    const investigators: readonly Who[] = everybody.filter(
      (who) => who === 'handler' && state.handlers.includes(who) && state.desk.includes(who),
    );

    it(`[M7.1b] a file submitted with ${where} is read by its owner and by the readers of evidence`, async () => {
      const readers = inOrder([...owner, ...evidence]);
      expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, 'first')))).toEqual(readers);
      expect(await rules.whoMay((db) => lite.getDoc(chunkAt(db, id, 'first', 0)))).toEqual(readers);
      expect(await rules.whoMay((db) => ids(db, listOf(id, 'draft', 0)))).toEqual(evidence);
    });

    it(`[M7.1b] one added since to ${where}, or not finished, is its owner’s alone`, async () => {
      for (const fileId of ['second', 'open']) {
        expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, fileId)))).toEqual(owner);
        expect(await rules.whoMay((db) => lite.getDoc(chunkAt(db, id, fileId, 0)))).toEqual(owner);
      }
      expect(await rules.whoMay((db) => ids(db, listOf(id, 'draft', 1)))).toEqual([]);
      expect(await rules.whoMay((db, who) => ids(db, ownList(id, 'draft', who)))).toEqual(owner);
      expect(await rules.whoMay((db) => ids(db, ownList(id, 'draft', state.applicantId)))).toEqual(owner);
    });

    it(`[M7.2a] a file of the investigation of ${where} is read by the readers of the investigation`, async () => {
      const readers = inOrder([...readsInvestigation(state), ...investigators]);
      expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, 'found')))).toEqual(readers);
      expect(await rules.whoMay((db) => lite.getDoc(chunkAt(db, id, 'found', 0)))).toEqual(readers);
      expect(await rules.whoMay((db) => ids(db, listOf(id, 'investigation', 1)))).toEqual(
        inOrder(readsInvestigation(state)),
      );
      expect(await rules.whoMay((db) => lite.getDoc(fileAt(db, id, 'finding')))).toEqual(investigators);
    });

    it(`[M7.1b] [M7.2a] to ${where} a file is added by ${status === 'draft' || status === 'returned' ? 'its applicant' : status === 'investigating' ? 'who investigates' : 'nobody'}`, async () => {
      const round = state.submissions;
      const toDraft = await rules.whoMay((db, who) => begin(db, id, begun(who, 'draft', round)));
      expect(toDraft).toEqual(status === 'draft' || status === 'returned' ? owner : []);
      const toInvestigation = await rules.whoMay((db, who) => begin(db, id, begun(who, 'investigation', round)));
      expect(toInvestigation).toEqual(status === 'investigating' ? investigators : []);
    });
  }

  it('[M7.1b] nobody lists files without a limit, or whatever they belong to', async () => {
    const list = listOf('self-accepted', 'draft', 0);
    await assertAllowed(ids(rules.as('handler'), list));
    await assertDenied(ids(rules.as('handler'), { ...list, limit: 51 }));
    await assertDenied(ids(rules.as('handler'), { from: list.from, limit: 50 }));
    await assertDenied(ids(rules.as('handler'), { ...list, where: [['state', '==', 'ready']] }));
    await assertDenied(ids(rules.as('cadre'), { ...list, where: [['by', '==', 'cadre']] }));
  });

  it('[M7.1b] what was added while it was sent back is read once it has been submitted again', async () => {
    const again = caseIn('submitted', 'self', { submissions: 2, returns: 1 });
    await rules.seed({
      'cases/again': stored(again),
      [filePaths.file('again', 'second')]: kept('cadre', 'draft', 1, 'ready'),
    });
    await assertAllowed(lite.getDoc(fileAt(rules.as('handler'), 'again', 'second')));
    await assertAllowed(ids(rules.as('handler'), listOf('again', 'draft', 1)));
  });

  describe('a file as it is begun', () => {
    const to = 'self-draft';
    it('[M7.1b] is as the app begins it', async () => {
      await assertAllowed(begin(rules.as('cadre'), to, begun('cadre', 'draft', 0)));
    });

    it.each<[string, lite.DocumentData]>([
      ['in another’s name', { by: 'handler' }],
      ['at another time', { at: lite.Timestamp.fromMillis(0) }],
      ['as if it were ready', { state: 'ready' }],
      ['as if it were to be checked', { state: 'checking' }],
      ['with a reason', { why: 'truncated' }],
      ['without a name', { name: '' }],
      ['with an endless name', { name: '长'.repeat(251) }],
      ['as a program', { type: 'exe' }],
      ['as a page', { type: 'html' }],
      ['empty', { size: 0, chunks: 0 }],
      ['larger than 20 MB', { size: 20 * 1024 * 1024 + 1, chunks: 30 }],
      ['in too few chunks', { chunks: 1 }],
      ['in too many chunks', { chunks: 3 }],
      ['with a size that is no number', { size: '1000000' }],
      ['with half a hash', { sha256: 'a'.repeat(63) }],
      ['with a hash in capitals', { sha256: 'A'.repeat(64) }],
      ['of a later round', { round: 1 }],
      ['of no part', { belongsTo: 'meeting' }],
      ['with a field that is not known', { url: 'x' }],
    ])('[M7.1b] is refused %s', async (_, change) => {
      await assertDenied(begin(rules.as('cadre'), to, begun('cadre', 'draft', 0, change)));
    });

    it('[M7.1b] is refused with any field missing, and under an id that is none', async () => {
      const whole = begun('cadre', 'draft', 0);
      for (const field of Object.keys(whole)) {
        const { [field]: _, ...rest } = whole;
        await assertDenied(begin(rules.as('cadre'), to, rest));
      }
      await assertDenied(lite.setDoc(fileAt(rules.as('cadre'), to, '中文'), whole));
    });

    it('[M7.1b] may be as large as 20 MB', async () => {
      const largest = { size: 20 * 1024 * 1024, chunks: 30 };
      await assertAllowed(begin(rules.as('cadre'), to, begun('cadre', 'draft', 0, largest)));
    });
  });

  describe('what becomes of it', () => {
    const at = 'self-draft';
    const set = (fileId: string, state: string) =>
      rules.seed({ [filePaths.file(at, fileId)]: kept('cadre', 'draft', 0, state) });

    it('[M7.1b] its uploader, and nobody else, has it checked; nothing else about it changes', async () => {
      await set('mine', 'uploading');
      const change = (data: lite.DocumentData) => lite.updateDoc(fileAt(rules.as('cadre'), at, 'mine'), data);
      await assertDenied(change({ state: 'ready' }));
      await assertDenied(change({ state: 'refused' }));
      await assertDenied(change({ state: 'checking', sha256: 'b'.repeat(64) }));
      await assertDenied(change({ state: 'checking', round: 1 }));
      await assertDenied(change({ name: '另一个.pdf' }));
      const others = everybody.filter((who) => who !== 'cadre');
      for (const who of others)
        await assertDenied(lite.updateDoc(fileAt(rules.as(who), at, 'mine'), { state: 'checking' }));
      await assertAllowed(change({ state: 'checking' }));
      await assertDenied(change({ state: 'uploading' }));
      await assertDenied(change({ state: 'checking' }));
    });

    it('[M7.1b] a file that counts, or was refused, is not opened again', async () => {
      for (const state of ['ready', 'refused']) {
        await set('done', state);
        for (const to of ['uploading', 'checking']) {
          await assertDenied(lite.updateDoc(fileAt(rules.as('cadre'), at, 'done'), { state: to }));
        }
      }
    });

    it('[M7.1b] a draft’s file is removed by its uploader until it is submitted, an unfinished one at any time', async () => {
      const remove = (who: Who, caseId: string, fileId: string) =>
        lite.deleteDoc(fileAt(rules.as(who), caseId, fileId));
      await set('away', 'ready');
      await assertDenied(remove('stranger', at, 'away'));
      await assertDenied(remove('handler', at, 'away'));
      await assertAllowed(remove('cadre', at, 'away'));
      await assertDenied(remove('cadre', 'self-submitted', 'first'));
      await assertDenied(remove('cadre', 'self-returned', 'first'));
      await assertAllowed(remove('cadre', 'self-returned', 'second'));
      await assertAllowed(remove('cadre', 'self-submitted', 'open'));
    });

    it('[M7.2a] a file of an investigation that counts is removed by nobody, an unfinished one by its uploader', async () => {
      const remove = (fileId: string) => rules.whoMay((db) => lite.deleteDoc(fileAt(db, 'self-investigating', fileId)));
      expect(await remove('found')).toEqual([]);
      const only = rules.as('handler');
      await assertDenied(lite.deleteDoc(fileAt(rules.as('colleague'), 'self-investigating', 'finding')));
      await assertAllowed(lite.deleteDoc(fileAt(only, 'self-investigating', 'finding')));
    });
  });

  describe('its chunks', () => {
    const at = 'unit-draft';
    const put = (who: Who, fileId: string, id: string, data: lite.DocumentData = chunk) =>
      lite.setDoc(lite.doc(rules.as(who), filePaths.chunk(at, fileId, id)), data);
    beforeAll(() =>
      rules.seed({
        [filePaths.file(at, 'up')]: kept('secretary', 'draft', 0, 'uploading'),
        [filePaths.file(at, 'checked')]: kept('secretary', 'draft', 0, 'checking'),
        [filePaths.file(at, 'done')]: kept('secretary', 'draft', 0, 'ready'),
      }),
    );

    it('[M7.1b] are put once, in any order, by the uploader alone', async () => {
      await assertDenied(put('organizer', 'up', '0001'));
      await assertDenied(put('cadre', 'up', '0001'));
      await assertAllowed(put('secretary', 'up', '0001'));
      await assertAllowed(put('secretary', 'up', '0000'));
      await assertDenied(put('secretary', 'up', '0001'));
      await assertDenied(lite.deleteDoc(lite.doc(rules.as('secretary'), filePaths.chunk(at, 'up', '0001'))));
      await assertDenied(
        lite.updateDoc(lite.doc(rules.as('secretary'), filePaths.chunk(at, 'up', '0001')), { mark: 4 }),
      );
    });

    it.each(['0002', '0029', '9999', '0', '1', '-001', '0000x'])('[M7.1b] are refused under the id %s', (id) =>
      assertDenied(put('secretary', 'up', id)),
    );

    it.each<[string, lite.DocumentData]>([
      ['more than 700 KiB', { bytes: bytes(700 * 1024 + 1), mark: 1 }],
      ['text', { bytes: 'JVBERi0=', mark: 1 }],
      ['no bytes', { mark: 1 }],
      ['no mark', { bytes: bytes(1) }],
      ['a mark that is none', { bytes: bytes(1), mark: 'x' }],
      ['a field that is not known', { ...chunk, name: 'x' }],
    ])('[M7.1b] are refused with %s', async (_, data) => {
      await rules.seed({ [filePaths.file(at, 'fresh')]: kept('secretary', 'draft', 0, 'uploading') });
      await assertDenied(put('secretary', 'fresh', '0000', data));
    });

    it('[M7.1b] may be as large as 700 KiB', () =>
      assertAllowed(put('secretary', 'fresh', '0000', { bytes: bytes(700 * 1024), mark: 1 })));

    it('[M7.1b] are refused once the file is checked or counts, for a file that is not there, and once the case has gone on', async () => {
      await assertDenied(put('secretary', 'checked', '0000'));
      await assertDenied(put('secretary', 'done', '0000'));
      await assertDenied(put('secretary', 'nowhere', '0000'));
      const gone = lite.doc(rules.as('secretary'), filePaths.chunk('unit-submitted', 'open', chunkIdOf(1)));
      await assertDenied(lite.setDoc(gone, chunk));
    });

    it('[M7.1b] which of them are there is asked by the uploader alone, while it is uploading, without their bytes', async () => {
      const marks = async (who: Who, fileId: string, limit = 30) => {
        const all = lite.query(lite.collection(rules.as(who), filePaths.chunks(at, fileId)), lite.limit(limit));
        return (await lite.getAggregate(all, { marks: lite.sum('mark') })).data().marks;
      };
      expect(await marks('secretary', 'up')).toBe(2);
      await assertDenied(marks('secretary', 'up', 31));
      await assertDenied(marks('organizer', 'up'));
      await assertDenied(marks('secretary', 'done'));
    });

    it('[M7.2a] are not listed by who reads the file', async () => {
      const chunks = lite.collection(rules.as('handler'), filePaths.chunks('self-accepted', 'first'));
      await assertAllowed(lite.getDoc(chunkAt(rules.as('handler'), 'self-accepted', 'first', 0)));
      await assertDenied(lite.getDocs(lite.query(chunks, lite.limit(1))));
    });
  });
});
