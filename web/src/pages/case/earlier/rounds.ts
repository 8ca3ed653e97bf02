import { archivedIn, type BookName, type CaseState, type Instant } from '@rongcuo/domain';
import type { ShownEvent } from '../../../data/decode.ts';

export const supersededBooks = ['recommendation', 'meeting', 'referral', 'appeal'] as const satisfies BookName[];
export type SupersededBook = (typeof supersededBooks)[number];

/** What a step put aside: which book, the how manieth of its kind, and why it was put aside. */
export interface Superseded {
  /** Under which it is kept. */
  readonly id: string;
  readonly book: SupersededBook;
  readonly nth: number;
  /** The step that put it aside. */
  readonly by: { readonly kind: string; readonly at: Instant; readonly byName: string };
  /** How a meeting counted when it determined; null where it determined nothing. */
  readonly tally: string | null;
}

const TALLY = 'tally-';

/**
 * All that was put aside in a case, in the order of its record.
 * @param events the face of the record, oldest first
 */
export function supersededIn(events: readonly ShownEvent[], { appeals }: Pick<CaseState, 'appeals'>): Superseded[] {
  const found: Superseded[] = [];
  let tally: string | null = null;
  for (const event of events) {
    const { kind, at, byName } = event;
    const ids = archivedIn(event);
    for (const book of supersededBooks) {
      for (const id of ids.filter((one) => one.startsWith(`${book}-`))) {
        const nth = found.filter((one) => one.book === book).length + 1;
        // An appeal is kept as soon as it is decided, and put aside only by the next.
        if (book === 'appeal' && nth === appeals) continue;
        found.push({ id, book, nth, by: { kind, at, byName }, tally: book === 'meeting' ? tally : null });
      }
    }
    // A determination counts the meeting that is held then; the next meeting begins with nothing.
    if (ids.some((id) => id.startsWith('meeting-'))) tally = null;
    tally = ids.find((id) => id.startsWith(TALLY)) ?? tally;
  }
  return found;
}
