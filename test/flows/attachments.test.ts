import { createHash } from 'node:crypto';
import { CHUNK_BYTES, eventIdOf, filePaths, MAX_FILE_BYTES, paths, UNFINISHED_DAYS } from '@rongcuo/domain';
import { removeUnfinished } from '@rongcuo/functions/remove-unfinished';
import { doc, writeBatch } from 'firebase/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertAllowed, assertDenied } from '../support/rules-env.ts';
import {
  chunksKept,
  cut,
  decided,
  fetched,
  filesOf,
  forge,
  pdfBytes,
  prepared,
  send,
  sent,
} from './attachments-support.ts';
import { deliver } from './delivery.ts';
import { openPlace, type Place } from './place.ts';
import { act, as, eventsOf, office, refusal, usual } from './support.ts';

const cast = {
  cadre: { roles: ['cadre'], at: 'home' },
  stranger: { roles: ['cadre'], at: 'home' },
  party: { roles: ['unit'], at: 'home' },
  clerk: { roles: ['handler'], at: 'away', staff: true },
  second: { roles: ['handler'], at: 'away', staff: true },
  head: { roles: ['head'], at: 'away', staff: true },
} as const;

let place: Place<keyof typeof cast>;
let caseId: string;
const uid = (who: keyof typeof cast) => place.uid(who);
const draft = (round = 0) => ({ caseId, belongsTo: 'draft', round }) as const;
const investigation = (round = 1) => ({ caseId, belongsTo: 'investigation', round }) as const;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  place = await openPlace('files', cast);
  caseId = await (await as(uid('cadre'))).startCase(place.application('cadre'));
});

describe('a file with a draft', () => {
  const large = pdfBytes(5 * 1024 * 1024 + 321);
  let fileId: string;

  it('[M7.1b] of 5 MB comes up and down again byte for byte', async () => {
    ({ fileId } = await sent(uid('cadre'), draft(), await prepared(large)));
    expect(await chunksKept(caseId, fileId)).toBe(Math.ceil(large.length / CHUNK_BYTES));
    expect(sha256(await fetched(uid('cadre'), caseId, fileId))).toBe(sha256(large));
  });

  it.each(['stranger', 'party', 'clerk', 'head'] as const)(
    '[M7.1b] is nothing to %s while it is a draft, whoever knows its id or guesses a chunk’s',
    async (who) => {
      const door = await filesOf(uid(who), caseId);
      await assertDenied(door.read(fileId));
      await assertDenied(door.readChunk(fileId, 0));
      await assertDenied(door.readChunk(fileId, 29));
      await assertDenied(door.readChunk('nowhere', 0));
      await assertDenied(door.listReady(draft()));
    },
  );

  it('[M7.1b] goes on where a lost connection left it, and sends no chunk twice', async () => {
    const file = await prepared(pdfBytes(3 * CHUNK_BYTES, 2), '图纸.pdf');
    const door = await filesOf(uid('cadre'), caseId);
    const put: number[] = [];
    const cutOff = {
      ...door,
      putChunk: async (id: string, index: number, bytes: Uint8Array) => {
        if (index === 2) throw new Error('the page was closed');
        await door.putChunk(id, index, bytes);
      },
    };
    await expect(send(uid('cadre'), draft(), file, { door: cutOff })).rejects.toThrow('closed');
    const counting = {
      ...door,
      putChunk: (id: string, index: number, bytes: Uint8Array) => {
        put.push(index);
        return door.putChunk(id, index, bytes);
      },
    };
    const again = await send(uid('cadre'), draft(), await prepared(pdfBytes(3 * CHUNK_BYTES, 2), '图纸.pdf'), {
      door: counting,
    });
    expect(again.state).toBe('ready');
    expect(put).toEqual([2]);
  });

  it('[M7.1b] can be taken back before it is submitted, and its chunks go with it', async () => {
    const { fileId: mistake } = await sent(uid('cadre'), draft(), await prepared(pdfBytes(1000, 3)));
    await (await filesOf(uid('cadre'), caseId)).remove(mistake);
    await expect.poll(() => chunksKept(caseId, mistake), { timeout: 90_000 }).toBe(0);
  });
});

