/**
 * How long someone waits for the answer to an action, beside what the platform takes for a trigger that does nothing.
 *
 * The action is `submit`: it loads most (draft, subject, unit, department, staff), writes most (case, evidence, event,
 * action) and is the one an applicant waits for. Both sides are written and listened to with the admin SDK in this one
 * process, for the rules let no client write `bench/`, and a web SDK on one side only would be measured as if it were
 * ours. The two alternate, each alone: the fan-out that follows an action is waited for, and not counted. Prints figures
 * and asserts nothing: how fast a machine is, is no property of the product.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inboxEntryIdOf, newDraft, paths } from '@rongcuo/domain';
import { type DocumentReference, Timestamp } from 'firebase-admin/firestore';
import { buildAll } from '../../scripts/build.ts';
import { startSuite } from '../../scripts/emulators/suite.ts';
import { runCommand } from '../../scripts/run-command.ts';
import { applicationOf, demoMatters } from '../../scripts/seed/applications.ts';
import { type Office, openOffice, seedPeople } from '../../scripts/seed/people.ts';
import { text } from './text/zh.ts';

const COUNT = 100;
const WARM_UPS = 20;
const EMPTY_TRIGGER = import.meta.resolve('./empty-trigger/index.js');
const PORT_OFFSET = 2500;
const APPLICANT = demoMatters.credits.subjectId;

/** Resolves once the document has the field. */
function seen(ref: DocumentReference, field: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = ref.onSnapshot((snapshot) => {
      if (snapshot.get(field) === undefined) return;
      stop();
      resolve();
    }, reject);
  });
}

/** Milliseconds from creating the document to seeing what the trigger wrote on it. */
async function answered(ref: DocumentReference, data: Record<string, unknown>, field: string): Promise<number> {
  const answer = seen(ref, field);
  const asked = performance.now();
  await Promise.all([ref.create(data), answer]);
  return performance.now() - asked;
}

async function measureAction({ db }: Office): Promise<number> {
  const ref = db.collection(paths.cases).doc();
  await ref.create({ ...newDraft(APPLICANT), createdAt: Timestamp.now() });
  await db.doc(paths.draft(ref.id)).create({ ...applicationOf(demoMatters.credits), updatedAt: Timestamp.now() });
  const action = { kind: 'submit', payload: { declared: true }, by: APPLICANT, at: Timestamp.now() };
  const taken = await answered(db.collection(paths.actions(ref.id)).doc(), action, 'result');
  await seen(db.doc(paths.inboxEntry(APPLICANT, inboxEntryIdOf(ref.id, 1))), 'seq');
  return taken;
}

const measureEmpty = ({ db }: Office): Promise<number> => answered(db.collection('bench').doc(), {}, 'seen');

/** The value below which that share of all lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function report(action: readonly number[], empty: readonly number[]): void {
  const [median, p95] = [0.5, 0.95].map((share) => [quantile(action, share), quantile(empty, share)] as const);
  if (!median || !p95) return;
  console.log(text.measured(COUNT, WARM_UPS));
  console.log(text.row(text.action, median[0].toFixed(1), p95[0].toFixed(1)));
  console.log(text.row(text.empty, median[1].toFixed(1), p95[1].toFixed(1)));
  console.log(text.ratio((median[0] / median[1]).toFixed(2), (p95[0] / p95[1]).toFixed(2)));
  console.log(text.how);
}

async function main(): Promise<void> {
  await buildAll();
  const suite = await startSuite({
    name: 'bench',
    only: ['auth', 'functions', 'firestore'],
    portOffset: PORT_OFFSET,
    extraFunctions: { source: dirname(fileURLToPath(EMPTY_TRIGGER)), codebase: 'empty' },
  });
  try {
    Object.assign(process.env, suite.env);
    const office = openOffice(suite.env['GCLOUD_PROJECT'] ?? '');
    await seedPeople(office);
    const [action, empty]: [number[], number[]] = [[], []];
    for (let round = 0; round < WARM_UPS + COUNT; round += 1) {
      action.push(await measureAction(office));
      empty.push(await measureEmpty(office));
    }
    report(action.slice(WARM_UPS), empty.slice(WARM_UPS));
    await office.close();
  } finally {
    await suite.stop();
  }
}

await runCommand(main);
