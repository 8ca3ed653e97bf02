import { MAX_FILE_BYTES } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { prepare } from './prepare.ts';

const bytes = (text: string) => new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]);
const jpeg = bytes('\xff\xd8\xff\xe0 small');
const png = bytes('\x89PNG\r\n\x1a\n');
const heic = bytes('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic');
const unread = async () => null;
const smaller = async () => jpeg;

describe('a file before it is sent', () => {
  it('[M7.2a] a photograph is sent as the smaller picture it was drawn anew as, named accordingly', async () => {
    const found = await prepare(new Blob([png, new Uint8Array(30_000_000)]), '会议记录.png', smaller);
    expect(found).toMatchObject({
      ok: true,
      prepared: { file: { name: '会议记录.jpg', type: 'jpg', size: jpeg.size } },
    });
  });

  it('[M7.2a] a picture that this browser cannot read is sent as it is', async () => {
    const found = await prepare(heic, 'IMG_1.HEIC', unread);
    expect(found).toMatchObject({ ok: true, prepared: { file: { name: 'IMG_1.HEIC', type: 'heic' } } });
  });

  it('[M7.2a] a picture with another picture’s ending is named as what it is', async () => {
    expect(await prepare(png, '扫描.jpg', unread)).toMatchObject({
      ok: true,
      prepared: { file: { name: '扫描.png' } },
    });
  });

  it.each([
    ['what is too large', new Blob(['%PDF-1.7', new Uint8Array(MAX_FILE_BYTES)]), 'a.pdf', 'too-large'],
    ['a program', bytes('MZ......'), 'a.pdf', 'type-not-allowed'],
    ['nothing', new Blob([]), 'a.pdf', 'type-not-allowed'],
    ['a picture that says it is a document', png, '纪要.pdf', 'wrong-type'],
    ['a document that says it is a picture', bytes('%PDF-1.7'), '照片.jpg', 'wrong-type'],
  ])('[M7.2a] does not send %s', async (_, blob, name, why) => {
    expect(await prepare(blob, name, unread)).toEqual({ ok: false, why });
  });
});