describe('a file that is not what it was declared to be', () => {
  const bytes = pdfBytes(CHUNK_BYTES + 50, 4);
  const declared = { size: bytes.length, chunks: 2, sha256: sha256(bytes) };
  const program = new Uint8Array(200).fill(77);

  it.each([
    ['a chunk is missing', 'truncated', declared, cut(bytes).slice(0, 1)],
    ['a chunk is short', 'truncated', declared, [bytes.subarray(0, 10), bytes.subarray(CHUNK_BYTES)]],
    ['more comes than was declared', 'too-large', { ...declared, size: bytes.length - 1 }, cut(bytes)],
    ['its bytes are others', 'hash-mismatch', declared, cut(pdfBytes(bytes.length, 5))],
    ['it is another kind', 'wrong-type', { ...declared, type: 'png' as const }, cut(bytes)],
    ['it is a program', 'type-not-allowed', { size: 200, chunks: 1, sha256: sha256(program) }, [program]],
  ] as const)('[M7.2a] is refused when %s, as "%s", and its chunks are taken away', async (_, why, file, chunks) => {
    expect(await forge(uid('cadre'), draft(), file, chunks)).toEqual({ state: 'refused', why });
    const refused = await office.db
      .collection(filePaths.files(paths.case(caseId)))
      .where('why', '==', why)
      .get();
    for (const { id } of refused.docs) await expect.poll(() => chunksKept(caseId, id), { timeout: 90_000 }).toBe(0);
  });

  it('[M7.2a] is not even begun when it is declared larger than 20 MB or in too few or too many chunks', async () => {
    const tooMuch = { size: MAX_FILE_BYTES + 1, chunks: 30 };
    for (const more of [tooMuch, { ...declared, chunks: 1 }, { ...declared, chunks: 3 }]) {
      await assertDenied(forge(uid('cadre'), draft(), more, []));
    }
  });

  it('[M7.2a] takes no chunk beyond its own, none twice, none of another’s file, none once it is ready', async () => {
    const door = await filesOf(uid('cadre'), caseId);
    const other = await filesOf(uid('stranger'), caseId);
    const file = await prepared(pdfBytes(100, 6));
    const unfinished = door.newFileId();
    await door.begin(unfinished, {
      ...file.file,
      chunks: 1,
      belongsTo: 'draft',
      round: 0,
      by: uid('cadre'),
      state: 'uploading',
    });
    await assertDenied(door.putChunk(unfinished, 1, file.bytes));
    await assertDenied(other.putChunk(unfinished, 0, file.bytes));
    await assertDenied(door.putChunk('nowhere', 0, file.bytes));
    await assertAllowed(door.putChunk(unfinished, 0, file.bytes));
    await assertDenied(door.putChunk(unfinished, 0, file.bytes));
    await assertDenied(other.finish(unfinished));
    await door.finish(unfinished);
    expect(await decided(caseId, unfinished)).toMatchObject({ state: 'ready' });
    await assertDenied(door.putChunk(unfinished, 0, file.bytes));
    await assertDenied(door.finish(unfinished));
  });
});

