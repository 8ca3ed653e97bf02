import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMillis } from '../time/time.ts';
import { fileNameMax, fileRefusals, newFile, StoredFile, safeName } from './file.ts';
import { CHUNK_BYTES, MAX_FILE_BYTES } from './limits.ts';
import { fileRefusalWords } from './text/zh.ts';
import { fileTypeNames, typeByName } from './types.ts';

describe('the name of a file', () => {
  it.each([
    ['会议纪要.pdf', 'pdf', '会议纪要.pdf'],
    ['照片.JPG', 'jpg', '照片.JPG'],
    ['照片.jpeg', 'jpg', '照片.jpeg'],
    ['IMG_0001.HEIC', 'jpg', 'IMG_0001.jpg'],
    ['附件', 'docx', '附件.docx'],
    ['第1.2版', 'pdf', '第1.2版.pdf'],
    ['../../etc/passwd', 'pdf', '.. .. etc passwd.pdf'],
    ['报告\u202Efdp.exe', 'pdf', '报告 fdp.exe.pdf'],
    ['a<b>:"c"|?*.xlsx', 'xlsx', 'a b   c.xlsx'],
    ['.pdf', 'pdf', 'pdf.pdf'],
    ['图\ud83d.pdf', 'pdf', '图\ufffd.pdf'],
    ['  ', 'png', 'png.png'],
  ] as const)('%j of kind %s is saved as %j', (name, type, saved) => expect(safeName(name, type)).toBe(saved));

  it('always ends as its kind does, fits, and stays as it is when made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...fileTypeNames), (name, type) => {
        const safe = safeName(name, type);
        expect(typeByName(safe)).toBe(type);
        expect([...safe].length).toBeLessThanOrEqual(fileNameMax);
        expect(safe).not.toMatch(/[\\/:*?"<>|]/);
        expect(safeName(safe, type)).toBe(safe);
      }),
    );
  });
});

describe('what is known of a file', () => {
  const file = { name: '会议纪要.pdf', type: 'pdf', size: 5_000_000, sha256: 'a'.repeat(64) } as const;
  const begun = newFile(file, { belongsTo: 'draft', round: 0, by: 'chen' });
  const at = instantFromMillis(0);

  it('[M7.2a] is begun with its number of chunks, not yet ready', () => {
    expect(begun).toMatchObject({ chunks: Math.ceil(5_000_000 / CHUNK_BYTES), state: 'uploading' });
    expect(StoredFile.safeParse({ ...begun, at }).success).toBe(true);
  });

  it.each([
    ['a kind that may not be attached', { type: 'exe' }],
    ['no bytes', { size: 0 }],
    ['more than 20 MB', { size: MAX_FILE_BYTES + 1 }],
    ['a hash that is none', { sha256: 'A'.repeat(64) }],
    ['another owner', { belongsTo: 'meeting' }],
    ['a field that is not known', { url: 'http://example.com' }],
  ])('[M7.2a] is none with %s', (_, change) => {
    expect(StoredFile.safeParse({ ...begun, at, ...change }).success).toBe(false);
  });

  it('[M7.2a] each refusal says in words what to do', () => {
    for (const code of fileRefusals) expect(fileRefusalWords[code]).toMatch(/请/);
  });
});
