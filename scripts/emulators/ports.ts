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

/** Ports above 1023 that browsers, and Node's fetch, refuse to call: https://fetch.spec.whatwg.org/#port-blocking */
const UNCALLABLE = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/**
 * Refuses when a port is taken, or could never be called. firebase-tools would move some emulators to another port without a word the program
 * could act on, and stop with an English page for the others.
 */
export async function requireFreePorts(needed: readonly NeededPort[]): Promise<void> {
  for (const { emulator, host, port, key } of needed) {
    if (UNCALLABLE.has(port)) throw new Refusal(text.portUncallable(emulator, port, key));
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