describe('files with a submitted application', () => {
  it('[M7.1b] what was finished is in the record by what it held, and read by whom the application is for', async () => {
    const ready = await office.db
      .collection(filePaths.files(paths.case(caseId)))
      .where('state', '==', 'ready')
      .get();
    const door = await filesOf(uid('cadre'), caseId);
    const late = await prepared(pdfBytes(100, 7));
    const lateId = door.newFileId();
    await door.begin(lateId, {
      ...late.file,
      chunks: 1,
      belongsTo: 'draft',
      round: 0,
      by: uid('cadre'),
      state: 'uploading',
    });
    await door.putChunk(lateId, 0, late.bytes);

    await act(uid('cadre'), caseId, 'submit');
    const [submit] = await eventsOf(caseId);
    const recorded = ready.docs.map((one) => ({ id: one.id, sha256: one.get('sha256') }));
    expect(recorded.length).toBeGreaterThan(2);
    expect(submit?.data['files']).toEqual(recorded);

    for (const who of ['cadre', 'clerk', 'head'] as const) {
      const listed = await (await filesOf(uid(who), caseId)).listReady(draft());
      expect(listed.map(({ id }) => id).sort()).toEqual(recorded.map(({ id }) => id).sort());
    }
    const [first] = recorded;
    expect(sha256(await fetched(uid('clerk'), caseId, first?.id ?? ''))).toBe(first?.sha256);
    for (const who of ['stranger', 'party'] as const) {
      await assertDenied((await filesOf(uid(who), caseId)).readChunk(first?.id ?? '', 0));
    }

    // Too late: neither goes on, nor is it seen by anybody else, nor can what was submitted be taken back.
    await assertDenied(door.finish(lateId));
    await assertDenied((await filesOf(uid('clerk'), caseId)).read(lateId));
    await assertDenied(door.remove(first?.id ?? ''));
    await door.remove(lateId);
  });

  it('[M7.1b] what is checked only after the case went on is refused as too late', async () => {
    const ref = office.db.doc(filePaths.file(paths.case(caseId), 'late'));
    const { file } = await prepared(pdfBytes(100, 8));
    await ref
      .collection('chunks')
      .doc('0000')
      .set({ bytes: Buffer.from(pdfBytes(100, 8)), mark: 1 });
    await ref.set({
      ...file,
      chunks: 1,
      belongsTo: 'draft',
      round: 0,
      by: uid('cadre'),
      at: new Date(),
      state: 'checking',
    });
    expect(await decided(caseId, 'late')).toEqual({ state: 'refused', why: 'too-late' });
  });

  it('[M7.1b] what is added while it is sent back is seen when it is submitted again, and not before', async () => {
    await act(uid('clerk'), caseId, 'return');
    const { fileId, file } = await sent(uid('cadre'), draft(1), await prepared(pdfBytes(2000, 9), '补充.pdf'));
    const clerk = await filesOf(uid('clerk'), caseId);
    await assertDenied(clerk.read(fileId));
    await assertDenied(clerk.listReady(draft(1)));
    await act(uid('cadre'), caseId, 'submit');
    expect(await clerk.listReady(draft(1))).toEqual([{ id: fileId, file }]);
    expect((await eventsOf(caseId)).at(-1)?.data['files']).toContainEqual({ id: fileId, sha256: file.sha256 });
  });
});

describe('files of an investigation', () => {
  beforeAll(async () => {
    await act(uid('clerk'), caseId, 'accept');
    const investigators = [uid('clerk'), uid('second')];
    await act(uid('head'), caseId, 'assign', { investigators, reason: '熟悉业务。' });
  });

  it('[M7.2a] are added by who investigates, and read by desk and supervision but not by the applicant', async () => {
    const { fileId, file } = await sent(uid('clerk'), investigation(2), await prepared(pdfBytes(3000, 10), '日志.pdf'));
    expect(await fetched(uid('second'), caseId, fileId)).toHaveLength(3000);
    expect(await (await filesOf(uid('head'), caseId)).listReady(investigation(2))).toEqual([{ id: fileId, file }]);
    for (const who of ['cadre', 'stranger', 'party'] as const) {
      const door = await filesOf(uid(who), caseId);
      await assertDenied(door.read(fileId));
      await assertDenied(door.open(fileId));
      await assertDenied(door.readChunk(fileId, 0));
      await assertDenied(door.listReady(investigation(2)));
    }
    for (const who of ['cadre', 'head', 'stranger'] as const) {
      await assertDenied(forge(uid(who), investigation(2), {}, []));
    }
  });

  it('[M7.2a] become part of a material, in the record by what they hold; one that is not ready does not', async () => {
    const { fileId, file } = await sent(uid('clerk'), investigation(2), await prepared(pdfBytes(400, 11), '照片.pdf'));
    const material = { ...usual.addMaterial, files: [fileId] };
    const seq = await act(uid('clerk'), caseId, 'addMaterial', material);
    expect((await eventsOf(caseId))[seq - 1]?.data['files']).toEqual([{ id: fileId, sha256: file.sha256 }]);
    const book = (await office.db.doc(paths.book(caseId, 'investigation')).get()).get('materials');
    expect(Object.values(book)).toContainEqual(expect.objectContaining({ files: [fileId] }));
    await assertDenied((await filesOf(uid('clerk'), caseId)).remove(fileId));

    const door = await filesOf(uid('clerk'), caseId);
    const begun = door.newFileId();
    await door.begin(begun, { ...file, sha256: 'f'.repeat(64), round: 2, state: 'uploading' });
    const no = await refusal(uid('clerk'), caseId, 'addMaterial', { ...material, files: [begun] });
    expect(no.code).toBe('file-not-ready');
    expect((await office.db.doc(paths.event(caseId, eventIdOf(seq + 1))).get()).exists).toBe(false);
  });

  it('[M7.2a] come with the cadre’s statement too: the minutes that the cadre has signed', async () => {
    const { fileId, file } = await sent(uid('second'), investigation(2), await prepared(pdfBytes(800, 16), '笔录.pdf'));
    const hearing = { ...usual.hearSubject, files: [fileId] };
    const seq = await act(uid('second'), caseId, 'hearSubject', hearing, 'hearing');
    expect((await eventsOf(caseId))[seq - 1]?.data['files']).toEqual([{ id: fileId, sha256: file.sha256 }]);
    const book = await office.db.doc(paths.book(caseId, 'investigation')).get();
    expect(book.get('hearings.hearing')).toEqual({ on: usual.hearSubject['on'], by: uid('second'), files: [fileId] });
    // Of the application: no part of the investigation, though the clerk may read it.
    const [ofDraft] = await (await filesOf(uid('clerk'), caseId)).listReady(draft());
    const no = await refusal(uid('clerk'), caseId, 'hearSubject', { ...hearing, files: [ofDraft?.id ?? ''] });
    expect(no.code).toBe('file-not-ready');
  });
});

