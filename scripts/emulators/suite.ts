import { openDataDir, promote } from './data-dir.ts';
import { chooseEngine, type Engine, type EngineName } from './engine.ts';
import { launchFirebase } from './launch.ts';
import { openLogFile } from './log-file.ts';
import { requireFreePorts } from './ports.ts';
import { FIRENOOK_FLAGS } from './stand-in.ts';
import { type ExtraFunctions, planSuiteProject, type SuiteEmulator, type SuiteProject } from './suite-project.ts';
import { emulatorEnvironment, waitUntilReady } from './suite-ready.ts';
import { text } from './text/zh.ts';

export interface SuiteOptions {
  /** Names the suite's folder and log; one runs at a time under each name. */
  readonly name: string;
  readonly only: readonly SuiteEmulator[];
  /** Added to every port of firebase.json. */
  readonly portOffset?: number;
  readonly projectId?: string;
  /** Loaded at the start if it is there, saved at the stop. Data of emulators left out of `only` is not kept. */
  readonly dataDir?: string;
  readonly extraFunctions?: ExtraFunctions;
  readonly env?: Readonly<Record<string, string>>;
  /** Has firenook record how the rules were evaluated; Google's emulator always does. */
  readonly diagnostics?: boolean;
  /** `inherit` shows the log as well; it is written either way. */
  readonly log?: 'file' | 'inherit';
}

export interface Suite {
  readonly engine: EngineName;
  /** Which engine runs and why, for people. */
  readonly line: string;
  /** Path of the log. */
  readonly log: string;
  readonly ports: Readonly<Record<string, number>>;
  /** What `firebase emulators:exec` gives to its script. */
  readonly env: Readonly<Record<string, string>>;
  readonly exited: Promise<number>;
  /** Resolves once all has ended and the data is saved; may be called again. */
  stop(): Promise<void>;
}

/** firebase-tools lets running functions finish for up to a minute, then saves the data. */
const STOPPED_WITHIN_MS = 180_000;

/** Starts the emulators; resolves once they answer and every trigger is registered. */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const { name, only, portOffset = 0, projectId = 'demo-rongcuo', dataDir, extraFunctions } = options;
  const project = planSuiteProject(name, only, portOffset, extraFunctions);
  const engine = chooseEngine({ ...process.env, ...options.env });
  await requireFreePorts(project.ports);
  project.write();

  const data = dataDir === undefined ? undefined : openDataDir(dataDir);
  const log = openLogFile(project.log, options.log === 'inherit');
  const firebase = launchFirebase({
    args: [
      ...['emulators:start', '--project', projectId, '--only', only.join(',')],
      ...(data?.importFrom ? ['--import', data.importFrom] : []),
      ...(data ? ['--export-on-exit', data.exportTo] : []),
    ],
    env: environment(options, engine, project),
    cwd: project.dir,
    io: log.fd,
  });
  const exited = firebase.exited.finally(() => log.close());

  let stopped: Promise<void> | undefined;
  const stop = async (ready: boolean) => {
    // To firebase-tools alone, not to its group: the functions' workers have work to finish.
    firebase.process.kill('SIGINT');
    const giveUp = setTimeout(() => firebase.signal('SIGKILL'), STOPPED_WITHIN_MS);
    await exited.finally(() => clearTimeout(giveUp));
    const saved = dataDir === undefined || promote(dataDir);
    if (ready && !saved) console.error(text.notSaved(dataDir, project.log));
  };
  try {
    const running = await waitUntilReady(project, log, exited);
    const ports = Object.fromEntries(Object.entries(running).map(([emulator, { port }]) => [emulator, port]));
    return {
      engine: engine.name,
      line: engine.line,
      log: project.log,
      ports,
      env: emulatorEnvironment(running, projectId),
      exited,
      stop() {
        stopped ??= stop(true);
        return stopped;
      },
    };
  } catch (error) {
    await stop(false);
    throw error;
  }
}

function environment({ env, diagnostics }: SuiteOptions, engine: Engine, { tmp }: SuiteProject) {
  const flags = [engine.env[FIRENOOK_FLAGS], diagnostics ? '--diagnostics' : ''].join(' ').trim();
  return {
    // firebase-tools runs each event in flight in a process of its own, of up to 90 MB.
    FUNCTIONS_EMULATOR_PARALLEL: '4',
    ...process.env,
    // Without it firebase-tools looks for a message of the day on the network.
    CI: '1',
    // Workers' sockets, and the file in which suites of one project id would find each other.
    TMPDIR: tmp,
    ...env,
    ...engine.env,
    [FIRENOOK_FLAGS]: flags,
  };
}
