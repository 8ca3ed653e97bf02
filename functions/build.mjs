// @ts-check
// Bundles the functions, the domain inside, into a folder that can be deployed by itself.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** @type {{ name: string, version: string, dependencies: Record<string, string> }} */
const { name, version, dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

function writeManifest() {
  // The deployed package names no workspace; 22 is the runtime, the bundle itself needs no more than 20.
  const manifest = {
    name,
    version,
    private: true,
    type: 'module',
    main: 'index.js',
    engines: { node: '22' },
    dependencies,
  };
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

rmSync(out, { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  const watching = await context(options);
  await watching.rebuild();
  writeManifest();
  await watching.watch();
} else {
  await build(options);
  writeManifest();
}
