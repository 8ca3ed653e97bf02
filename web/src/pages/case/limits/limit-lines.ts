import {
  type Calendar,
  type CaseLimitKind,
  type CaseState,
  caseCapacitiesOf,
  caseLimitKinds,
  caseLimits,
  caseLimitWords,
  holderWords,
  limitStandingOf,
  type Member,
  type PlainDate,
  standingWords,
} from '@rongcuo/domain';
import { type LimitLine, type LimitTable, linesOf } from '../../../matters/limits/limit-lines.ts';
import { limitWords } from '../../../matters/limits/text/zh.ts';
import { dateText } from '../../../ui/text/times.ts';
import { partyWords } from './text/zh.ts';

const table: LimitTable<CaseLimitKind> = {
  kinds: caseLimitKinds,
  lapses: (kind) => caseLimits[kind].lapses,
  label: (kind) => caseLimitWords[kind],
  holder: (kind) => holderWords[caseLimits[kind].holder],
};

/** Every limit that runs on the case, the most urgent first. */
export function limitLines(
  { limits }: Pick<CaseState, 'limits'>,
  calendar: Calendar,
  today: PlainDate,
): LimitLine<CaseLimitKind>[] {
  return linesOf(table, limits, calendar, today);
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
