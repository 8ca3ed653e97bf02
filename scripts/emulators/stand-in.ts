import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CACHE } from './paths.ts';

/** Further flags for firenook, e.g. `--diagnostics`, separated by blanks. */
export const FIRENOOK_FLAGS = 'RONGCUO_FIRENOOK_FLAGS';

/**
 * firebase-tools starts Firestore as `java … -jar <file>`, with `java` taken from PATH and the file from
 * FIRESTORE_EMULATOR_BINARY_PATH. Both are ours in what this returns. The folder has a fixed place, so that nothing is
 * left behind however the launcher ends.
 */
export function standInEnvironment(
  program: string,
  env: Readonly<Record<string, string | undefined>>,
  dir: string = join(CACHE, 'java'),
): Record<string, string> {
  const jar = join(dir, 'firestore-stand-in.jar');
  mkdirSync(dir, { recursive: true });
  // Written anew each time because a checkout or an archive may have lost the script's executable bit.
  put(join(dir, 'java'), readFileSync(join(import.meta.dirname, 'java.sh')), 0o755);
  put(jar, Buffer.alloc(0), 0o755);
  return {
    PATH: `${dir}${delimiter}${env['PATH'] ?? ''}`,
    FIRESTORE_EMULATOR_BINARY_PATH: jar,
    RONGCUO_STAND_IN: dir,
    RONGCUO_FIRENOOK: program,
    [FIRENOOK_FLAGS]: env[FIRENOOK_FLAGS] ?? '',
  };
}

function put(path: string, content: Buffer, mode: number): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content, { mode });
  renameSync(draft, path);
}
