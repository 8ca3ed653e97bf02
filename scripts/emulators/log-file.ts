import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/**
 * The emulators write their log themselves, without this process in between, so that neither waits for the other:
 * a test that keeps this process busy must not hold them up.
 */
export interface LogFile {
  readonly path: string;
  /** For the child's output. */
  readonly fd: number;
  read(): string;
  /** The last lines, for an error message. */
  tail(): string;
  close(): void;
}

const TAIL_LINES = 30;
const SHOW_EVERY_MS = 200;

/** `shown`: what is written also goes to this process's output. */
export function openLogFile(path: string, shown: boolean): LogFile {
  const fd = openSync(path, 'a+');
  let at = 0;
  const show = () => {
    const chunk = Buffer.alloc(64 * 1024);
    for (let size = readSync(fd, chunk, 0, chunk.length, at); size > 0; ) {
      process.stdout.write(Buffer.from(chunk.subarray(0, size)));
      at += size;
      size = readSync(fd, chunk, 0, chunk.length, at);
    }
  };
  const showing = shown ? setInterval(show, SHOW_EVERY_MS).unref() : undefined;
  const read = () => readFileSync(path, 'utf8');
  return {
    path,
    fd,
    read,
    tail: () => read().trimEnd().split('\n').slice(-TAIL_LINES).join('\n'),
    close() {
      clearInterval(showing);
      if (shown) show();
      closeSync(fd);
    },
  };
}
