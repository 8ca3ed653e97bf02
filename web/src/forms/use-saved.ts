import { onScopeDispose, type Ref, ref, watch } from 'vue';
import { failureOf } from '../data/failure.ts';
import { recheckSession } from '../data/session.ts';
import type { Journal } from '../drafts/journal.ts';
import { createSaver, type SaveState } from '../drafts/saver.ts';

interface Saved {
  readonly save: Readonly<Ref<SaveState>>;
  /** Resolves to whether all that was typed is on the server. */
  readonly flush: () => Promise<boolean>;
}

interface Typed {
  readonly journal: Journal;
  /** What is typed into, reactive. */
  readonly draft: object;
  /** As it is to be stored. */
  readonly asJson: () => Record<string, unknown>;
  readonly write: (draft: Record<string, unknown>) => Promise<void>;
  /** Typed here earlier and not on the server yet. */
  readonly unsaved: boolean;
}

/** Saves a draft as it is typed, for as long as the form lives. */
export function useSaved({ journal, draft, asJson, write, unsaved }: Typed): Saved {
  const save = ref<SaveState>('saved');
  const saver = createSaver({
    journal,
    write: (json) =>
      write(json).catch(async (error: unknown) => {
        // Perhaps only the token was outdated.
        if (failureOf(error) !== 'denied' || !(await recheckSession())) throw error;
        await write(json);
      }),
    changed: (now) => {
      save.value = now;
    },
  });
  const typed = (): void => saver.typed(asJson());
  watch(draft, typed, { deep: true, flush: 'sync' });
  if (unsaved) typed();

  const leaving = (): void => void saver.flush();
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('pagehide', leaving, { signal });
  window.addEventListener('online', () => saver.retry(), { signal });
  // Without a connection the saver tries again by itself; each field left need not.
  document.addEventListener('focusout', () => save.value !== 'unsaved' && leaving(), { signal });
  document.addEventListener('visibilitychange', leaving, { signal });
  onScopeDispose(() => {
    listening.abort();
    saver.close();
  });
  return { save, flush: saver.flush };
}
