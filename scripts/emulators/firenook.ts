import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fitToGlibc, hostGlibc } from './glibc.ts';
import { CACHE } from './paths.ts';
import { Refusal } from './refusal.ts';
import { text } from './text/zh.ts';

export interface Firenook {
  readonly version: string;
  /** A program this machine can run. */
  readonly program: string;
}

/** What preparing the program depends on, so that a test can hand in something else. */
export interface FirenookSource {
  readonly packageDir: string | undefined;
  readonly glibc: string | undefined;
  readonly cacheDir: string;
}

export function installedFirenook(): FirenookSource {
  return { packageDir: findPackage(), glibc: hostGlibc(), cacheDir: join(CACHE, 'firenook') };
}

/** Verifies the packaged program against its receipt and returns one that runs here. Throws a Refusal if none does. */
export function prepareFirenook({ packageDir, glibc, cacheDir }: FirenookSource): Firenook {
  if (!packageDir) throw new Refusal(text.notPackaged(`${process.platform}-${process.arch}`));
  const program = join(packageDir, 'bin', 'firenook');
  const { version, sha256 } = readReceipt(join(packageDir, 'receipt.json'));
  const image = readFileSync(program);
  const actual = createHash('sha256').update(image).digest('hex');
  if (actual !== sha256) throw new Refusal(text.badHash(sha256, actual));
  if (!glibc) throw new Refusal(text.noGlibc);

  const fit = fitToGlibc(image, glibc);
  if (fit.kind === 'refused') throw new Refusal(text.unfamiliar(fit.reason));
  return { version, program: fit.kind === 'fits' ? program : keep(fit.image, join(cacheDir, sha256)) };
}

function findPackage(): string | undefined {
  try {
    const name = `@firenook/cli-${process.platform}-${process.arch}/package.json`;
    return dirname(createRequire(import.meta.url).resolve(name));
  } catch {
    return undefined;
  }
}

function readReceipt(path: string): { version: string; sha256: string } {
  try {
    const receipt: { version?: unknown; sha256?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof receipt.version === 'string' && typeof receipt.sha256 === 'string') {
      return { version: receipt.version, sha256: receipt.sha256 };
    }
  } catch {
    // Unreadable and incomplete are the same to the reader: the program cannot be trusted.
  }
  throw new Refusal(text.badReceipt);
}

/** Writes under another name first, so that neither a crash nor a second launcher ever meets half a program. */
function keep(image: Buffer, dir: string): string {
  const kept = join(dir, 'firenook');
  if (!existsSync(kept) || !readFileSync(kept).equals(image)) {
    mkdirSync(dir, { recursive: true });
    const draft = `${kept}.${process.pid}`;
    writeFileSync(draft, image, { mode: 0o755 });
    renameSync(draft, kept);
  }
  return kept;
}
