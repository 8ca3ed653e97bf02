import { type Instant, instantFromMillis, paths } from '@rongcuo/domain';
import { db } from './services.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The local product: a demo project on emulators, all three at once. Nothing of it is ever true of a deployment. */
function isDemo(env: Environment): boolean {
  return (
    env['FUNCTIONS_EMULATOR'] === 'true' &&
    env['FIRESTORE_EMULATOR_HOST'] !== undefined &&
    (env['GCLOUD_PROJECT'] ?? '').startsWith('demo-')
  );
}

/**
 * By how much a developer has set the demo's clock ahead (`npm run clock`), to watch a month pass; 0 in production, where
 * nothing is read.
 */
export async function aheadBy(env: Environment, read: () => Promise<unknown>): Promise<number> {
  if (!isDemo(env)) return 0;
  const ahead = await read();
  return typeof ahead === 'number' && Number.isFinite(ahead) && ahead > 0 ? ahead : 0;
}

/** The one clock of the functions, in milliseconds ahead of the machine's. */
export function ahead(): Promise<number> {
  return aheadBy(process.env, async () => (await db.doc(paths.demoClock).get()).get('ahead'));
}

export async function now(): Promise<Instant> {
  return instantFromMillis(Date.now() + (await ahead()));
}
