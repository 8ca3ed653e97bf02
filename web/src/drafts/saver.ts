import { failureOf } from '../data/failure.ts';
import type { Journal } from './journal.ts';

/** `blocked`: the server will not take it any more, since the case has moved on. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'blocked';

export interface SaverDoors {
  readonly journal: Journal;
  /** Resolves once the server has it. */
  readonly write: (draft: Record<string, unknown>) => Promise<void>;
  readonly changed: (state: SaveState) => void;
}

export interface Saver {
  /** Something was typed: kept here at once, sent in a moment. */
  readonly typed: (draft: Record<string, unknown>) => void;
  /** Sends what is waiting now. Resolves to whether everything typed is on the server. */
  readonly flush: () => Promise<boolean>;
  /** The connection may be back. */
  readonly retry: () => void;
  /** Sends what is waiting once more and then no more: a later form of the same draft must not be overwritten. */
  readonly close: () => void;
}

const PAUSE_MS = 800;
const FIRST_RETRY_MS = 3_000;
const LONGEST_RETRY_MS = 30_000;

/** Saves a draft as it is typed: one write at a time, the newest state always last, nothing ever dropped. */
export function createSaver({ journal, write, changed }: SaverDoors): Saver {
  let waiting: { draft: Record<string, unknown>; edit: string } | null = null;
  let writing: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryIn = FIRST_RETRY_MS;
  let edits = 0;
  let closed = false;
  const tab = `${Date.now()}-${Math.random()}`;

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void send(), ms);
  }

  async function send(): Promise<void> {
    clearTimeout(timer);
    // Whoever comes while a write runs waits for it: the newer state must reach the server after the older.
    while (writing) await writing;
    if (!waiting) return;
    const current = waiting;
    changed('saving');
    writing = write(current.draft).then(
      () => {
        writing = null;
        retryIn = FIRST_RETRY_MS;
        journal.drop(current.edit);
        if (waiting === current) waiting = null;
        changed(waiting ? 'saving' : 'saved');
      },
      (error: unknown) => {
        writing = null;
        const blocked = failureOf(error) === 'denied';
        changed(blocked ? 'blocked' : 'unsaved');
        schedule(retryIn);
        retryIn = Math.min(retryIn * 2, LONGEST_RETRY_MS);
      },
    );
    await writing;
  }

  return {
    typed(draft) {
      edits += 1;
      const edit = `${tab}-${edits}`;
      waiting = { draft, edit };
      journal.keep(draft, edit);
      schedule(PAUSE_MS);
    },
    async flush() {
      if (waiting || writing) await send();
      return waiting === null;
    },
    retry() {
      if (waiting) void send();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      if (waiting && !writing) void send();
    },
  };
}
