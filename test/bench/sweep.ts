/**
 * What a run of the sweep costs with 1,000, 10,000 and 100,000 deadlines open of which 100 are due: seconds, and documents
 * read. Only the database runs; the sweep runs in this process, and what it asks is not decided on. Prints figures and
 * asserts nothing.
 */
import { type Deadline, deadlineOf, type Instant, instantFromMillis, paths } from '@rongcuo/domain';
import { sweep } from '@rongcuo/functions/sweep';
import type { Firestore } from 'firebase-admin/firestore';
import { startSuite } from '../../scripts/emulators/suite.ts';
import { runCommand } from '../../scripts/run-command.ts';
import { openOffice } from '../../scripts/seed/people.ts';
import { text } from './text/zh.ts';

const SIZES = [1_000, 10_000, 100_000];
const DUE = 100;
const PORT_OFFSET = 2600;
const HOUR_MS = 3_600_000;

function deadlineAt(matterId: string, at: Instant): Deadline {
  const payload = { limit: 'acceptance', run: '2026-12-07', step: 'before-3' };
  const steps = [{ id: 'before-3', at, ask: { kind: 'remind', payload } }];
  return deadlineOf({ matter: paths.case(matterId), name: 'acceptance', run: '2026-12-07', every: null, steps });
}

/** Deadlines that are due some time from now on. */
async function fill(db: Firestore, from: number, to: number, now: number): Promise<void> {
  const writer = db.bulkWriter();
  for (let index = from; index < to; index += 1) {
    const matterId = `open-${index}`;
    const at = instantFromMillis(now + HOUR_MS * (1 + (index % 5_000)));
    void writer.set(db.doc(paths.deadline(matterId, 'acceptance')), deadlineAt(matterId, at));
  }
  await writer.close();
}

async function main(): Promise<void> {
  const suite = await startSuite({ name: 'bench-sweep', only: ['firestore'], portOffset: PORT_OFFSET });
  try {
    Object.assign(process.env, suite.env);
    const office = openOffice(suite.env['GCLOUD_PROJECT'] ?? '');
    const now = Date.now();
    console.log(text.sweepHead(DUE));
    let filled = 0;
    for (const size of SIZES) {
      await fill(office.db, filled, size - DUE, now);
      filled = size - DUE;
      const batch = office.db.batch();
      for (let index = 0; index < DUE; index += 1) {
        const matterId = `due-${size}-${index}`;
        const due = deadlineAt(matterId, instantFromMillis(now - HOUR_MS));
        batch.set(office.db.doc(paths.deadline(matterId, 'acceptance')), due);
      }
      await batch.commit();
      const begun = performance.now();
      const { read, asked } = await sweep(office.db, instantFromMillis(now), async () => {});
      console.log(text.sweepRow(size, (performance.now() - begun) / 1000, read, asked));
    }
    await office.close();
  } finally {
    await suite.stop();
  }
}

await runCommand(main);
