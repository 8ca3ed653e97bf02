import { join, relative } from 'node:path';
import { roleWords } from '@rongcuo/domain';
import { demoEmail, demoPassword, demoPeople } from '@rongcuo/web/demo';
import pc from 'picocolors';
import { buildAll } from './build.ts';
import { ROOT } from './emulators/paths.ts';
import { type Suite, startSuite } from './emulators/suite.ts';
import { LOCAL_PROJECT, runSchedules } from './local-emulators.ts';
import { seedIfEmpty } from './seed/seed.ts';
import { text } from './text/zh.ts';

const dataDir = join(ROOT, '.data');

/** Starts everything and prints where it is. */
export async function start(): Promise<Suite> {
  console.log(text.starting);
  await buildAll();
  const suite = await startSuite({ name: 'start', only: ['auth', 'functions', 'firestore', 'hosting'], dataDir });
  console.log(pc.dim(suite.line));
  Object.assign(process.env, suite.env);
  await seedIfEmpty(() => console.log(text.seeding));
  introduce(suite);
  keepSweeping(suite);
  return suite;
}

const SWEEP_EVERY_MS = 15_000;

/** Deployed, the scheduler runs both every quarter of an hour; here somebody watches, and wants to see it happen. */
function keepSweeping({ ports }: Suite): void {
  const functions = `127.0.0.1:${ports['functions']}`;
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    // What goes wrong is in the log, and the next run tries again.
    await runSchedules(functions, LOCAL_PROJECT);
    busy = false;
  }, SWEEP_EVERY_MS);
  timer.unref();
}

function introduce({ ports }: Suite): void {
  console.log(`\n${text.address} ${pc.bold(pc.underline(`http://127.0.0.1:${ports['hosting']}`))}\n\n${text.accounts}`);
  for (const { uid, name, post, roles } of demoPeople) {
    console.log(
      `  ${demoEmail(uid).padEnd(22)}${name}  ${pc.dim(`${post}（${roles.map((role) => roleWords[role]).join('、')}）`)}`,
    );
  }
  console.log(
    `${text.password} ${pc.bold(demoPassword)}\n\n${pc.dim(text.keeps(relative(process.cwd(), dataDir) || '.'))}`,
  );
}

/** Waits for Ctrl-C (or for the suite to die) and ends with the suite's own exit code. */
export async function stayUntilStopped(suite: Suite): Promise<void> {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      console.log(`\n${text.stopping}`);
      void suite.stop();
    });
  }
  const code = await suite.exited;
  await suite.stop();
  if (!asked) console.error(text.ended(code, suite.log));
  process.exit(asked ? 0 : code || 1);
}
