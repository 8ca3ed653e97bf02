import { CHUNK_BYTES, filePaths, MAX_CHUNKS, MAX_FILE_BYTES, paths } from '@rongcuo/domain';
import { prepare } from '@rongcuo/web/prepare';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertDenied } from '../support/rules-env.ts';
import { chunksKept, cut, fetched, filesOf, forge, pdfBytes, prepared, send } from './attachments-support.ts';
import { openPlace, type Place } from './place.ts';
import { as, stored } from './support.ts';

/** The largest file that is taken, through the app's own code, the rules and the check. */
const largest = pdfBytes(MAX_FILE_BYTES, 41);
const cast = { cadre: { roles: ['cadre'], at: 'home' } } as const;

let place: Place<keyof typeof cast>;
let to: { caseId: string; belongsTo: 'draft'; round: number };
let uid: string;

beforeAll(async () => {
  place = await openPlace('large', cast);
  uid = place.uid('cadre');
  to = { caseId: await (await as(uid)).startCase(place.application('cadre')), belongsTo: 'draft', round: 0 };
});

/** What Firestore's SDK says when there is no connection. */
const noConnection = () => Object.assign(new Error('no connection'), { code: 'unavailable' });

describe('a file of 20 MB', () => {
  it('[M7.2a] goes up in chunks, is cut off, goes on where it was, is checked, and comes back byte for byte', async () => {
    const file = await prepared(largest, '施工图.pdf');
    expect(file.file.size).toBe(MAX_FILE_BYTES);
    const door = await filesOf(uid, to.caseId);
    const put: number[] = [];
    const counting = async (id: string, index: number, bytes: Uint8Array) => {
      await door.putChunk(id, index, bytes);
      put.push(index);
    };

    // The page is closed in the middle.
    const closed = {
      ...door,
      putChunk: (id: string, index: number, bytes: Uint8Array) =>
        index < 11 ? counting(id, index, bytes) : Promise.reject(new Error('the page was closed')),
    };
    await expect(send(uid, to, file, { door: closed })).rejects.toThrow('closed');
    const [begun] = await door.listOwn(to, uid, file.file.sha256);
    expect(begun?.file.state).toBe('uploading');

    // Chosen again; this time the line fails: once on the way there, once on the way back, when it has arrived already.
    const lost = { there: true, back: true };
    const failing = {
      ...door,
      async putChunk(id: string, index: number, bytes: Uint8Array) {
        if (index === 15 && lost.there) {
          lost.there = false;
          throw noConnection();
        }
        await counting(id, index, bytes);
        if (index === 20 && lost.back) {
          lost.back = false;
          throw noConnection();
        }
      },
    };
    const outcome = await send(uid, to, await prepared(largest, '施工图.pdf'), { door: failing });
    expect(outcome).toMatchObject({ state: 'ready', fileId: begun?.id });
    expect(lost).toEqual({ there: false, back: false });
    expect(put).toEqual(Array.from({ length: MAX_CHUNKS }, (_, index) => index));
    expect(await chunksKept(to.caseId, outcome.fileId)).toBe(MAX_CHUNKS);
    // Compared as buffers: a difference is not to be printed.
    expect(Buffer.from(await fetched(uid, to.caseId, outcome.fileId)).equals(largest)).toBe(true);
  });

  it('[M7.2a] and one byte is refused by the app, by the rules, and by the check when it was hidden in a chunk', async () => {
    const over = new Uint8Array(MAX_FILE_BYTES + 1);
    over.set(largest);
    expect(await prepare(new Blob([over]), '施工图.pdf', async () => null)).toEqual({ ok: false, why: 'too-large' });

    const { file } = await prepared(largest, '施工图.pdf');
    await assertDenied(forge(uid, to, { ...file, size: over.length, chunks: MAX_CHUNKS }, []));
    await assertDenied(forge(uid, to, { ...file, size: over.length, chunks: MAX_CHUNKS + 1 }, []));

    const declared = { ...file, sha256: 'd'.repeat(64), chunks: MAX_CHUNKS };
    const hidden = cut(over);
    expect(hidden.at(-1)?.length).toBe((MAX_FILE_BYTES % CHUNK_BYTES) + 1);
    expect(await forge(uid, to, declared, hidden)).toEqual({ state: 'refused', why: 'too-large' });
    const refused = (await (await filesOf(uid, to.caseId)).listOwn(to, uid)).filter(
      (one) => one.file.state === 'refused',
    );
    expect(refused).toHaveLength(1);
    const fileId = refused[0]?.id ?? '';
    await expect.poll(() => chunksKept(to.caseId, fileId), { timeout: 60_000 }).toBe(0);
    expect(await stored(filePaths.file(paths.case(to.caseId), fileId))).toMatchObject({ why: 'too-large' });
  });
});
