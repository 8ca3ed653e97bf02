/** `npm run dev`: as `npm start`, rebuilding functions and app on every change; the emulators reload them by themselves. */
import { join } from 'node:path';
import { build } from 'vite';
import { watchFunctions } from '../functions/build.mjs';
import { ROOT } from './emulators/paths.ts';
import { start, stayUntilStopped } from './local-product.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const suite = await start();
  // In this process, so that they end with it, however it ends.
  await watchFunctions();
  await build({ root: join(ROOT, 'web'), logLevel: 'warn', build: { watch: {} } });
  await stayUntilStopped(suite);
});
