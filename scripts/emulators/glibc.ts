import { type DynamicSymbol, readDynamicSymbols, readVersionNeeds, type VersionNeed } from './elf.ts';

export type Fit =
  | { readonly kind: 'fits' }
  | { readonly kind: 'relaxed'; readonly image: Buffer; readonly symbols: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** VER_NDX_GLOBAL: the symbol is looked up by its name alone. */
const UNVERSIONED = 1;

/** The C library this process runs on, e.g. `2.36`; undefined on musl, macOS and Windows. */
export function hostGlibc(): string | undefined {
  const report: { header?: { glibcVersionRuntime?: string } } = process.report.getReport();
  return report.header?.glibcVersionRuntime;
}

/**
 * Makes a program that asks for a newer glibc than the host's run on it, in the one case where that is harmless:
 * everything it wants from the newer version is a WEAK undefined symbol, which a program tests before it calls
 * (Rust's standard library does so for `pidfd_spawnp`). Those symbols lose their version and the version its entry,
 * so that the loader finds them absent and says nothing. A copy is changed, never `image` itself.
 */
export function fitToGlibc(image: Buffer, host: string): Fit {
  const needs = readVersionNeeds(image);
  const tooNew = needs.filter(({ version }) => version.startsWith('GLIBC_') && !isWithin(version.slice(6), host));
  if (tooNew.length === 0) return { kind: 'fits' };

  const symbols = readDynamicSymbols(image);
  const copy = Buffer.from(image);
  const freed: string[] = [];
  for (const need of tooNew) {
    const users = symbols.filter(({ versionIndex }) => versionIndex === need.index);
    const reason = refusal(need, users, tooNew);
    if (reason) return { kind: 'refused', reason };
    for (const symbol of users) copy.writeUInt16LE(UNVERSIONED, symbol.versionAt);
    unlink(copy, need);
    freed.push(...users.map(({ name }) => name));
  }
  return { kind: 'relaxed', image: copy, symbols: freed };
}

function refusal(
  need: VersionNeed,
  users: readonly DynamicSymbol[],
  tooNew: readonly VersionNeed[],
): string | undefined {
  if (!/^GLIBC_\d+(\.\d+)+$/.test(need.version)) return need.version;
  if (need.previousAt === undefined) return `${need.version} stands first in its list`;
  if (tooNew.some(({ at }) => at === need.previousAt)) return `${need.version} follows another one`;
  const strong = users.find(({ weak, defined }) => !weak || defined);
  return strong && `${strong.name}@${need.version}`;
}

/** Takes the version out of its library's chain: the one before points past it, and the library counts one less. */
function unlink(image: Buffer, { at, previousAt, libraryAt }: VersionNeed): void {
  if (previousAt === undefined) return;
  const next = image.readUInt32LE(at + 12);
  image.writeUInt32LE(next === 0 ? 0 : at + next - previousAt, previousAt + 12);
  image.writeUInt16LE(image.readUInt16LE(libraryAt + 2) - 1, libraryAt + 2);
}

function isWithin(version: string, host: string): boolean {
  const wanted = version.split('.').map(Number);
  const present = host.split('.').map(Number);
  if (wanted.some(Number.isNaN)) return false;
  for (let i = 0; i < wanted.length; i++) {
    const difference = (wanted[i] ?? 0) - (present[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}
