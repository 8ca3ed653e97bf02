import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRENOOK_FLAGS, standInEnvironment } from './stand-in.ts';

const PROBE = ['-Duser.language=en', '-Dfile.encoding=UTF-8', '-version'];

describe.skipIf(process.platform === 'win32')('the stand-in for java (a shell script: none on Windows)', () => {
  let dir: string;
  const script = (path: string, body: string) => writeFileSync(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'rongcuo stand-in '));
    mkdirSync(join(dir, 'jdk'));
    script(join(dir, 'jdk', 'java'), 'echo "real java: $*"; exit 3');
    script(join(dir, 'firenook'), 'echo "firenook: $*"; exit 4');
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  function java(args: readonly string[], extra: Record<string, string> = {}) {
    const path = [join(dir, 'jdk'), '/usr/bin', '/bin'].join(delimiter);
    const standIn = standInEnvironment(join(dir, 'firenook'), { PATH: path, ...extra }, join(dir, 'stand-in'));
    const env = { ...process.env, ...standIn };
    const all = args.map((arg) => (arg === 'JAR' ? env['FIRESTORE_EMULATOR_BINARY_PATH'] : arg) ?? '');
    const { status, stdout, stderr } = spawnSync('java', all, { env, encoding: 'utf8' });
    return { status, stdout: stdout.trim(), stderr: stderr.trim() };
  }

  it("answers firebase-tools' question for the version as a Java it accepts", () => {
    expect(java(PROBE)).toEqual({ status: 0, stdout: '', stderr: 'openjdk version "21"' });
  });

  it('becomes firenook for the placeholder JAR, with the arguments after it and strict indexes', () => {
    const started = java(['-Dsome=thing', '-jar', 'JAR', '--port', '8080', '--rules', '/a b/c']);
    expect(started).toEqual({
      status: 4,
      stdout: 'firenook: firestore --port 8080 --rules /a b/c --strict-indexes',
      stderr: '',
    });
  });

  it('leaves out the port that would have every request recorded', () => {
    const started = java(['-jar', 'JAR', '--port', '8080', '--websocket_port', '9150', '--rules', '/a b/c']);
    expect(started.stdout).toBe('firenook: firestore --port 8080 --rules /a b/c --strict-indexes');
  });

  it('adds the flags asked for through the environment', () => {
    const started = java(['-jar', 'JAR'], { [FIRENOOK_FLAGS]: '--diagnostics --worker-threads 1' });
    expect(started.stdout).toBe('firenook: firestore --strict-indexes --diagnostics --worker-threads 1');
  });

  it('hands any other call to the next java on PATH', () => {
    expect(java(['-version'])).toEqual({ status: 3, stdout: 'real java: -version', stderr: '' });
    expect(java(['-jar', 'other.jar', 'x']).stdout).toBe('real java: -jar other.jar x');
  });
});
