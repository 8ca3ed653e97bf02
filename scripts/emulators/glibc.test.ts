import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDynamicSymbols, readVersionNeeds } from './elf.ts';
import { buildElf, NEWER } from './elf-sample.ts';
import { installedFirenook } from './firenook.ts';
import { fitToGlibc } from './glibc.ts';

const versions = (image: Buffer) => readVersionNeeds(image).map(({ version }) => version);
const withSymbols = (symbols: (typeof NEWER)['symbols']) => buildElf({ ...NEWER, symbols });

describe('fitToGlibc()', () => {
  it.each(['2.39', '2.40', '3.0'])('leaves the program alone on glibc %s', (host) => {
    expect(fitToGlibc(buildElf(NEWER), host)).toEqual({ kind: 'fits' });
  });

  it('takes the newer version and only that out on an older glibc, wherever it stands in the list', () => {
    for (const place of [1, 2]) {
      const list = [
        ['GLIBC_2.34', 2],
        ['GLIBC_2.2.5', 5],
      ] as [string, number][];
      list.splice(place, 0, ['GLIBC_2.39', 3]);
      const image = buildElf({ ...NEWER, libraries: [{ file: 'libc.so.6', versions: list }] });
      const fit = fitToGlibc(image, '2.36');
      if (fit.kind !== 'relaxed') throw new Error(fit.kind);
      expect(versions(fit.image)).toEqual(['GLIBC_2.34', 'GLIBC_2.2.5']);
      expect(fitToGlibc(fit.image, '2.36')).toEqual({ kind: 'fits' });
    }
  });

  it('frees the weak symbols from their version and leaves every other symbol bound to its own', () => {
    const fit = fitToGlibc(buildElf(NEWER), '2.36');
    if (fit.kind !== 'relaxed') throw new Error(fit.kind);
    expect(fit.symbols).toEqual(['pidfd_spawnp', 'pidfd_getpid']);
    const bound = readDynamicSymbols(fit.image).map(({ name, versionIndex }) => [name, versionIndex]);
    expect(bound.slice(1)).toEqual([
      ['exp', 4],
      ['pidfd_spawnp', 1],
      ['read', 2],
      ['pidfd_getpid', 1],
    ]);
  });

  it('does not touch the program it was given', () => {
    const image = buildElf(NEWER);
    fitToGlibc(image, '2.36');
    expect(image.equals(buildElf(NEWER))).toBe(true);
  });

  it('refuses when something the program cannot do without needs the newer version', () => {
    const image = withSymbols([{ name: 'strlcpy', version: 3 }]);
    expect(fitToGlibc(image, '2.36')).toEqual({ kind: 'refused', reason: 'strlcpy@GLIBC_2.39' });
  });

  it('refuses when the program itself defines a symbol of the newer version', () => {
    const image = withSymbols([{ name: 'own', version: 3, weak: true, defined: true }]);
    expect(fitToGlibc(image, '2.36').kind).toBe('refused');
  });

  it('refuses a version it cannot compare', () => {
    const libraries = [
      {
        file: 'libc.so.6',
        versions: [
          ['GLIBC_2.2.5', 2],
          ['GLIBC_ABI_DT_RELR', 3],
        ] as const,
      },
    ];
    expect(fitToGlibc(buildElf({ libraries, symbols: [] }), '2.36')).toEqual({
      kind: 'refused',
      reason: 'GLIBC_ABI_DT_RELR',
    });
  });

  it('relaxes the packaged firenook for glibc 2.36 and nothing but its two process-handle symbols', (context) => {
    const { packageDir } = installedFirenook();
    const program = packageDir && join(packageDir, 'bin', 'firenook');
    if (!program || !existsSync(program)) return context.skip('there is no firenook package for this platform');
    const fit = fitToGlibc(readFileSync(program), '2.36');
    expect(fit.kind === 'relaxed' && fit.symbols).toEqual(['pidfd_spawnp', 'pidfd_getpid']);
  });
});
