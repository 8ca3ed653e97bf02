/** `npm run rules:walk`: the whole walk by itself, with Firestore alone running; `-- WORDS`: only groups whose name has them. */
import { startSuite } from '../../scripts/emulators/suite.ts';
import { runCommand } from '../../scripts/run-command.ts';
import { inWords } from './check.ts';
import { text } from './text/zh.ts';
import { groups, openWorld, walk } from './walk.ts';
import { createWorld } from './world.ts';

const PORT_OFFSET = Number(process.env['RONGCUO_TEST_PORT_OFFSET'] ?? 1300);
const SHOWN = 20;

async function main(): Promise<void> {
  const suite = await startSuite({ name: 'walk', only: ['firestore'], portOffset: PORT_OFFSET });
  try {
    Object.assign(process.env, suite.env);
    const world = createWorld();
    const env = await openWorld('alone', world);
    let [asked, wrong] = [0, 0];
    const wanted = process.argv.slice(2).join(' ');
    for (const [about, checksOf] of Object.entries(groups).filter(([name]) => name.includes(wanted))) {
      const began = performance.now();
      const checks = checksOf(world);
      const outcomes = await walk(env, world, checks);
      asked += checks.length;
      wrong += outcomes.length;
      console.log(text.group(about, checks.length, outcomes.length, (performance.now() - began) / 1000));
      for (const outcome of outcomes.slice(0, SHOWN)) console.log(text.wrong(inWords(outcome)));
    }
    await env.close();
    console.log(text.total(asked, wrong));
    if (wrong > 0) process.exitCode = 1;
  } finally {
    await suite.stop();
  }
}

await runCommand(main);
