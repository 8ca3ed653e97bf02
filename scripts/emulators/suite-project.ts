import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, SUITES } from './paths.ts';
import type { NeededPort } from './ports.ts';

export type SuiteEmulator = 'auth' | 'functions' | 'firestore' | 'hosting';

export interface ExtraFunctions {
  /** Absolute path of a folder with a package.json, as in firebase.json's `functions[].source`. */
  readonly source: string;
  readonly codebase: string;
}

/** A folder firebase-tools can run in, beside the root: the same rules, functions and pages, other ports and logs. */
export interface SuiteProject {
  readonly dir: string;
  readonly log: string;
  readonly tmp: string;
  readonly hub: string;
  readonly asked: readonly SuiteEmulator[];
  readonly codebases: readonly string[];
  readonly ports: readonly NeededPort[];
  /** Makes the folder anew: what an earlier run left there (sockets, half an export) must not reach this one. */
  write(): void;
}

interface Listen {
  readonly host?: string;
  readonly port?: number;
  readonly websocketPort?: number;
}

interface FirebaseJson {
  readonly functions: readonly { readonly source: string; readonly codebase: string }[];
  readonly emulators: Readonly<Record<string, Listen | boolean>>;
}

/** What starts with each emulator besides itself. */
const COMPANIONS: Record<SuiteEmulator, readonly string[]> = {
  auth: [],
  firestore: [],
  functions: ['eventarc', 'tasks'],
  hosting: [],
};
const ALWAYS = ['hub', 'logging'];
/** A UNIX socket's path holds 108 bytes, and firebase-tools puts `/fire_emu_<16 digits>.sock` after this. */
const LONGEST_TMP = 75;

/** Derives a suite's firebase.json from the root's, which stays the one source. */
export function planSuiteProject(
  name: string,
  asked: readonly SuiteEmulator[],
  offset: number,
  extra: ExtraFunctions | undefined,
): SuiteProject {
  const root: FirebaseJson = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8'));
  const emulators = Object.fromEntries(
    Object.entries(root.emulators).map(([emulator, listen]) => [emulator, shift(listen, offset)]),
  );
  const functions = [...root.functions];
  if (extra) functions.push({ ...root.functions[0], source: `functions-${extra.codebase}`, codebase: extra.codebase });

  const dir = join(SUITES, name);
  const tmp = join(dir, 'tmp');
  const running = [...ALWAYS, ...asked, ...asked.flatMap((emulator) => COMPANIONS[emulator])];
  const ports = running.flatMap((emulator) => listed(emulator, emulators[emulator]));
  const hub = ports.find(({ emulator }) => emulator === 'hub');
  return {
    dir,
    log: join(dir, 'suite.log'),
    tmp: tmp.length > LONGEST_TMP ? tmpdir() : tmp,
    hub: `${hub?.host}:${hub?.port}`,
    asked,
    codebases: asked.includes('functions') ? functions.map(({ codebase }) => codebase) : [],
    ports,
    write() {
      rmSync(dir, { recursive: true, force: true });
      mkdirSync(tmp, { recursive: true });
      writeFileSync(join(dir, 'firebase.json'), JSON.stringify({ ...root, functions, emulators }, undefined, 2));
      for (const target of ['firestore.rules', 'firestore.indexes.json', 'functions', 'web']) {
        symlinkSync(join(ROOT, target), join(dir, target));
      }
      if (extra) symlinkSync(extra.source, join(dir, `functions-${extra.codebase}`));
    },
  };
}

function shift(listen: Listen | boolean, offset: number): Listen | boolean {
  if (typeof listen === 'boolean') return listen;
  const { port, websocketPort } = listen;
  return {
    ...listen,
    ...(port === undefined ? {} : { port: port + offset }),
    ...(websocketPort === undefined ? {} : { websocketPort: websocketPort + offset }),
  };
}

function listed(emulator: string, listen: Listen | boolean | undefined): NeededPort[] {
  if (typeof listen !== 'object' || listen.port === undefined) {
    throw new Error(`firebase.json: emulators.${emulator}.port is missing`);
  }
  const { host = '127.0.0.1', port, websocketPort } = listen;
  const ports = [{ emulator, host, port, key: `emulators.${emulator}.port` }];
  if (websocketPort !== undefined) {
    ports.push({ emulator, host, port: websocketPort, key: `emulators.${emulator}.websocketPort` });
  }
  return ports;
}
