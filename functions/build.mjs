// @ts-check
// Bundles the functions, the domain inside, into a folder that can be deployed by itself.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist');

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: [join(here, 'src/index.ts')],
  outdir: out,
  bundle: true,
  // Splitting keeps what a handler needs out of the entry, so that a cold start reads only the wiring.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['firebase-admin', 'firebase-functions'],
  sourcemap: 'linked',
  logLevel: 'warning',
};

/** The deployed package names no workspace; 22 is the runtime, the bundle itself needs no more than 20. */
function writeManifest() {
  /** @type {{ name: string, version: string, dependencies: Record<string, string> }} */
  const { name, version, dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const engines = { node: '22' };
  const manifest = { name, version, private: true, type: 'module', main: 'index.js', engines, dependencies };
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Rebuilds on every change until the process ends. The folder itself stays: the emulator watches it. */
export async function watchFunctions() {
  const watching = await context(options);
  await watching.watch();
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { metafile } = await build({ ...options, metafile: true });
  writeManifest();
  // What an earlier build left goes file by file: a running emulator has the folder open.
  const made = new Set(['package.json', ...Object.keys(metafile.outputs).map((path) => basename(path))]);
  for (const name of readdirSync(out).filter((each) => !made.has(each))) rmSync(join(out, name), { recursive: true });
}
