import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { chooseEngine } from '../../scripts/emulators/engine.ts';
import { ROOT } from '../../scripts/emulators/paths.ts';
import { requireFreePorts } from '../../scripts/emulators/ports.ts';
import { startSuite } from '../../scripts/emulators/suite.ts';
import { planSuiteProject, type SuiteProject } from '../../scripts/emulators/suite-project.ts';

// How stock firebase-tools and the launcher treat each other. It needs no running suite and takes ports of its own.

/** With this process's number, so that two runs of this file at once keep out of each other's folder. */
const NAME = `launch-${process.pid}`;
const PROJECT_ID = 'demo-launch';
const SOON = { timeout: 90_000, interval: 50 };

let offset = 20_000;
let project: SuiteProject;
const started: ChildProcess[] = [];

beforeAll(async () => {
  for (; ; offset += 10) {
    project = planSuiteProject(NAME, ['auth', 'firestore'], offset, undefined);
    if (await requireFreePorts(project.ports).then(Boolean, () => true)) continue;
    return project.write();
  }
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(project.dir, { recursive: true, force: true }));

/** `npm run firebase -- emulators:exec … <script>`, with the launcher's own temporary folder. */
function exec(script: string) {
  const args = ['emulators:exec', '--project', PROJECT_ID, '--only', 'firestore', script];
  const cli = join(ROOT, 'scripts', 'emulators', 'cli.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args], {
    cwd: project.dir,
    env: { ...process.env, TMPDIR: project.tmp },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk;
  });
  const exited = new Promise<number | string | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  return { pid: child.pid ?? 0, said, exited };
}

/** Starts a script that never ends by itself, half of it deaf to signals; resolves with every process there is by then. */
async function execForever() {
  const launcher = exec('(trap "" INT TERM HUP; sleep 1000) & echo running; sleep 1000');
  await vi.waitFor(() => expect(launcher.said.stdout).toMatch(/^running$/m), SOON);
  const all = tree(launcher.pid);
  const find = (part: string) => all.find(({ command }) => command.some((word) => word.includes(part)))?.pid ?? 0;
  return { ...launcher, all, firebase: find('firebase-tools'), engine: find('--database-edition') };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: readonly string[];
}

/** Undefined for a zombie too: it has ended and only waits for whoever is to be told. */
function look(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    return state === 'Z' ? undefined : { pid, parent: Number(parent), command };
  } catch {
    return undefined;
  }
}

function tree(top: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (look(Number(name)) ?? []) : []));
  const below = (pid: number): Process[] =>
    all.filter(({ parent }) => parent === pid).flatMap((each) => [each, ...below(each.pid)]);
  return below(top);
}

/** Resolves when none of them is left. The command is compared too: a number may have been given away again. */
async function untilGone(processes: readonly Process[]): Promise<void> {
  const isLeft = ({ pid, command }: Process) => look(pid)?.command.join(' ') === command.join(' ');
  await vi.waitFor(() => expect(processes.filter(isLeft)).toEqual([]), SOON);
}

/** tsx keeps a cache of its own there. */
const leftInTemp = () => readdirSync(project.tmp).filter((name) => !name.startsWith('tsx-'));

