import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES } from './limits.ts';
import { bytesOf, oleOf, samples, zipOf } from './samples.fixture.ts';
import { typesOf } from './sniff.ts';
import { type FileType, fileTypeNames } from './types.ts';

const found = (bytes: Uint8Array) => [...typesOf(bytes)];
const contentTypes = { '[Content_Types].xml': '<Types/>' };

describe('what a file is, told by its bytes', () => {
  it.each(fileTypeNames)('[M7.2a] tells %s', (type) => {
    expect(found(samples[type])).toEqual([type]);
  });

  it.each<[what: string, type: FileType, bytes: Uint8Array]>([
    [
      'a photograph of the general brand that says it is HEIC further on',
      'heic',
      bytesOf([0, 0, 0, 24], 'ftypmif1', [0, 0, 0, 0], 'mif1heic'),
    ],
    ['a document whose main part is numbered', 'docx', zipOf({ ...contentTypes, 'word/document2.xml': '' })],
    [
      'a document that holds a table',
      'docx',
      zipOf({ ...contentTypes, 'word/document.xml': '', 'word/embeddings/a.xlsx': samples.xlsx }),
    ],
    ['an old table of 1995', 'xls', oleOf('Book')],
  ])('[M7.2a] tells %s', (_, type, bytes) => expect(found(bytes)).toEqual([type]));

  it('[M7.2a] takes an old document that holds a table for either, so that neither is turned away', () => {
    expect(found(oleOf('WordDocument', 'Workbook')).sort()).toEqual(['doc', 'xls']);
  });

  it.each<[what: string, bytes: Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a program', bytesOf('MZ', new Uint8Array(200))],
    ['a web page', bytesOf('<!doctype html><script>alert(1)</script>')],
    ['a picture that can hold programs', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an archive', zipOf({ 'a.txt': 'a' })],
    ['an archive with a part that is named like a document’s', zipOf({ 'word/document.xml': '' })],
    ['a document with macros', zipOf({ ...contentTypes, 'word/document.xml': '', 'word/vbaProject.bin': '' })],
    ['the beginning of an archive', bytesOf('PK\x03\x04')],
    ['an installer, which is built like an old document', oleOf('Property', 'SummaryInformation')],
    ['an old container with a folder that is named like a document', oleOf().fill(1, 512)],
    ['a moving picture', bytesOf([0, 0, 0, 24], 'ftypisom', [0, 0, 0, 0], 'isomheic')],
    ['a PDF with something before it', bytesOf('<html>', samples.pdf)],
  ])('[M7.2a] does not take %s for anything', (_, bytes) => expect(found(bytes)).toEqual([]));

  it('[M7.2a] tells Office files larger than a chunk, wherever their list of parts ends', () => {
    for (const extra of [0, 1, CHUNK_BYTES - 60, CHUNK_BYTES, 2 * CHUNK_BYTES + 7]) {
      const big = zipOf({ ...contentTypes, 'word/media/image1.png': new Uint8Array(extra), 'word/document.xml': '' });
      expect(found(big)).toEqual(['docx']);
      const names = oleOf('WordDocument').subarray(512);
      const filler = new Uint8Array(128 * Math.ceil(extra / 128));
      expect(found(bytesOf(oleOf().subarray(0, 512), filler, names))).toEqual(['doc']);
    }
  });

  it('[M7.2a] survives any bytes, and any bytes in a container', () => {
    const heads = [bytesOf(), bytesOf('PK\x03\x04'), oleOf().subarray(0, 512)];
    const tails = [bytesOf(), bytesOf('PK\x05\x06'), samples.docx.slice(-22)];
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom(...tails),
        fc.uint8Array({ maxLength: 30 }),
        (head, middle, tail, rest) => {
          expect(typesOf(bytesOf(head, middle, tail, rest)).size).toBeLessThan(4);
        },
      ),
    );
  });
});
