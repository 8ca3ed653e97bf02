import { startSuite } from '../scripts/emulators/suite.ts';
import { groups, openWorld, walk } from './walk/walk.ts';
import { createWorld } from './walk/world.ts';
import { shuffled } from './walk/order.ts';
import { rulesSource } from './walk/doors.ts';
const suite = await startSuite({ name: 'zz', only: ['firestore'], portOffset: 3350, diagnostics: true });
try {
Object.assign(process.env, suite.env);
const world = createWorld();
const env = await openWorld('zz', world);
const checks = shuffled(Object.entries(groups).flatMap(([a, of]) => a.startsWith('listening') ? [] : of(world)));
const tally = new Map<string, [number, number, number]>();
for (const c of checks.slice(0, 400)) {
  await env.loadRules(rulesSource);
  await walk(env, world, [c]);
  const json = JSON.parse(await (await fetch(`http://${process.env['FIRESTORE_EMULATOR_HOST']}/emulator/v1/projects/${env.projectId}:ruleCoverage`)).text());
  const f = json.firenookCoverage;
  const k = `${c.door} ${c.allowed}`;
  const t = tally.get(k) ?? [0, 0, 0]; tally.set(k, [t[0] + 1, t[1] + f.omittedOperations, t[2] + f.omittedValues]);
}
for (const [k, v] of [...tally].sort((a, b) => b[1][1] / b[1][0] - a[1][1] / a[1][0])) console.log(v.join('\t'), k);
await env.close();
} finally { await suite.stop(); }