describe('what is left over', () => {
  /** A draft with a file, by a person of the cast. */
  async function draftWithFile(seed: number): Promise<{ caseId: string; fileId: string }> {
    const own = await (await as(uid('cadre'))).startCase(place.application('cadre'));
    const to = { caseId: own, belongsTo: 'draft', round: 0 } as const;
    const { fileId } = await sent(uid('cadre'), to, await prepared(pdfBytes(500, seed)));
    return { caseId: own, fileId };
  }
  const gone = (path: string) =>
    expect.poll(async () => (await office.db.doc(path).get()).exists, { timeout: 90_000 }).toBe(false);

  it.each([
    ['with its case, as the app does', true],
    ['alone with the case, as a crafted client may', false],
  ])('[M7.1b] a draft deleted %s leaves neither what was typed nor its files', async (_, both) => {
    const own = await draftWithFile(12);
    const { db } = await as(uid('cadre'));
    const batch = writeBatch(db);
    if (both) batch.delete(doc(db, paths.draft(own.caseId)));
    await batch.delete(doc(db, paths.case(own.caseId))).commit();
    await gone(paths.draft(own.caseId));
    await gone(filePaths.file(paths.case(own.caseId), own.fileId));
    await expect.poll(() => chunksKept(own.caseId, own.fileId), { timeout: 90_000 }).toBe(0);
  });

  it('[M7.1b] a case begun again under the same id keeps its draft when the deletion is delivered once more', async () => {
    const own = await draftWithFile(15);
    await deliver('onCaseDeleted', paths.case(own.caseId));
    expect((await office.db.doc(paths.draft(own.caseId)).get()).exists).toBe(true);
    expect(await chunksKept(own.caseId, own.fileId)).toBe(1);
  });

  it('[M7.1b] a file that nobody finished is removed after seven days, and not before; one that counts stays', async () => {
    const own = await (await as(uid('cadre'))).startCase(place.application('cadre'));
    const to = { caseId: own, belongsTo: 'draft', round: 0 } as const;
    const { fileId: kept, file } = await sent(uid('cadre'), to, await prepared(pdfBytes(600, 13)));
    const door = await filesOf(uid('cadre'), own);
    const begun = door.newFileId();
    await door.begin(begun, { ...file, sha256: 'e'.repeat(64), round: 0, by: uid('cadre'), state: 'uploading' });
    await door.putChunk(begun, 0, pdfBytes(600, 14));

    const day = 24 * 60 * 60 * 1000;
    await removeUnfinished(office.db, Date.now() + (UNFINISHED_DAYS - 1) * day);
    expect(await chunksKept(own, begun)).toBe(1);
    await removeUnfinished(office.db, Date.now() + UNFINISHED_DAYS * day + 1000);
    expect((await office.db.doc(filePaths.file(paths.case(own), begun)).get()).exists).toBe(false);
    await expect.poll(() => chunksKept(own, begun), { timeout: 90_000 }).toBe(0);
    expect(await chunksKept(own, kept)).toBe(1);
  });
});
