/** `npm run rules:mutate`: spoils the rules in every way it knows, and says which of them the walk does not notice. */
import { startSuite } from '../../scripts/emulators/suite.ts';
import { runCommand } from '../../scripts/run-command.ts';
import { rulesSource } from '../walk/doors.ts';
import { groups, openWorld } from '../walk/walk.ts';
import { createWorld } from '../walk/world.ts';
import { equivalent } from './equivalent.ts';
import { Hunt } from './hunt.ts';
import { mutantsOf } from './mutants.ts';
import { text } from './text/zh.ts';

const PORT_OFFSET = Number(process.env['RONGCUO_TEST_PORT_OFFSET'] ?? 1400);
/** Channels are judged as fetches are, and are slower to open. */
const LEFT_OUT = 'listening to what a case holds';

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).join(' ');
  const mutants = mutantsOf(rulesSource).filter(({ id }) => id.includes(wanted));
  const suite = await startSuite({ name: 'mutate', only: ['firestore'], portOffset: PORT_OFFSET });
  try {
    Object.assign(process.env, suite.env);
    const world = createWorld();
    const env = await openWorld('mutate', world);
    const checks = Object.entries(groups).flatMap(([about, checksOf]) => (about === LEFT_OUT ? [] : checksOf(world)));
    const hunt = new Hunt(env, world, checks);
    let caught = 0;
    const wrong: string[] = [];
    for (const mutant of mutants) {
      const reason = equivalent[mutant.id];
      if (reason !== undefined) continue;
      if (await hunt.catch(mutant, rulesSource)) caught += 1;
      else {
        wrong.push(mutant.id);
        console.log(text.missed(mutant.id));
      }
    }
    const known = new Set(mutants.map(({ id }) => id));
    const excused = Object.keys(equivalent).filter((id) => known.has(id)).length;
    const stale = wanted === '' ? Object.keys(equivalent).filter((id) => !known.has(id)) : [];
    for (const id of stale) console.log(text.stale(id));
    await env.close();
    console.log(text.total(caught, mutants.length - excused, excused, hunt.asked));
    if (wrong.length > 0 || stale.length > 0) process.exitCode = 1;
  } finally {
    await suite.stop();
  }
}

await runCommand(main);
