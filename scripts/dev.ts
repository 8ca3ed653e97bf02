/** `npm run dev`: as `npm start`, rebuilding functions and app on every change; the emulators reload them by themselves. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './emulators/paths.ts';
import { start, stayUntilStopped } from './local-product.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const suite = await start();
  const watchers = ['functions', 'web'].map((workspace) =>
    spawn('npm', ['run', 'build', '--silent', '--', '--watch'], {
      cwd: join(ROOT, workspace),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    }),
  );
  void suite.exited.then(() => {
    for (const watcher of watchers) watcher.kill();
  });
  await stayUntilStopped(suite);
});
