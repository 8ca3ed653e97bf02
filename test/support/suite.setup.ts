import type { TestProject } from 'vitest/node';
import { buildAll } from '../../scripts/build.ts';
import { type Suite, startSuite } from '../../scripts/emulators/suite.ts';
import { openOffice, seedPeople } from '../../scripts/seed/people.ts';
import { offsets } from './ports.ts';

const ofTheirOwn: Readonly<Record<string, readonly number[]>> = { browser: offsets.browser, time: offsets.time };

interface Used {
  readonly suite: Suite;
  users: number;
}

declare global {
  // Each vitest project loads this file for itself; what they share is found here.
  var rongcuoSuites: Map<number, Used> | undefined;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The environment in which the emulators of each suite of a project are found. */
    readonly suites: readonly Readonly<Record<string, string>>[];
  }
}

/** The suites of a project, shared with the others but for those of its own; each is ended when its last user is done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mine: Used[] = [];
  for (const offset of ofTheirOwn[project.name] ?? offsets.shared) mine.push(await suiteAt(offset));
  for (const used of mine) used.users += 1;
  project.provide(
    'suites',
    mine.map(({ suite }) => envOf(suite)),
  );
  return async () => {
    for (const used of mine) used.users -= 1;
    await Promise.all(mine.filter(({ users }) => users === 0).map(({ suite }) => suite.stop()));
  };
}

/** Vitest sets one project up after the other. */
async function suiteAt(offset: number): Promise<Used> {
  globalThis.rongcuoSuites ??= new Map();
  const all = globalThis.rongcuoSuites;
  if (all.size === 0) await buildAll();
  const used = all.get(offset) ?? { suite: await startProduct(offset), users: 0 };
  all.set(offset, used);
  return used;
}

const envOf = ({ env, ports }: Suite) => ({ ...env, HOSTING_URL: `http://127.0.0.1:${ports['hosting']}` });

async function startProduct(portOffset: number): Promise<Suite> {
  const suite = await startSuite({
    name: `test-${portOffset}`,
    only: ['auth', 'functions', 'firestore', 'hosting'],
    portOffset,
  });
  // Where the SDKs that seed look for the emulators.
  Object.assign(process.env, suite.env);
  const office = openOffice(suite.env['GCLOUD_PROJECT'] ?? '');
  await seedPeople(office);
  await office.close();
  return suite;
}
