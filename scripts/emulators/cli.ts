// `npm run firebase -- <args>`: stock firebase-tools with whichever Firestore engine this machine has.
import { constants } from 'node:os';
import { chooseEngine } from './engine.ts';
import { launchFirebase } from './launch.ts';
import { Refusal } from './refusal.ts';

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  return 1;
});

async function run(args: readonly string[]): Promise<number> {
  const engine = needsFirestore(args) ? chooseEngine(process.env) : undefined;
  if (engine) console.error(engine.line);

  const inTerminal = process.stdin.isTTY === true;
  const firebase = launchFirebase({
    args,
    env: { ...process.env, ...engine?.env },
    cwd: process.cwd(),
    io: inTerminal ? 'terminal' : 'inherit',
  });
  let interrupted = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupted = 128 + constants.signals[signal];
      if (!inTerminal) firebase.signal(signal);
      // A terminal has sent Ctrl-C to firebase-tools itself; sent twice, it means "do not clean up".
      else if (signal !== 'SIGINT') firebase.release();
    });
  }
  const code = await firebase.exited;
  // firebase-tools answers 0 when an emulators:exec is cut short, although its script has not passed.
  return code === 0 && args.includes('emulators:exec') ? interrupted : code;
}

function needsFirestore(args: readonly string[]): boolean {
  if (!args.some((arg) => arg === 'emulators:start' || arg === 'emulators:exec')) return false;
  const at = args.indexOf('--only');
  const only = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  return only === undefined || only.split(',').includes('firestore');
}
