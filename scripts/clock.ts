/**
 * `npm run clock -- +30d`: sets the clock of the product that runs on this machine ahead, to watch a month pass, and runs
 * the sweep. It never goes back. Nothing of it exists in production (functions/src/clock.ts).
 */
import { instantFromMillis, paths, plainDateOf } from '@rongcuo/domain';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { Refusal } from './emulators/refusal.ts';
import { LOCAL_PROJECT, localAddress, runSchedules, useLocalEmulators } from './local-emulators.ts';
import { runCommand } from './run-command.ts';
import { text } from './text/zh.ts';

const units = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;

/** Milliseconds in `+30d`, `+12h`, `+2w`; 0 without an argument: only says what time it is. */
function stepOf(argument: string | undefined): number {
  if (argument === undefined) return 0;
  const [, count, unit] = /^\+(\d{1,4})([hdw])$/.exec(argument) ?? [];
  if (count === undefined || (unit !== 'h' && unit !== 'd' && unit !== 'w')) throw new Refusal(text.clockUsage);
  return Number(count) * units[unit];
}

await runCommand(async () => {
  const step = stepOf(process.argv[2]);
  await useLocalEmulators();
  const db = getFirestore(initializeApp({ projectId: LOCAL_PROJECT }));
  try {
    const ref = db.doc(paths.demoClock);
    const known: unknown = (await ref.get()).get('ahead');
    const ahead = (typeof known === 'number' ? known : 0) + step;
    if (step > 0) await ref.set({ ahead });
    if (step > 0 && !(await runSchedules(localAddress('functions'), LOCAL_PROJECT))) console.error(text.sweepFailed);
    console.log(text.clock(plainDateOf(instantFromMillis(Date.now() + ahead)), Math.round(ahead / units.d)));
  } finally {
    await db.terminate();
  }
});
