import type { Shelf } from '../data/shelf.ts';

/** What was typed on this device and the server has not confirmed yet: it outlives a closed tab or an empty battery. */
export interface Journal {
  /** @param edit tells this state of the draft from an earlier or later one */
  readonly keep: (draft: unknown, edit: string) => void;
  /** Drops it, unless something newer was typed since, here or in another tab. */
  readonly drop: (edit: string) => void;
  readonly read: () => unknown;
  /** The draft itself is gone. */
  readonly clear: () => void;
}

const PREFIX = 'rongcuo:draft:';

export function journalOf(shelf: Shelf, uid: string, caseId: string): Journal {
  const key = `${PREFIX}${uid}:${caseId}`;
  return {
    keep(draft, edit) {
      try {
        shelf.setItem(key, JSON.stringify({ edit, draft }));
      } catch {
        // A full or forbidden shelf leaves only the server, as before there was a journal.
      }
    },
    drop(edit) {
      if (entryAt(shelf, key)?.edit === edit) shelf.removeItem(key);
    },
    read: () => entryAt(shelf, key)?.draft ?? null,
    clear: () => shelf.removeItem(key),
  };
}

function entryAt(shelf: Shelf, key: string): { edit: unknown; draft: unknown } | null {
  try {
    const entry: unknown = JSON.parse(shelf.getItem(key) ?? 'null');
    if (typeof entry !== 'object' || entry === null || !('draft' in entry) || !('edit' in entry)) return null;
    return { edit: entry.edit, draft: entry.draft };
  } catch {
    return null;
  }
}

/** The cases of which this person has typed something here that the server does not have. */
export function unsavedCases(shelf: Shelf, uid: string): string[] {
  const own = `${PREFIX}${uid}:`;
  return shelf
    .keys()
    .filter((key) => key.startsWith(own))
    .map((key) => key.slice(own.length));
}

export function dropJournals(shelf: Shelf, uid: string): void {
  for (const caseId of unsavedCases(shelf, uid)) shelf.removeItem(`${PREFIX}${uid}:${caseId}`);
}
