import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './emulators/paths.ts';
import { Refusal } from './emulators/refusal.ts';
import { text } from './text/zh.ts';

/** Runs a workspace's own build; what it prints is shown only when it fails. */
async function buildWorkspace(workspace: 'functions' | 'web'): Promise<void> {
  const child = spawn('npm', ['run', 'build', '--silent'], {
    cwd: join(ROOT, workspace),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Refusal(text.buildFailed(workspace, output));
}

/** Bundles the functions and the app; throws a Refusal with the tool's own words when one does not build. */
export async function buildAll(): Promise<void> {
  await Promise.all([buildWorkspace('functions'), buildWorkspace('web')]);
}
