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
const IN_CONFIDENCE = 'in-confidence-';

/** The id under which a draft is kept no longer than whoever typed it stays signed in, however that ends. */
export function inConfidence(draftId: string): string {
  return IN_CONFIDENCE + draftId;
}

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

/**
 * What is on the device is nobody else's who sits down at it: whatever anybody else typed goes, and what was typed in
 * confidence goes as soon as nobody is signed in.
 * @param uid who is here now; null where nobody is
 */
export function keepOnlyOf(shelf: Shelf, uid: string | null): void {
  for (const key of shelf.keys().filter((one) => one.startsWith(PREFIX))) {
    const isKept = uid === null ? !key.includes(`:${IN_CONFIDENCE}`) : key.startsWith(`${PREFIX}${uid}:`);
    if (!isKept) shelf.removeItem(key);
  }
}
