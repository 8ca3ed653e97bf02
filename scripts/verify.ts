/**
 * `npm run verify`: whether the record of every matter is whole, and every document as its steps wrote it. Exit code 1, and
 * the first broken link and every differing document of each, if not; what is protected and what is public included; and
 * the same of the log of changes of people, units and departments.
 */
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import pc from 'picocolors';
import { connectedProject } from './local-emulators.ts';
import { runCommand } from './run-command.ts';
import { text } from './text/zh.ts';
import { checkRecords } from './verify/check-records.ts';
import { checkRoster } from './verify/check-roster.ts';

await runCommand(async () => {
  const db = getFirestore(initializeApp({ projectId: await connectedProject() }));
  const [{ matters, events, documents, faulty, numbers }, roster] = await Promise.all([
    checkRecords(db),
    checkRoster(db),
  ]).finally(() => db.terminate());
  const faults = [
    ...faulty.flatMap(({ matter, number, faults }) =>
      faults.map((fault) => `${text.faultyMatter(matter, number)} ${text.fault(fault)}`),
    ),
    ...numbers.missing.map(text.numberMissing),
    ...numbers.ahead.map(text.numberAhead),
    ...roster.faults.map(text.rosterFault),
  ];
  if (faults.length === 0) {
    console.log(`${pc.green('✓')} ${text.verified(matters, events, documents)}`);
    if (roster.entries > 0) console.log(`${pc.green('✓')} ${text.rosterVerified(roster.entries)}`);
    return;
  }
  console.error(`${pc.red('✗')} ${text.broken(faults.length, matters)}`);
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
});
