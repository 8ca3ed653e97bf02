import { setTimeout as delay } from 'node:timers/promises';
import type { LogFile } from './log-file.ts';
import { Refusal } from './refusal.ts';
import type { SuiteProject } from './suite-project.ts';
import { text } from './text/zh.ts';

/** What the hub says of one emulator. */
interface Running {
  readonly host: string;
  readonly port: number;
}

export type RunningEmulators = Readonly<Record<string, Running>>;

/** Four times what a loaded two-core machine was seen to need. */
const READY_WITHIN_S = 180;
const LOOK_AGAIN_MS = 100;

/** In firebase-tools' log once every emulator is up and every trigger registered, and once for each codebase loaded. */
const ALL_READY = 'All emulators ready!';
const LOADED = 'Loaded functions definitions from source:';

/** Resolves when all emulators asked for run and all functions are registered; refuses when that will not happen. */
export async function waitUntilReady(
  { hub, asked, codebases }: SuiteProject,
  log: LogFile,
  exited: Promise<number>,
): Promise<RunningEmulators> {
  let code: number | undefined;
  exited.then(
    (value) => {
      code = value;
    },
    () => {
      code = 127;
    },
  );
  for (const deadline = Date.now() + READY_WITHIN_S * 1000; Date.now() < deadline; await delay(LOOK_AGAIN_MS)) {
    if (code !== undefined) throw new Refusal(text.ended(code, log.path, log.tail()));
    const said = log.read();
    if (!said.includes(ALL_READY)) continue;
    if (said.split(LOADED).length - 1 < codebases.length) {
      throw new Refusal(text.noFunctions(codebases.join('、'), log.path, log.tail()));
    }
    const running = await askHub(hub);
    if (asked.every((emulator) => emulator in running)) return running;
  }
  throw new Refusal(text.late(READY_WITHIN_S, log.path, log.tail()));
}

async function askHub(hub: string): Promise<RunningEmulators> {
  try {
    return await fetch(`http://${hub}/emulators`).then((answer) => answer.json());
  } catch {
    return {};
  }
}

/** The variables `firebase emulators:exec` sets for its script (firebase-tools, src/emulator/env.ts). */
export function emulatorEnvironment(running: RunningEmulators, projectId: string): Record<string, string> {
  const host = (emulator: string, prefix = '') => {
    const found = running[emulator];
    return found && `${prefix}${found.host}:${found.port}`;
  };
  const env: Record<string, string | undefined> = {
    GCLOUD_PROJECT: projectId,
    FIREBASE_CONFIG: JSON.stringify({
      projectId,
      storageBucket: `${projectId}.appspot.com`,
      databaseURL: `https://${projectId}.firebaseio.com`,
    }),
    FIREBASE_EMULATOR_HUB: host('hub'),
    FIRESTORE_EMULATOR_HOST: host('firestore'),
    FIREBASE_FIRESTORE_EMULATOR_ADDRESS: host('firestore'),
    FIREBASE_AUTH_EMULATOR_HOST: host('auth'),
    CLOUD_EVENTARC_EMULATOR_HOST: host('eventarc', 'http://'),
    CLOUD_TASKS_EMULATOR_HOST: host('tasks'),
  };
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
