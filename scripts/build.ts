import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './emulators/paths.ts';
import { Refusal } from './emulators/refusal.ts';
import { text } from './text/zh.ts';

/** What each workspace's build writes last, and what goes into it. */
const workspaces = {
  functions: { built: 'functions/dist/package.json', from: ['functions', 'domain/src', 'package-lock.json'] },
  web: { built: 'web/dist/index.html', from: ['web', 'domain/src', 'package-lock.json'] },
} as const;
type Workspace = keyof typeof workspaces;

const notSources = new Set(['dist', 'node_modules']);

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path).filter((name) => !notSources.has(name));
  return inside.reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), mtimeMs);
}

/** A build that is newer than its sources is kept: rebuilding would pull the files from under a running app. */
function isFresh(workspace: Workspace): boolean {
  const built = join(ROOT, workspaces[workspace].built);
  if (!existsSync(built)) return false;
  const { mtimeMs } = statSync(built);
  return workspaces[workspace].from.every((path) => newestIn(join(ROOT, path)) < mtimeMs);
}

/** Runs a workspace's own build; what it prints is shown only when it fails. */
async function buildWorkspace(workspace: Workspace): Promise<void> {
  if (isFresh(workspace)) return;
  const child = spawn('npm', ['run', 'build', '--silent'], {
    cwd: join(ROOT, workspace),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Refusal(text.buildFailed(workspace, output));
}

/** Bundles the functions and the app where their sources are newer; throws a Refusal with the tool's own words. */
export async function buildAll(): Promise<void> {
  await Promise.all([buildWorkspace('functions'), buildWorkspace('web')]);
}
