import {
  type Calendar,
  type CaseLimitKind,
  type CaseState,
  caseCapacitiesOf,
  caseLimitKinds,
  caseLimits,
  caseLimitWords,
  holderWords,
  type LimitStanding,
  limitStandingOf,
  type Member,
  type PlainDate,
  standingWords,
} from '@rongcuo/domain';
import { dateText } from '../../../ui/text/times.ts';
import { limitWords, partyWords } from './text/zh.ts';

export type Urgency = 'calm' | 'soon' | 'over';

/** One time limit in words. */
export interface LimitLine {
  readonly kind: CaseLimitKind;
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

/** Every limit that runs on the case, the most urgent first. */
export function limitLines({ limits }: Pick<CaseState, 'limits'>, calendar: Calendar, today: PlainDate): LimitLine[] {
  const lines = caseLimitKinds.flatMap((kind): LimitLine[] => {
    const limit = limits[kind];
    if (!limit) return [];
    const standing = limitStandingOf(limit, calendar, today);
    const { holder, lapses } = caseLimits[kind];
    const lapsed = lapses && standing.state === 'over';
    return [
      {
        kind,
        label: caseLimitWords[kind],
        holder: holderWords[holder],
        when: lapsed ? limitWords.lapsed(dateText(standing.due)) : whenOf(standing),
        urgency: lapsed ? 'calm' : urgencyOf(standing),
        due: lapsed ? null : limit.due,
        lapsed,
      },
    ];
  });
  return lines.sort((one, other) => compareDue(one.due, other.due));
}

/** By the day, those that have none last. */
export function compareDue(one: PlainDate | null, other: PlainDate | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null || one < other ? -1 : 1;
}

/**
 * What a party is told of the limits, in whole sentences: of the windows only one's own, and nothing of what only
 * measures the house's own work.
 */
export function partyLines(member: Member, state: CaseState, calendar: Calendar, today: PlainDate): string[] {
  const capacities = caseCapacitiesOf(member, state);
  const concerns: Partial<Record<CaseLimitKind, boolean>> = {
    serviceAtLatest: false,
    appealSubject: capacities.includes('subject'),
    appealUnit: capacities.includes('unit') && !capacities.includes('subject'),
  };
  return limitLines(state, calendar, today).flatMap(({ kind }) => {
    const limit = state.limits[kind];
    if (!limit || concerns[kind] === false) return [];
    const standing = limitStandingOf(limit, calendar, today);
    const sentence = partyWords[kind];
    // A right that has lapsed is told with the result, where one also reads what can still be done.
    if (standing.state === 'over' && caseLimits[kind].lapses) return [];
    if (standing.state === 'running' || standing.state === 'over') {
      return [sentence(limitWords.notAfter(dateText(standing.due)), standingWords(standing))];
    }
    if (standing.state === 'uncomputed') return [sentence(limitWords.inTime, standingWords(standing))];
    return [];
  });
}
