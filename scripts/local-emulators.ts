import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './emulators/paths.ts';
import { Refusal } from './emulators/refusal.ts';
import { text } from './text/zh.ts';

/** The project that runs on this machine. */
export const LOCAL_PROJECT = 'demo-rongcuo';
const REGION = 'asia-east2';

/** host:port of an emulator of the product that runs on this machine, as firebase.json has it. */
export function localAddress(emulator: 'auth' | 'firestore' | 'functions'): string {
  const { host, port } = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8')).emulators[emulator];
  return `${host}:${port}`;
}

/** Lets the SDK talk to the product that runs on this machine; refuses where none does. */
export async function useLocalEmulators(): Promise<void> {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= localAddress('firestore');
  process.env['FIREBASE_AUTH_EMULATOR_HOST'] ??= localAddress('auth');
  // The SDK would otherwise ask the network which cloud machine this is.
  process.env['METADATA_SERVER_DETECTION'] ??= 'none';
  const answers = await fetch(`http://${process.env['FIRESTORE_EMULATOR_HOST']}/`).catch(() => null);
  if (!answers) throw new Refusal(text.noProject);
}

/** The project the environment names, as the SDK and firebase-tools do; without one, the product running on this machine. */
export async function connectedProject(): Promise<string> {
  const { GOOGLE_CLOUD_PROJECT, GCLOUD_PROJECT } = process.env;
  const named = GOOGLE_CLOUD_PROJECT ?? GCLOUD_PROJECT;
  if (named) return named;
  await useLocalEmulators();
  return LOCAL_PROJECT;
}

/** What the scheduler runs of itself, in this order. */
const scheduled = ['sweep', 'weeklyDigest', 'deliver'] as const;

/**
 * Runs what the scheduler would run by now: the emulators have none. Each looks at the time itself.
 * @param functions host:port of the functions emulator
 * @returns whether all ended well
 */
export async function runSchedules(functions: string, projectId: string): Promise<boolean> {
  let well = true;
  for (const name of scheduled) well = (await runSchedule(name, functions, projectId)) && well;
  return well;
}

async function runSchedule(name: string, functions: string, projectId: string): Promise<boolean> {
  const url = `http://${functions}/functions/projects/${projectId}/triggers/${REGION}-${name}-0`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-CloudScheduler-ScheduleTime': new Date().toISOString() },
    body: '{}',
  }).catch(() => null);
  return answer?.status === 200;
}
