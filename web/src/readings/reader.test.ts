import { describe, expect, it } from 'vitest';
import { memoryDoor } from '../attachments/memory-door.fixture.ts';
import { type ReaderNeeds, readerOf } from './reader.ts';

const MINUTES = 60_000;

class Failed extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A reader over a server that keeps what it was asked, and can be made to fail. */
function readerOver(change: Partial<ReaderNeeds> = {}) {
  const asked: string[] = [];
  const clock = { ms: 0 };
  const line = { fails: null as string | null };
  const answer = (what: string) => {
    asked.push(what);
    if (line.fails !== null) throw new Failed(line.fails);
  };
  const reader = readerOf({
    record: async (shelf, item) => answer(`record ${shelf}/${item}`),
    readBody: async (id) => {
      answer(`read ${id}`);
      return '纪要全文';
    },
    readReporter: async () => {
      answer('read reporter');
      return { name: '张某', contact: '', uid: null };
    },
    openFiles: async () => ({
      ...memoryDoor().door,
      readChunk: async (id, index) => {
        answer(`chunk ${id} ${index}`);
        return null;
      },
    }),
    renew: async () => false,
    now: () => clock.ms,
    ...change,
  });
  return { reader, asked, clock, line };
}

describe('reading under a trace', () => {
  it('[M7.2a] records the opening first, and each opening anew', async () => {
    const { reader, asked } = readerOver();
    expect(await reader.readBody('m1')).toBe('纪要全文');
    await reader.readBody('m1');
    expect(asked).toEqual(['record bodies/m1', 'read m1', 'record bodies/m1', 'read m1']);
  });

  it('[M10.2] records that somebody looks at who reported before they do', async () => {
    const { reader, asked, line } = readerOver();
    expect(await reader.readReporter()).toMatchObject({ name: '张某' });
    expect(asked).toEqual(['record sealed/reporter', 'read reporter']);
    line.fails = 'permission-denied';
    await expect(reader.readReporter()).rejects.toThrow();
    expect(asked.slice(2)).toEqual(['record sealed/reporter']);
  });

  it('[M7.2a] asks for nothing where the opening could not be recorded', async () => {
    const { reader, asked, line } = readerOver();
    for (const code of ['unavailable', 'permission-denied']) {
      line.fails = code;
      await expect(reader.readBody('m1')).rejects.toThrow(code);
    }
    expect(asked).toEqual(['record bodies/m1', 'record bodies/m1']);
  });

  it('[M7.2a] does not record again what was recorded and then did not come, unless its time is up or it was denied', async () => {
    const server: { body: string | null } = { body: 'unavailable' };
    const { reader, asked, clock } = readerOver({
      readBody: async () => {
        if (server.body !== null) throw new Failed(server.body);
        return '纪要全文';
      },
    });
    await expect(reader.readBody('m1')).rejects.toThrow();
    await expect(reader.readBody('m1')).rejects.toThrow();
    expect(asked).toHaveLength(1);
    clock.ms += 9 * MINUTES;
    await expect(reader.readBody('m1')).rejects.toThrow();
    expect(asked).toHaveLength(2);
    server.body = 'permission-denied';
    await expect(reader.readBody('m1')).rejects.toThrow();
    server.body = null;
    expect(await reader.readBody('m1')).toBe('纪要全文');
    expect(asked).toHaveLength(3);
  });

  it('[M7.2a] tries once more when only the token was outdated', async () => {
    let renewals = 0;
    const { reader, asked, line } = readerOver({
      renew: async () => {
        renewals += 1;
        line.fails = null;
        return true;
      },
    });
    line.fails = 'permission-denied';
    expect(await reader.readBody('m1')).toBe('纪要全文');
    expect(asked).toEqual(['record bodies/m1', 'record bodies/m1', 'read m1']);
    expect(renewals).toBe(1);
  });

  it('[M7.2a] records a file once for all its chunks, anew each time it is fetched, and again before its time is up', async () => {
    const { reader, asked, clock } = readerOver();
    const door = await reader.files('c');
    await door.readChunk('f1', 0);
    await door.readChunk('f1', 1);
    expect(asked).toEqual(['record files/f1', 'chunk f1 0', 'chunk f1 1']);
    clock.ms += 9 * MINUTES;
    await door.readChunk('f1', 2);
    expect(asked.slice(3)).toEqual(['record files/f1', 'chunk f1 2']);
    await door.readChunk('f1', 0);
    expect(asked.slice(5)).toEqual(['record files/f1', 'chunk f1 0']);
  });
});
