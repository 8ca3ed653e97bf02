/** Everything that can be told without running the product. Silent when all is well; each failing check shows its own output. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import pc from 'picocolors';

const checks: readonly (readonly [name: string, command: string])[] = [
  ['lint and format', 'biome check --error-on-warnings .'],
  ['types: domain', 'tsc -p domain'],
  ['types: domain tests', 'tsc -p domain/tsconfig.test.json'],
  ['types: functions', 'tsc -p functions'],
  ['types: web', 'vue-tsc --noEmit -p web'],
  ['types: worker', 'tsc -p web/tsconfig.worker.json'],
  ['types: test', 'tsc -p test'],
  ['types: scripts', 'tsc -p scripts'],
  ['boundaries', 'depcruise --config .dependency-cruiser.cjs domain/src functions/src web/src scripts test'],
  ['unused', 'knip'],
];

function run(name: string, command: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    child.on('close', (code) => {
      if (code !== 0) console.error(`${pc.red('✗')} ${name}: ${command}\n${output}`);
      resolve(code === 0);
    });
  });
}

const waiting = [...checks];
const results: boolean[] = [];
async function worker(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(...next));
}
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));

const failed = results.filter((ok) => !ok).length;
if (failed === 0) console.log(`${pc.green('✓')} ${checks.length} checks`);
process.exitCode = failed === 0 ? 0 : 1;
