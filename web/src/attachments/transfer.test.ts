import { CHUNK_BYTES, type FileRefusal } from '@rongcuo/domain';
import { describe, expect, it } from 'vitest';
import { sha256Of } from './digest.ts';
import { memoryDoor } from './memory-door.fixture.ts';
import { type Prepared, prepare } from './prepare.ts';
import { Damaged, download, type Progress, type Transfer, upload } from './transfer.ts';

const asked = { belongsTo: 'draft', round: 0, by: 'chen' } as const;
const offline = () => {
  throw new TypeError('Failed to fetch');
};

/** What looks like a PDF, in so many full chunks and a little. */
async function pdfOf(fullChunks: number, last = 0): Promise<Prepared> {
  const bytes = new Uint8Array(fullChunks * CHUNK_BYTES + 100).map((_, at) => (at >> 10) ^ at);
  bytes.set(new TextEncoder().encode('%PDF-1.7'));
  bytes[bytes.length - 1] = last;
  const found = await prepare(new Blob([bytes]), '会议纪要.pdf', async () => null);
  if (!found.ok) throw new Error(found.why);
  return found.prepared;
}

function begin(refuse: () => FileRefusal | null = () => null) {
  const server = memoryDoor(refuse);
  const giveUp = new AbortController();
  const told: Progress[] = [];
  const ids: string[] = [];
  const pauses: number[] = [];
  const transfer: Transfer = {
    door: server.door,
    signal: giveUp.signal,
    pause: async (ms) => void pauses.push(ms),
    renew: async () => false,
  };
  const send = (prepared: Prepared, more: Partial<Transfer> = {}) =>
    upload(
      prepared,
      asked,
      { ...transfer, ...more },
      (now) => told.push(now),
      (id) => ids.push(id),
    );
  return { ...server, transfer, giveUp, told, ids, pauses, send };
}

describe('sending a file', () => {
  it('[M7.2a] sends it in chunks, tells how far it is, and ends with what the server says', async () => {
    const { send, told, ids, requests, door } = begin();
    const prepared = await pdfOf(2);
    const outcome = await send(prepared);
    expect(outcome).toMatchObject({ state: 'ready', fileId: 'f1', file: { name: '会议纪要.pdf', chunks: 3 } });
    expect(ids).toEqual(['f1']);
    expect(requests).toEqual(['list', 'begin', 'put 0', 'put 1', 'put 2', 'finish', 'read']);
    const sent = told.flatMap((one) => (one.state === 'sending' ? [one.sent] : []));
    expect(sent).toEqual([0, CHUNK_BYTES, 2 * CHUNK_BYTES, prepared.bytes.length]);
    expect(told.at(-1)).toEqual({ state: 'checking' });
    if (outcome.state !== 'ready') throw new Error('refused');
    const back = await download(door, 'f1', outcome.file, () => {});
    expect(await sha256Of(back)).toBe(await sha256Of(prepared.bytes));
  });

  it('[M7.2a] says why it was refused', async () => {
    const { send } = begin(() => 'hash-mismatch');
    expect(await send(await pdfOf(0))).toEqual({ state: 'refused', fileId: 'f1', why: 'hash-mismatch' });
  });

  it('[M7.2a] goes on by itself when a lost connection is back, however often and wherever it is lost', async () => {
    const prepared = await pdfOf(2);
    for (const cut of ['list', 'begin', 'put 0', 'put 2', 'finish', 'read']) {
      for (const when of ['before', 'after'] as const) {
        const { send, line, told, pauses, files } = begin();
        let left = 4;
        line[when] = (name) => {
          if (name === cut && left-- > 0) offline();
        };
        expect((await send(prepared)).state, `${cut} ${when}`).toBe('ready');
        expect(files.size).toBe(1);
        expect(told.some((one) => one.state === 'sending' && one.waiting)).toBe(true);
        expect(pauses.length).toBeGreaterThan(0);
      }
    }
  });

  it('[M7.2a] goes on where a closed page left it when the same file is chosen again, and sends no chunk twice', async () => {
    const server = begin();
    const prepared = await pdfOf(3);
    server.line.before = (name) => {
      if (name === 'put 2') throw new Error('the page was closed');
    };
    await expect(server.send(prepared)).rejects.toThrow('closed');
    server.line.before = () => {};
    server.requests.length = 0;
    expect((await server.send(await pdfOf(3))).state).toBe('ready');
    expect(server.requests).toEqual(['list', 'there', 'put 2', 'put 3', 'finish', 'read']);
    expect(server.files.size).toBe(1);
  });

  it('[M7.2a] does not take another file for the one begun', async () => {
    const server = begin();
    server.line.before = (name) => {
      if (name === 'put 1') throw new Error('the page was closed');
    };
    await expect(server.send(await pdfOf(1))).rejects.toThrow('closed');
    server.line.before = () => {};
    expect(await server.send(await pdfOf(1, 1))).toMatchObject({ state: 'ready', fileId: 'f2' });
  });

  it('[M7.2a] sends nothing again that is there already, and anew what was refused', async () => {
    const server = begin();
    const prepared = await pdfOf(1);
    await server.send(prepared);
    server.requests.length = 0;
    expect(await server.send(prepared)).toMatchObject({ state: 'ready', fileId: 'f1' });
    expect(server.requests).toEqual(['list', 'read']);

    let why: FileRefusal | null = 'truncated';
    const other = begin(() => why);
    await other.send(prepared);
    why = null;
    expect((await other.send(prepared)).state).toBe('ready');
    expect(other.files.size).toBe(1);
  });

  it('[M7.2a] stops where it is given up', async () => {
    const { send, line, giveUp, requests } = begin();
    line.after = (name) => {
      if (name === 'put 0') giveUp.abort();
    };
    await expect(send(await pdfOf(2))).rejects.toThrow(/abort/i);
    expect(requests.at(-1)).toBe('put 0');
  });

  it('[M7.2a] asks for a new token once when it is denied, and gives up when that changes nothing', async () => {
    const denied = () => {
      throw Object.assign(new Error('no'), { code: 'permission-denied' });
    };
    let renewals = 0;
    const first = begin();
    first.line.before = (name) => {
      if (name === 'begin' && renewals === 0) denied();
    };
    const renew = async () => {
      renewals += 1;
      return true;
    };
    expect((await first.send(await pdfOf(0), { renew })).state).toBe('ready');
    const second = begin();
    second.line.before = (name) => {
      if (name === 'begin') denied();
    };
    await expect(second.send(await pdfOf(0), { renew })).rejects.toThrow('no');
    expect(renewals).toBe(2);
  });
});

describe('fetching a file', () => {
  it('[M7.2a] refuses what is not, byte for byte, what was checked', async () => {
    const { send, door, chunks } = begin();
    const outcome = await send(await pdfOf(1));
    if (outcome.state !== 'ready') throw new Error('refused');
    const whole = new Map(chunks);
    const tampered: readonly (readonly [string, Uint8Array | null])[] = [
      ['f1/1', new Uint8Array(100)],
      ['f1/1', new Uint8Array(99)],
      ['f1/1', new Uint8Array(101)],
      ['f1/0', null],
    ];
    for (const [id, bytes] of tampered) {
      for (const [each, good] of whole) chunks.set(each, good);
      if (bytes) chunks.set(id, bytes);
      else chunks.delete(id);
      await expect(download(door, 'f1', outcome.file, () => {})).rejects.toThrow(Damaged);
    }
  });

  it('agrees with everybody on SHA-256', async () => {
    const abc = await sha256Of(new TextEncoder().encode('abc'));
    expect(abc).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
