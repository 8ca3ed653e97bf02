import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from './text/zh.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type Official =
  | { readonly usable: true; readonly jar: string; readonly java: number; readonly env: Record<string, string> }
  | { readonly usable: false; readonly reason: string };

/** What firebase-tools 15 asks for. */
const MINIMUM_JAVA = 21;

/** Whether Google's emulator can run here: its JAR is at hand and Java is new enough. */
export function findOfficial(env: Environment, javaMajor: () => number | undefined = installedJava): Official {
  const jar = ownJar(env) ?? cachedJar(env);
  if ('reason' in jar) return { usable: false, reason: jar.reason };
  const java = javaMajor();
  if (java === undefined) return { usable: false, reason: text.noJava };
  if (java < MINIMUM_JAVA) return { usable: false, reason: text.oldJava(java) };
  return { usable: true, jar: basename(jar.path), java, env: jar.env };
}

type Jar = { readonly path: string; readonly env: Record<string, string> } | { readonly reason: string };

function ownJar(env: Environment): Jar | undefined {
  const path = env['FIRESTORE_EMULATOR_BINARY_PATH'];
  if (!path) return undefined;
  return existsSync(path) ? { path, env: {} } : { reason: text.jarMissing(path) };
}

function cachedJar(env: Environment): Jar {
  const dir = env['FIREBASE_EMULATORS_PATH'] || join(homedir(), '.cache', 'firebase', 'emulators');
  const versions = (existsSync(dir) ? readdirSync(dir) : [])
    .map((name) => /^cloud-firestore-emulator-v(.+)\.jar$/.exec(name)?.[1])
    .filter((version) => version !== undefined)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const newest = versions.at(-1);
  if (newest === undefined) return { reason: text.noJar };
  // Said outright, or firebase-tools looks for the one version it was released with and wants to download it.
  return {
    path: join(dir, `cloud-firestore-emulator-v${newest}.jar`),
    env: { FIRESTORE_EMULATOR_VERSION: env['FIRESTORE_EMULATOR_VERSION'] ?? newest },
  };
}

function installedJava(): number | undefined {
  const { stdout, stderr, status } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = /version "([1-9][0-9]*)/.exec(`${stdout}${stderr}`)?.[1];
  return status === 0 && major ? Number(major) : undefined;
}