describe.skipIf(process.platform !== 'linux')('the launcher (processes are looked up in /proc: Linux only)', () => {
  it('passes the exit code on, names the engine once, and hands firebase-tools’ own arguments to it', async () => {
    const launcher = exec('echo "host=$FIRESTORE_EMULATOR_HOST"; until [ -e go ]; do sleep 0.1; done; exit 7');
    const [firestore = 0, websocket = 0] = project.ports
      .filter(({ emulator }) => emulator === 'firestore')
      .map(({ port }) => port);
    await vi.waitFor(() => expect(launcher.said.stdout).toContain(`host=127.0.0.1:${firestore}`), SOON);
    const all = tree(launcher.pid);
    const engine = all.find(({ command }) => command.includes('--database-edition') && command[0] !== '/bin/sh');

    const { name, line } = chooseEngine(process.env);
    const isFirenook = name === 'firenook';
    expect(engine?.command.slice(engine.command.indexOf('--host'))).toEqual([
      ...['--host', '127.0.0.1', '--port', `${firestore}`],
      ...(isFirenook ? [] : ['--websocket_port', `${websocket}`]),
      ...['--database-edition', 'standard', '--project_id', PROJECT_ID],
      ...['--rules', join(project.dir, 'firestore.rules')],
      ...(isFirenook ? ['--strict-indexes'] : []),
    ]);

    writeFileSync(join(project.dir, 'go'), '');
    expect(await launcher.exited).toBe(7);
    expect(launcher.said.stderr.split('\n').filter((each) => each.includes('Firestore 引擎'))).toEqual([line]);
    await untilGone(all);
    expect(leftInTemp()).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends everything on %s and does not call that a success', async (signal) => {
    const launcher = await execForever();
    process.kill(launcher.pid, signal);
    expect(await launcher.exited).not.toBe(0);
    await untilGone(launcher.all);
    expect(leftInTemp()).toEqual([]);
  });

  it('leaves no process and no file behind when it is killed outright', async () => {
    const launcher = await execForever();
    process.kill(launcher.pid, 'SIGKILL');
    await untilGone(launcher.all);
    expect(leftInTemp()).toEqual([]);
  });

  it('leaves no process behind when firebase-tools is killed outright', async () => {
    const launcher = await execForever();
    process.kill(launcher.firebase, 'SIGKILL');
    expect(await launcher.exited).toBe(128 + 9);
    await untilGone(launcher.all);
  });
});

describe('startSuite()', () => {
  const options = () =>
    ({ name: NAME, only: ['auth', 'firestore'], portOffset: offset, projectId: PROJECT_ID }) as const;

  it('refuses when a port is taken, and names the emulator, the port and the key to change', async () => {
    const taken = project.ports.find(({ key }) => key === 'emulators.firestore.port')?.port;
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
    await expect(startSuite(options())).rejects.toThrow(
      new RegExp(`端口 ${taken} .*firestore 模拟器.*emulators\\.firestore\\.port`),
    );
    await new Promise((resolve) => server.close(resolve));
  });

  it('rejects with the last lines of the log when firebase-tools ends before it is ready', async () => {
    const suite = startSuite({ ...options(), env: { NODE_OPTIONS: '--no-such-option' } });
    await expect(suite).rejects.toThrow(/退出码 9.*--no-such-option/s);
  });

  it('keeps documents and accounts from one run to the next', async () => {
    const dataDir = join(project.dir, '..', `${NAME}-data`);
    rmSync(dataDir, { recursive: true, force: true });
    const owner = { authorization: 'Bearer owner', 'content-type': 'application/json' };
    const urls = ({ FIRESTORE_EMULATOR_HOST, FIREBASE_AUTH_EMULATOR_HOST }: Readonly<Record<string, string>>) => ({
      document: `http://${FIRESTORE_EMULATOR_HOST}/v1/projects/${PROJECT_ID}/databases/(default)/documents/kept/火`,
      accounts: `http://${FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/projects/${PROJECT_ID}/accounts`,
    });

    const first = await startSuite({ ...options(), dataDir });
    const to = urls(first.env);
    const account = { localId: 'zhang', email: 'zhang@example.cn' };
    await fetch(to.document, { method: 'PATCH', headers: owner, body: '{"fields":{"a":{"stringValue":"甲"}}}' });
    await fetch(to.accounts, { method: 'POST', headers: owner, body: JSON.stringify(account) });
    await Promise.all([first.stop(), first.stop()]);
    expect(await first.exited).toBe(0);

    const second = await startSuite({ ...options(), dataDir });
    const document = await fetch(to.document, { headers: owner }).then((answer) => answer.json());
    const body = JSON.stringify({ localId: ['zhang'] });
    const found = await fetch(`${to.accounts}:lookup`, { method: 'POST', headers: owner, body });
    expect(document).toMatchObject({ fields: { a: { stringValue: '甲' } } });
    expect(await found.json()).toMatchObject({ users: [account] });
    await second.stop();
    rmSync(dataDir, { recursive: true });
  });
});
