/**
 * `npm run verify`: whether the record of every case is whole, and every document as its steps wrote it. Exit code 1, and
 * the first broken link and every differing document of each case, if not.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import pc from 'picocolors';
import { ROOT } from './emulators/paths.ts';
import { Refusal } from './emulators/refusal.ts';
import { runCommand } from './run-command.ts';
import { text } from './text/zh.ts';
import { checkRecords } from './verify/check-records.ts';

/** The project the environment names, as the SDK and firebase-tools do; without one, the product running on this machine. */
async function connectedProject(): Promise<string> {
  const { GOOGLE_CLOUD_PROJECT, GCLOUD_PROJECT } = process.env;
  const named = GOOGLE_CLOUD_PROJECT ?? GCLOUD_PROJECT;
  if (named) return named;
  const { host, port } = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8')).emulators.firestore;
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `${host}:${port}`;
  // The SDK would otherwise ask the network which cloud machine this is.
  process.env['METADATA_SERVER_DETECTION'] ??= 'none';
  const answers = await fetch(`http://${process.env['FIRESTORE_EMULATOR_HOST']}/`).catch(() => null);
  if (!answers) throw new Refusal(text.noProject);
  return 'demo-rongcuo';
}

await runCommand(async () => {
  const db = getFirestore(initializeApp({ projectId: await connectedProject() }));
  const { cases, events, documents, faulty, numbers } = await checkRecords(db).finally(() => db.terminate());
  const faults = [
    ...faulty.flatMap(({ caseId, number, faults }) =>
      faults.map((fault) => `${text.faultyCase(caseId, number)} ${text.fault(fault)}`),
    ),
    ...numbers.missing.map(text.numberMissing),
    ...numbers.ahead.map(text.numberAhead),
  ];
  if (faults.length === 0) {
    console.log(`${pc.green('✓')} ${text.verified(cases, events, documents)}`);
    return;
  }
  console.error(`${pc.red('✗')} ${text.broken(faults.length, cases)}`);
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
});
