import { createServer } from 'node:net';
import { Refusal } from './refusal.ts';
import { text } from './text/zh.ts';

export interface NeededPort {
  readonly emulator: string;
  readonly host: string;
  readonly port: number;
  /** Where firebase.json names it. */
  readonly key: string;
}

/**
 * Refuses when a port is taken. firebase-tools would move some emulators to another port without a word the program
 * could act on, and stop with an English page for the others.
 */
export async function requireFreePorts(needed: readonly NeededPort[]): Promise<void> {
  for (const { emulator, host, port, key } of needed) {
    if (!(await isFree(host, port))) throw new Refusal(text.portTaken(emulator, port, key));
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
