import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryShelf } from '../data/shelf.ts';
import { journalOf } from './journal.ts';
import { createSaver, type SaveState } from './saver.ts';

function setUp(write: (draft: Record<string, unknown>) => Promise<void>) {
  const shelf = memoryShelf();
  const journal = journalOf(shelf, 'chen', 'c1');
  const states: SaveState[] = [];
  const written = vi.fn(write);
  const saver = createSaver({ journal, write: written, changed: (state) => states.push(state) });
  return { shelf, journal, states, written, saver };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving as typed', () => {
  it('[M7.1b] keeps each change on the device at once and sends it in a moment', async () => {
    const { saver, journal, written, states } = setUp(async () => {});
    saver.typed({ exclusion: 'a' });
    saver.typed({ exclusion: 'b' });
    expect(journal.read()).toEqual({ exclusion: 'b' });
    expect(written).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(800);
    expect(written.mock.calls).toEqual([[{ exclusion: 'b' }]]);
    expect(journal.read()).toBeNull();
    expect(states).toEqual(['saving', 'saved']);
  });

  it('[M7.1b] loses nothing without a connection and saves by itself when it is back', async () => {
    let online = false;
    const { saver, journal, states } = setUp(async () => {
      if (!online) throw new TypeError('Failed to fetch');
    });
    saver.typed({ exclusion: 'a' });
    await vi.advanceTimersByTimeAsync(800);
    expect(states.at(-1)).toBe('unsaved');
    expect(journal.read()).toEqual({ exclusion: 'a' });
    online = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(states.at(-1)).toBe('saved');
    expect(journal.read()).toBeNull();
  });

  it('writes one state at a time, the newest last', async () => {
    const done: (() => void)[] = [];
    const { saver, journal, written } = setUp(() => new Promise((resolve) => done.push(resolve)));
    saver.typed({ exclusion: 'a' });
    await vi.advanceTimersByTimeAsync(800);
    saver.typed({ exclusion: 'b' });
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(written).toHaveBeenCalledTimes(1);
    done[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(journal.read()).toEqual({ exclusion: 'b' });
    expect(written).toHaveBeenCalledTimes(2);
    done[1]?.();
    expect(await flushed).toBe(true);
    expect(journal.read()).toBeNull();
  });

  it('says when a case has moved on, and still keeps what was typed', async () => {
    const { saver, journal, states } = setUp(async () => {
      throw Object.assign(new Error('no'), { code: 'permission-denied' });
    });
    saver.typed({ exclusion: 'a' });
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('blocked');
    expect(journal.read()).toEqual({ exclusion: 'a' });
    saver.close();
  });

  it('tries once more when it is closed, and then leaves the draft to whoever opens it next', async () => {
    const { saver, journal, written } = setUp(async () => {
      throw new TypeError('Failed to fetch');
    });
    saver.typed({ exclusion: 'a' });
    saver.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(written).toHaveBeenCalledTimes(1);
    expect(journal.read()).toEqual({ exclusion: 'a' });
  });

  it('leaves what another tab typed since', async () => {
    const { saver, shelf, journal } = setUp(async () => {});
    saver.typed({ exclusion: 'a' });
    journalOf(shelf, 'chen', 'c1').keep({ exclusion: 'other tab' }, 'other-1');
    await saver.flush();
    expect(journal.read()).toEqual({ exclusion: 'other tab' });
  });
});
