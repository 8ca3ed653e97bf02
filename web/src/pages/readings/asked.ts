import { addDays, isPlainDate, isReadingKind, type PlainDate, startOf } from '@rongcuo/domain';
import type { ReadingsAsked } from '../../data/sdk/readings.ts';

/** The filter as it stands in the form: an empty text is no filter. */
export interface Filter {
  readonly person: string;
  readonly kind: string;
  /** Its path. */
  readonly ofMatter: string;
  readonly from: string;
  readonly to: string;
}

const RECENT_DAYS = 30;

/** What the page begins with: the last weeks. */
export function recently(today: PlainDate): Filter {
  return { person: '', kind: '', ofMatter: '', from: addDays(today, -RECENT_DAYS), to: '' };
}

/** What is asked of a log; days are whole days where the university is. */
export function askedBy({ person, kind, from, to }: Filter): ReadingsAsked {
  return {
    by: person || undefined,
    kind: isReadingKind(kind) ? kind : undefined,
    from: isPlainDate(from) ? startOf(from) : undefined,
    before: isPlainDate(to) ? startOf(addDays(to, 1)) : undefined,
  };
}

export function isWrongWay({ from, to }: Filter): boolean {
  return from !== '' && to !== '' && to < from;
}
