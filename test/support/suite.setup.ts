import { buildAll } from '../../scripts/build.ts';
import { type Suite, startSuite } from '../../scripts/emulators/suite.ts';
import { openOffice, seedPeople } from '../../scripts/seed/people.ts';

/** Beside a product that runs with `npm start`, not instead of it; another number lets two test runs stand side by side. */
const PORT_OFFSET = Number(process.env['RONGCUO_TEST_PORT_OFFSET'] ?? 1100);

declare global {
  // Each vitest project loads this file for itself; the suite they share is found here.
  var rongcuoSuite: { readonly started: Promise<Suite>; users: number } | undefined;
}

/** One emulator suite for the whole run, however many projects ask for it; ended when the last one is done. */
export async function setup(): Promise<() => Promise<void>> {
  globalThis.rongcuoSuite ??= { started: startProduct(), users: 0 };
  const shared = globalThis.rongcuoSuite;
  shared.users += 1;
  const suite = await shared.started;
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await suite.stop();
  };
}

async function startProduct(): Promise<Suite> {
  await buildAll();
  const suite = await startSuite({
    name: `test-${PORT_OFFSET}`,
    only: ['auth', 'functions', 'firestore', 'hosting'],
    portOffset: PORT_OFFSET,
  });
  Object.assign(process.env, suite.env, { HOSTING_URL: `http://127.0.0.1:${suite.ports['hosting']}` });
  const office = openOffice(suite.env['GCLOUD_PROJECT'] ?? '');
  await seedPeople(office);
  await office.close();
  return suite;
}
