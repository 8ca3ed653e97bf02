import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './emulators/paths.ts';
import { Refusal } from './emulators/refusal.ts';
import { text } from './text/zh.ts';

/** The project the environment names, as the SDK and firebase-tools do; without one, the product running on this machine. */
export async function connectedProject(): Promise<string> {
  const { GOOGLE_CLOUD_PROJECT, GCLOUD_PROJECT } = process.env;
  const named = GOOGLE_CLOUD_PROJECT ?? GCLOUD_PROJECT;
  if (named) return named;
  const { firestore, auth } = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8')).emulators;
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `${firestore.host}:${firestore.port}`;
  process.env['FIREBASE_AUTH_EMULATOR_HOST'] ??= `${auth.host}:${auth.port}`;
  // The SDK would otherwise ask the network which cloud machine this is.
  process.env['METADATA_SERVER_DETECTION'] ??= 'none';
  const answers = await fetch(`http://${process.env['FIRESTORE_EMULATOR_HOST']}/`).catch(() => null);
  if (!answers) throw new Refusal(text.noProject);
  return 'demo-rongcuo';
}
