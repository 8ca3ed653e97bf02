/**
 * The part of ELF64 (little endian) that says which symbol versions a program asks of its libraries.
 * Layout: System V ABI, chapter 4, and the Linux Standard Base on symbol versioning (Elfxx_Verneed, Elfxx_Vernaux).
 */

/** One version of one library, e.g. GLIBC_2.39 of libc.so.6, and where it stands in the file. */
export interface VersionNeed {
  readonly file: string;
  readonly version: string;
  /** What `.gnu.version` holds for each symbol bound to this version. */
  readonly index: number;
  /** File offset of this Elf64_Vernaux, of the one before it in the same library, and of the library's Elf64_Verneed. */
  readonly at: number;
  readonly previousAt: number | undefined;
  readonly libraryAt: number;
}

/** A symbol of the dynamic table. */
export interface DynamicSymbol {
  readonly name: string;
  readonly weak: boolean;
  readonly defined: boolean;
  readonly versionIndex: number;
  /** File offset of its entry in `.gnu.version`. */
  readonly versionAt: number;
}

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
  readonly info: number;
}

const SHT_DYNSYM = 11;
const SHT_GNU_VERNEED = 0x6ffffffe;
const SHT_GNU_VERSYM = 0x6fffffff;
const STB_WEAK = 2;
const SHN_UNDEF = 0;
const SYMBOL_SIZE = 24;
const VERSION_MASK = 0x7fff;

export class NotElf extends Error {
  override name = 'NotElf';
}

export function readVersionNeeds(image: Buffer): VersionNeed[] {
  const sections = readSections(image);
  const needs: VersionNeed[] = [];
  const table = sections.find(({ type }) => type === SHT_GNU_VERNEED);
  if (!table) return needs;
  const names = linked(sections, table);
  let libraryAt = table.offset;
  for (let library = 0; library < table.info; library++) {
    const file = readName(image, names, image.readUInt32LE(libraryAt + 4));
    let at = libraryAt + image.readUInt32LE(libraryAt + 8);
    let previousAt: number | undefined;
    for (let left = image.readUInt16LE(libraryAt + 2); left > 0; left--) {
      const version = readName(image, names, image.readUInt32LE(at + 8));
      needs.push({ file, version, index: image.readUInt16LE(at + 6), at, previousAt, libraryAt });
      previousAt = at;
      at += image.readUInt32LE(at + 12);
    }
    libraryAt += image.readUInt32LE(libraryAt + 12);
  }
  return needs;
}

export function readDynamicSymbols(image: Buffer): DynamicSymbol[] {
  const sections = readSections(image);
  const symbols = sections.find(({ type }) => type === SHT_DYNSYM);
  const versions = sections.find(({ type }) => type === SHT_GNU_VERSYM);
  if (!symbols || !versions) return [];
  const names = linked(sections, symbols);
  return Array.from({ length: Math.floor(symbols.size / SYMBOL_SIZE) }, (_, i) => {
    const at = symbols.offset + i * SYMBOL_SIZE;
    const versionAt = versions.offset + i * 2;
    return {
      name: readName(image, names, image.readUInt32LE(at)),
      weak: image.readUInt8(at + 4) >> 4 === STB_WEAK,
      defined: image.readUInt16LE(at + 6) !== SHN_UNDEF,
      versionIndex: image.readUInt16LE(versionAt) & VERSION_MASK,
      versionAt,
    };
  });
}

function readSections(image: Buffer): Section[] {
  const elf64LittleEndian = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
  if (image.length < 64 || !image.subarray(0, 6).equals(elf64LittleEndian))
    throw new NotElf('not a 64-bit LE ELF file');
  const start = readOffset(image, 40);
  const size = image.readUInt16LE(58);
  return Array.from({ length: image.readUInt16LE(60) }, (_, i) => {
    const at = start + i * size;
    return {
      type: image.readUInt32LE(at + 4),
      offset: readOffset(image, at + 24),
      size: readOffset(image, at + 32),
      link: image.readUInt32LE(at + 40),
      info: image.readUInt32LE(at + 44),
    };
  });
}

function linked(sections: readonly Section[], { link }: Section): Section {
  const section = sections[link];
  if (!section) throw new NotElf(`section ${link} is linked to but absent`);
  return section;
}

function readName(image: Buffer, names: Section, offset: number): string {
  const end = image.indexOf(0, names.offset + offset);
  if (offset >= names.size || end < 0) throw new NotElf('a name lies outside its string table');
  return image.toString('latin1', names.offset + offset, end);
}

function readOffset(image: Buffer, at: number): number {
  const value = image.readBigUInt64LE(at);
  if (value > BigInt(image.length)) throw new NotElf('an offset lies outside the file');
  return Number(value);
}
