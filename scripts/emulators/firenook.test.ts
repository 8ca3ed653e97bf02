import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildElf, NEWER } from './elf-sample.ts';
import { type FirenookSource, prepareFirenook } from './firenook.ts';
import { Refusal } from './refusal.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rongcuo-firenook-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function packaged(image: Buffer, sha256 = createHash('sha256').update(image).digest('hex')): FirenookSource {
  const packageDir = join(dir, 'package');
  mkdirSync(join(packageDir, 'bin'), { recursive: true });
  writeFileSync(join(packageDir, 'bin', 'firenook'), image);
  writeFileSync(join(packageDir, 'receipt.json'), JSON.stringify({ version: '9.9.9', sha256 }));
  return { packageDir, glibc: '2.36', cacheDir: join(dir, 'cache') };
}

describe('prepareFirenook()', () => {
  it('runs the packaged program itself where glibc is new enough', () => {
    const source = packaged(buildElf(NEWER));
    const { version, program } = prepareFirenook({ ...source, glibc: '2.39' });
    expect([version, program]).toEqual(['9.9.9', join(dir, 'package', 'bin', 'firenook')]);
    expect(existsSync(source.cacheDir)).toBe(false);
  });

  it('keeps a runnable copy on an older glibc, named after the hash of the original, and no drafts', () => {
    const source = packaged(buildElf(NEWER));
    const { program } = prepareFirenook(source);
    expect(prepareFirenook(source).program).toBe(program);
    expect(statSync(program).mode & 0o111).toBe(0o111);
    expect(readdirSync(source.cacheDir)).toEqual([createHash('sha256').update(buildElf(NEWER)).digest('hex')]);
    expect(readdirSync(join(program, '..'))).toEqual(['firenook']);
  });

  it('replaces a copy that was damaged', () => {
    const source = packaged(buildElf(NEWER));
    const { program } = prepareFirenook(source);
    const good = readFileSync(program);
    writeFileSync(program, 'half a prog');
    prepareFirenook(source);
    expect(readFileSync(program).equals(good)).toBe(true);
  });

  it('refuses a program whose sha256 is not the one on its receipt, and copies nothing', () => {
    const source = packaged(buildElf(NEWER), '0'.repeat(64));
    expect(() => prepareFirenook(source)).toThrow(/sha256 与 receipt\.json 不符/);
    expect(existsSync(source.cacheDir)).toBe(false);
  });

  it('refuses a package without a readable receipt', () => {
    const source = packaged(buildElf(NEWER));
    writeFileSync(join(dir, 'package', 'receipt.json'), '{"version":1}');
    expect(() => prepareFirenook(source)).toThrow(Refusal);
  });

  it('refuses a need for a newer glibc that it does not know, by name', () => {
    const image = buildElf({ ...NEWER, symbols: [{ name: 'strlcpy', version: 3 }] });
    expect(() => prepareFirenook(packaged(image))).toThrow(/strlcpy@GLIBC_2\.39/);
  });

  it.each([
    ['no package is installed', { packageDir: undefined }],
    ['the system has no glibc', { glibc: undefined }],
  ])('refuses when %s', (_, change) => {
    expect(() => prepareFirenook({ ...packaged(buildElf(NEWER)), ...change })).toThrow(Refusal);
  });
});
