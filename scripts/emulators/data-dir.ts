import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from './text/zh.ts';

/**
 * Data kept between runs, as an export of the emulators. firebase-tools removes the old export before it moves the new
 * one in; here the new one goes beside it and takes its place only once it is whole, so that a crash at any moment
 * leaves the last whole export to start from.
 */
export interface DataDir {
  /** Where firebase-tools is to import from; undefined when there is nothing yet. */
  readonly importFrom: string | undefined;
  readonly exportTo: string;
}

export function openDataDir(dir: string): DataDir {
  mkdirSync(dirname(dir), { recursive: true });
  promote(dir);
  const previous = previousOf(dir);
  if (!isWhole(dir)) {
    if (existsSync(dir)) setAside(dir);
    if (isWhole(previous)) renameSync(previous, dir);
  }
  rmSync(nextOf(dir), { recursive: true, force: true });
  return { importFrom: existsSync(dir) ? dir : undefined, exportTo: nextOf(dir) };
}

/** Puts the newest export in place if it is whole, and says whether it was. */
export function promote(dir: string): boolean {
  const next = nextOf(dir);
  if (!isWhole(next)) return false;
  const previous = previousOf(dir);
  if (existsSync(dir)) {
    rmSync(previous, { recursive: true, force: true });
    renameSync(dir, previous);
  }
  renameSync(next, dir);
  rmSync(previous, { recursive: true, force: true });
  return true;
}

const nextOf = (dir: string) => `${dir}.next`;
const previousOf = (dir: string) => `${dir}.previous`;

function setAside(dir: string): void {
  const aside = `${dir}.incomplete`;
  rmSync(aside, { recursive: true, force: true });
  renameSync(dir, aside);
  console.error(text.setAside(dir, aside));
}

interface ExportMetadata {
  readonly firestore?: { readonly metadata_file?: string };
  readonly auth?: { readonly path?: string };
}

/** Every file the export's own list names is there and can be read. */
function isWhole(dir: string): boolean {
  try {
    const list: ExportMetadata = readJson(join(dir, 'firebase-export-metadata.json'));
    if (list.auth?.path) {
      readJson(join(dir, list.auth.path, 'accounts.json'));
      readJson(join(dir, list.auth.path, 'config.json'));
    }
    return list.firestore?.metadata_file === undefined || existsSync(join(dir, list.firestore.metadata_file));
  } catch {
    return false;
  }
}

function readJson(path: string): Record<string, never> {
  return JSON.parse(readFileSync(path, 'utf8'));
}
