import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { requireFreePorts } from './ports.ts';

const hosting = { emulator: 'hosting', host: '127.0.0.1', key: 'emulators.hosting.port' };

describe('requireFreePorts', () => {
  it('lets a free port pass and refuses the same port once it is taken, naming it and where to change it', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(requireFreePorts([{ ...hosting, port }])).rejects.toThrow(
      new RegExp(`${port}.*hosting.*emulators\\.hosting\\.port`),
    );
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePorts([{ ...hosting, port }])).resolves.toBeUndefined();
  });

  it.each([6000, 10080])('refuses port %i, which no browser would call', async (port) => {
    await expect(requireFreePorts([{ ...hosting, port }])).rejects.toThrow(/浏览器不允许/);
  });
});
