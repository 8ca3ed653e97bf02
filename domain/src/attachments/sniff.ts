/**
 * Tells what a file is by its bytes, chunk after chunk, so that it need never be held as a whole. Three families are
 * told by their first bytes; Office files are containers and are told by what is in them: the new ones by the list of
 * their parts at the end of the file, the old ones by the names in their directory.
 */
import { CHUNK_BYTES } from './limits.ts';
import type { FileType } from './types.ts';

export interface Sniffer {
  /** Chunks in their order, each but the last {@link CHUNK_BYTES} long. */
  readonly take: (chunk: Uint8Array) => void;
  /** What it may be: none, or mostly one; an old Office file that holds another may be either. */
  readonly types: () => ReadonlySet<FileType>;
}

type Office = Extract<FileType, 'docx' | 'xlsx' | 'pptx'>;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function createSniffer(): Sniffer {
  let first: Uint8Array | null = null;
  let before: Uint8Array = new Uint8Array();
  let last: Uint8Array = new Uint8Array();
  const streams = new Set<FileType>();
  return {
    take(chunk) {
      first ??= chunk.slice(0, 64);
      if (startsWith(first, OLE)) for (const type of oldOfficeIn(chunk)) streams.add(type);
      before = last;
      last = chunk;
    },
    types() {
      const head = first ?? new Uint8Array();
      const plain = typeByHead(head);
      if (plain) return new Set([plain]);
      if (startsWith(head, OLE)) return streams;
      if (!startsWith(head, ZIP)) return new Set();
      const office = officeIn(joined(before, last));
      return new Set(office ? [office] : []);
    },
  };
}

/** The same at once, for bytes that are at hand. */
export function typesOf(bytes: Uint8Array): ReadonlySet<FileType> {
  const sniffer = createSniffer();
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) sniffer.take(bytes.subarray(at, at + CHUNK_BYTES));
  return sniffer.types();
}

const heicBrands = ['heic', 'heix', 'heim', 'heis'];

function typeByHead(head: Uint8Array): FileType | null {
  if (ascii(head, 0, 5) === '%PDF-') return 'pdf';
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP') return 'webp';
  if (ascii(head, 4, 4) !== 'ftyp') return null;
  // The brand, or, where that only says "an image", one of the brands it is compatible with.
  const brands = [8, 16, 20, 24, 28].map((at) => ascii(head, at, 4));
  const still = brands[0] === 'mif1' ? brands : brands.slice(0, 1);
  return still.some((brand) => heicBrands.includes(brand)) ? 'heic' : null;
}

/** Some programs number the main part. */
const mainParts: readonly (readonly [name: RegExp, type: Office])[] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/, 'pptx'],
];

/** Reads the list of parts that ends a ZIP file. A file with macros is none that may be attached. */
function officeIn(tail: Uint8Array): Office | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endRecordOf(tail, view);
  if (end === null) return null;
  let at = end - view.getUint32(end + 12, true);
  let found: Office | null = null;
  let declared = false;
  while (at >= 0 && at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true);
    const name = ascii(tail, at + 46, length);
    if (/vbaProject\.bin$/i.test(name)) return null;
    declared ||= name === '[Content_Types].xml';
    found ??= mainParts.find(([main]) => main.test(name))?.[1] ?? null;
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return declared ? found : null;
}

function endRecordOf(tail: Uint8Array, view: DataView): number | null {
  for (let at = tail.length - 22; at >= Math.max(0, tail.length - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

const mainStreams: Readonly<Record<string, FileType>> = {
  WordDocument: 'doc',
  Workbook: 'xls',
  Book: 'xls',
  'PowerPoint Document': 'ppt',
};
const ENTRY = 128;
const NAME_BYTES = 64;
const IS_STREAM = 2;

/** Entries of the directory lie at multiples of their size: each is looked at as if it were one. */
function oldOfficeIn(chunk: Uint8Array): FileType[] {
  const found: FileType[] = [];
  for (let at = 0; at + ENTRY <= chunk.length; at += ENTRY) {
    const nameBytes = (chunk[at + NAME_BYTES] ?? 0) + 256 * (chunk[at + NAME_BYTES + 1] ?? 0);
    if (chunk[at + NAME_BYTES + 2] !== IS_STREAM || nameBytes < 2 || nameBytes > NAME_BYTES) continue;
    const type = mainStreams[utf16(chunk, at, nameBytes - 2)];
    if (type) found.push(type);
  }
  return found;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function utf16(bytes: Uint8Array, from: number, length: number): string {
  let text = '';
  for (let at = from; at < from + length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0));
  }
  return text;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
