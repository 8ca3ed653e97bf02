import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDataDir, promote } from './data-dir.ts';

let parent: string;
let dir: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'rongcuo-data-'));
  dir = join(parent, 'local');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(parent, { recursive: true });
});

const METADATA = {
  firestore: { metadata_file: 'firestore_export/firestore_export.overall_export_metadata' },
  auth: { path: 'auth_export' },
};

function whole(place: string, mark: string): void {
  mkdirSync(join(place, 'firestore_export'), { recursive: true });
  mkdirSync(join(place, 'auth_export'));
  writeFileSync(join(place, METADATA.firestore.metadata_file), '');
  writeFileSync(join(place, 'auth_export', 'accounts.json'), '{}');
  writeFileSync(join(place, 'auth_export', 'config.json'), '{}');
  writeFileSync(join(place, 'firebase-export-metadata.json'), JSON.stringify(METADATA));
  writeFileSync(join(place, 'mark'), mark);
}
const mark = () => readFileSync(join(dir, 'mark'), 'utf8');

describe('data directory', () => {
  it('starts empty when nothing was saved, and makes room for the export', () => {
    dir = join(parent, 'deep', 'local');
    expect(openDataDir(dir)).toEqual({ importFrom: undefined, exportTo: `${dir}.next` });
    expect(existsSync(join(parent, 'deep'))).toBe(true);
  });

  it('starts from what was saved', () => {
    whole(dir, 'saved');
    expect(openDataDir(dir).importFrom).toBe(dir);
  });

  it('puts a whole export in the place of the old one and leaves nothing else', () => {
    whole(dir, 'old');
    whole(`${dir}.next`, 'new');
    expect(promote(dir)).toBe(true);
    expect([mark(), readdirSync(parent)]).toEqual(['new', ['local']]);
  });

  it('keeps the old one when the export is not whole', () => {
    whole(dir, 'old');
    whole(`${dir}.next`, 'new');
    writeFileSync(join(`${dir}.next`, 'auth_export', 'accounts.json'), '{"users": [');
    expect(promote(dir)).toBe(false);
    expect(mark()).toBe('old');
  });

  it('takes up a whole export that nobody was left to put in place', () => {
    whole(dir, 'old');
    whole(`${dir}.next`, 'new');
    expect(openDataDir(dir).importFrom).toBe(dir);
    expect([mark(), readdirSync(parent)]).toEqual(['new', ['local']]);
  });

  it('goes back to the one before when a crash fell between the two moves', () => {
    whole(`${dir}.previous`, 'old');
    expect(openDataDir(dir).importFrom).toBe(dir);
    expect(mark()).toBe('old');
  });

  it.each([
    ['its list is missing', 'firebase-export-metadata.json'],
    ['the documents are missing', METADATA.firestore.metadata_file],
    ['the accounts are missing', 'auth_export/accounts.json'],
  ])('sets data aside, says so and starts empty when %s', (_, missing) => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    whole(dir, 'half');
    rmSync(join(dir, missing));
    expect(openDataDir(dir).importFrom).toBeUndefined();
    expect(readdirSync(parent)).toEqual(['local.incomplete']);
    expect(said).toHaveBeenCalledOnce();
  });
});
