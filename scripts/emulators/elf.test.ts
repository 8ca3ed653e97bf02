import { describe, expect, it } from 'vitest';
import { NotElf, readDynamicSymbols, readVersionNeeds } from './elf.ts';
import { buildElf, NEWER } from './elf-sample.ts';

describe('elf', () => {
  it('lists the versions a program asks of each library, in order', () => {
    const needs = readVersionNeeds(buildElf(NEWER)).map(({ file, version, index }) => [file, version, index]);
    expect(needs).toEqual([
      ['libm.so.6', 'GLIBC_2.29', 4],
      ['libc.so.6', 'GLIBC_2.34', 2],
      ['libc.so.6', 'GLIBC_2.39', 3],
      ['libc.so.6', 'GLIBC_2.2.5', 5],
    ]);
  });

  it('tells weak symbols from strong ones and undefined ones from defined ones', () => {
    const image = buildElf({
      ...NEWER,
      symbols: [
        { name: 'absent', version: 3, weak: true },
        { name: 'own', version: 3, weak: true, defined: true },
        { name: 'needed', version: 2 },
      ],
    });
    const symbols = readDynamicSymbols(image).map(({ name, weak, defined, versionIndex }) => [
      name,
      weak,
      defined,
      versionIndex,
    ]);
    expect(symbols).toEqual([
      ['', false, false, 0],
      ['absent', true, false, 3],
      ['own', true, true, 3],
      ['needed', false, false, 2],
    ]);
  });

  it('finds nothing in a program that asks for no versions', () => {
    expect(readVersionNeeds(buildElf({ libraries: [], symbols: [] }))).toEqual([]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a script', Buffer.from(`#!/bin/sh\n${'echo\n'.repeat(30)}`)],
    ['a 32-bit program', Buffer.from(buildElf(NEWER)).fill(1, 4, 5)],
    ['a program cut short', buildElf(NEWER).subarray(0, 200)],
  ])('refuses %s', (_, image) => {
    expect(() => readVersionNeeds(image)).toThrow(NotElf);
  });
});
