import {
  type Calendar,
  type LimitStanding,
  type Limits,
  limitStandingOf,
  type PlainDate,
  standingWords,
} from '@rongcuo/domain';
import { dateText } from '../../ui/text/times.ts';
import { limitWords } from './text/zh.ts';

export type Urgency = 'calm' | 'soon' | 'over';

/** One time limit in words. */
export interface LimitLine<Kind extends string = string> {
  readonly kind: Kind;
  /** What is to be done. */
  readonly label: string;
  /** Whose step it is. */
  readonly holder: string;
  /** The last day and what is left of it, or why there is none. */
  readonly when: string;
  readonly urgency: Urgency;
  readonly due: PlainDate | null;
  /** It was a right, and is over. */
  readonly lapsed: boolean;
}

/** The limits that one kind of matter knows, and how they are spoken of. */
export interface LimitTable<Kind extends string> {
  readonly kinds: readonly Kind[];
  readonly lapses: (kind: Kind) => boolean;
  readonly label: (kind: Kind) => string;
  readonly holder: (kind: Kind) => string;
}

function urgencyOf(standing: LimitStanding): Urgency {
  if (standing.state === 'over') return 'over';
  return standing.state === 'running' && standing.left.count <= (standing.left.unit === 'days' ? 3 : 2)
    ? 'soon'
    : 'calm';
}

function whenOf(standing: LimitStanding): string {
  const due = 'due' in standing ? dateText(standing.due) : '';
  return [due, standingWords(standing)].filter((part) => part !== '').join(limitWords.comma);
}

/** Every limit that runs, the most urgent first. */
export function linesOf<Kind extends string>(
  table: LimitTable<Kind>,
  limits: Limits<Kind>,
  calendar: Calendar,
  today: PlainDate,
): LimitLine<Kind>[] {
  const lines = table.kinds.flatMap((kind): LimitLine<Kind>[] => {
    const limit = limits[kind];
    if (!limit) return [];
    const standing = limitStandingOf(limit, calendar, today);
    const lapsed = table.lapses(kind) && standing.state === 'over';
    return [
      {
        kind,
        label: table.label(kind),
        holder: table.holder(kind),
        when: lapsed ? limitWords.lapsed(dateText(standing.due)) : whenOf(standing),
        urgency: lapsed ? 'calm' : urgencyOf(standing),
        due: lapsed ? null : limit.due,
        lapsed,
      },
    ];
  });
  return lines.sort((one, other) => compareDue(one.due, other.due));
}

/** The day before which somebody is to have done something; null where nothing is counted now. */
export function soonestOf<Kind extends string>(table: LimitTable<Kind>, limits: Limits<Kind>): PlainDate | null {
  const days = table.kinds.flatMap((kind) => (table.lapses(kind) ? [] : (limits[kind]?.due ?? [])));
  return days.sort()[0] ?? null;
}

/** By the day, those that have none last. */
export function compareDue(one: PlainDate | null, other: PlainDate | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null || one < other ? -1 : 1;
}
