/** The smallest bytes that each kind of file can be told by. */
import type { FileType } from './types.ts';

const text = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

export function bytesOf(...parts: readonly (readonly number[] | Uint8Array | string)[]): Uint8Array {
  const all = parts.map((part) => (typeof part === 'string' ? text(part) : Uint8Array.from(part)));
  const whole = new Uint8Array(all.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const two = (n: number) => [n & 0xff, (n >> 8) & 0xff];
const four = (n: number) => [...two(n & 0xffff), ...two(Math.floor(n / 0x10000))];
const zeros = (count: number) => new Uint8Array(count);

/** A ZIP archive of stored parts: as real as a reader that trusts its list of parts needs it. */
export function zipOf(parts: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const files: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = bytesOf(content);
    const sizes = [...four(0), ...four(bytes.length), ...four(bytes.length), ...two(name.length), ...two(0)];
    const file = bytesOf('PK\x03\x04', zeros(10), sizes, name, bytes);
    list.push(bytesOf('PK\x01\x02', zeros(12), sizes, zeros(10), four(at), name));
    files.push(file);
    at += file.length;
  }
  const directory = bytesOf(...list);
  const end = bytesOf(
    'PK\x05\x06',
    zeros(4),
    two(list.length),
    two(list.length),
    four(directory.length),
    four(at),
    two(0),
  );
  return bytesOf(...files, directory, end);
}

const office = (main: string) => zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '', [main]: '<a/>' });

/** An old Office file: its header, and a directory with these streams. */
export function oleOf(...streams: readonly string[]): Uint8Array {
  const entries = ['Root Entry', ...streams].map((name, index) => {
    const entry = zeros(128);
    for (let i = 0; i < name.length; i += 1) entry[2 * i] = name.charCodeAt(i);
    entry[64] = 2 * name.length + 2;
    entry[66] = index === 0 ? 5 : 2;
    return entry;
  });
  return bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], zeros(504), ...entries);
}

export const samples: Readonly<Record<FileType, Uint8Array>> = {
  pdf: bytesOf('%PDF-1.7\n%\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
  jpg: bytesOf([0xff, 0xd8, 0xff, 0xe0], 'JFIF', [0xff, 0xd9]),
  png: bytesOf([0x89], 'PNG\r\n\x1a\n', zeros(16)),
  webp: bytesOf('RIFF', four(20), 'WEBPVP8 ', zeros(8)),
  heic: bytesOf([0, 0, 0, 24], 'ftypheic', zeros(4), 'mif1heic'),
  docx: office('word/document.xml'),
  xlsx: office('xl/workbook.xml'),
  pptx: office('ppt/presentation.xml'),
  doc: oleOf('WordDocument', '1Table'),
  xls: oleOf('Workbook'),
  ppt: oleOf('PowerPoint Document', 'Current User'),
};
