import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

export interface Launch {
  /** What follows `firebase` on a command line. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** `terminal`: shares the launcher's input, output and process group. A file descriptor: gets its output, no input. */
  readonly io: 'terminal' | 'inherit' | number;
}

export interface Launched {
  readonly process: ChildProcess;
  /** The exit code; 128 + n after the signal n. */
  readonly exited: Promise<number>;
  /** To all of firebase-tools' process group, as a terminal would on Ctrl-C. */
  signal(signal: NodeJS.Signals): void;
  /** Tells firebase-tools to end, as the launcher's own death would. */
  release(): void;
}

/** Settings that make firebase-tools quicker and quieter; whoever starts it may have set them otherwise. */
const HABITS = { NO_UPDATE_NOTIFIER: '1', FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true' };

/** Starts stock firebase-tools so that it, and all that it starts, ends with the process that called this. */
export function launchFirebase({ args, env, cwd, io }: Launch): Launched {
  const [input, output]: ['inherit' | 'ignore', 'inherit' | number] =
    typeof io === 'number' ? ['ignore', io] : ['inherit', 'inherit'];
  // Outside a terminal firebase-tools leads a group of its own, which can then be signalled as one.
  const leads = io !== 'terminal' && process.platform !== 'win32';
  const child = spawn(process.execPath, ['--require', join(import.meta.dirname, 'guard.cjs'), findProgram(), ...args], {
    cwd,
    env: { ...HABITS, ...env },
    detached: leads,
    stdio: [input, output, output, 'pipe'],
  });
  const lifeline = child.stdio[3];
  // The other end vanishes with firebase-tools; `exited` tells of that.
  lifeline?.on('error', () => {});

  const send = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(leads ? -child.pid : child.pid, signal);
    } catch {
      // Gone already.
    }
  };
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      // Killed outright, it could not take its workers along.
      if (signal && leads) send('SIGKILL');
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
  return { process: child, exited, signal: send, release: () => lifeline?.destroy() };
}

function findProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('firebase-tools/package.json');
  const { bin }: { bin: { firebase: string } } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), bin.firebase);
}
