/** A small program for the tests: just enough ELF to ask libraries for versions. */
export interface Sample {
  readonly libraries: readonly { readonly file: string; readonly versions: readonly (readonly [string, number])[] }[];
  readonly symbols: readonly {
    readonly name: string;
    readonly version: number;
    readonly weak?: boolean;
    readonly defined?: boolean;
  }[];
}

/** Two symbols Rust can do without, one it cannot, as in a program built on a newer system. */
export const NEWER: Sample = {
  libraries: [
    { file: 'libm.so.6', versions: [['GLIBC_2.29', 4]] },
    {
      file: 'libc.so.6',
      versions: [
        ['GLIBC_2.34', 2],
        ['GLIBC_2.39', 3],
        ['GLIBC_2.2.5', 5],
      ],
    },
  ],
  symbols: [
    { name: 'exp', version: 4 },
    { name: 'pidfd_spawnp', version: 3, weak: true },
    { name: 'read', version: 2 },
    { name: 'pidfd_getpid', version: 3, weak: true },
  ],
};

export function buildElf({ libraries, symbols }: Sample): Buffer {
  const strings = stringTable();
  const dynsym = Buffer.alloc((symbols.length + 1) * 24);
  const versym = Buffer.alloc((symbols.length + 1) * 2);
  symbols.forEach(({ name, version, weak, defined }, i) => {
    dynsym.writeUInt32LE(strings.at(name), (i + 1) * 24);
    dynsym.writeUInt8(((weak ? 2 : 1) << 4) | 2, (i + 1) * 24 + 4);
    dynsym.writeUInt16LE(defined ? 7 : 0, (i + 1) * 24 + 6);
    versym.writeUInt16LE(version, (i + 1) * 2);
  });
  const verneed = Buffer.concat(
    libraries.map(({ file, versions }, i) => {
      const entry = Buffer.alloc(16 * (1 + versions.length));
      entry.writeUInt16LE(1, 0);
      entry.writeUInt16LE(versions.length, 2);
      entry.writeUInt32LE(strings.at(file), 4);
      entry.writeUInt32LE(16, 8);
      entry.writeUInt32LE(i + 1 < libraries.length ? entry.length : 0, 12);
      versions.forEach(([name, index], j) => {
        const at = 16 * (j + 1);
        entry.writeUInt16LE(index, at + 6);
        entry.writeUInt32LE(strings.at(name), at + 8);
        entry.writeUInt32LE(j + 1 < versions.length ? 16 : 0, at + 12);
      });
      return entry;
    }),
  );
  return assemble([
    { type: 0, body: Buffer.alloc(0), link: 0, info: 0 },
    { type: 3, body: strings.body(), link: 0, info: 0 },
    { type: 11, body: dynsym, link: 1, info: 1 },
    { type: 0x6fffffff, body: versym, link: 2, info: 0 },
    { type: 0x6ffffffe, body: verneed, link: 1, info: libraries.length },
  ]);
}

function assemble(sections: readonly { type: number; body: Buffer; link: number; info: number }[]): Buffer {
  const headers = Buffer.alloc(sections.length * 64);
  let offset = 64;
  sections.forEach(({ type, body, link, info }, i) => {
    headers.writeUInt32LE(type, i * 64 + 4);
    headers.writeBigUInt64LE(BigInt(offset), i * 64 + 24);
    headers.writeBigUInt64LE(BigInt(body.length), i * 64 + 32);
    headers.writeUInt32LE(link, i * 64 + 40);
    headers.writeUInt32LE(info, i * 64 + 44);
    offset += body.length;
  });
  const start = Buffer.alloc(64);
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(start);
  start.writeBigUInt64LE(BigInt(offset), 40);
  start.writeUInt16LE(64, 58);
  start.writeUInt16LE(sections.length, 60);
  return Buffer.concat([start, ...sections.map(({ body }) => body), headers]);
}

function stringTable() {
  let text = '\0';
  return {
    at(name: string): number {
      const offset = text.length;
      text += `${name}\0`;
      return offset;
    },
    body: () => Buffer.from(text, 'latin1'),
  };
}
