import {
  countOf,
  type Length,
  type LimitName,
  type LimitRule,
  type LimitRules,
  mapLimits,
  unitOf,
} from '@rongcuo/domain';

/** A limit as it stands in its fields: numbers as text; a step without its days is none. */
export interface TypedLimit {
  count: string;
  unit: string;
  moreCount: string;
  moreUnit: string;
  remind: string;
  steps: { after: string; tells: string }[];
  everyDays: string;
  everyTells: string;
}
export type TypedLimits = Record<LimitName, TypedLimit>;

/** What a limit's form asks: those that are set by a paper or endless have no length of their own. */
export const withoutLength: readonly LimitName[] = ['reply', 'rectification'];
/** Those whose procedure has an action that extends them. */
export const extendable: readonly LimitName[] = ['investigation', 'appealDecision', 'rectification', 'verification'];
export const repeated: readonly LimitName[] = ['reply'];
const MOST_STEPS = 5;

function typedLimit({ length, extension, remindBefore, escalation, every }: LimitRule): TypedLimit {
  const steps = escalation.map(({ after, tells }): { after: string; tells: string } => ({
    after: String(after),
    tells,
  }));
  return {
    count: length ? String(countOf(length)) : '',
    unit: length ? unitOf(length) : 'workingDays',
    moreCount: extension ? String(countOf(extension)) : '',
    moreUnit: extension ? unitOf(extension) : 'days',
    remind: remindBefore.join(' '),
    // One more, to be filled in or left alone.
    steps: steps.length < MOST_STEPS ? [...steps, { after: '', tells: '' }] : steps,
    everyDays: every ? String(every.days) : '',
    everyTells: every?.tells ?? '',
  };
}

export function typedLimitsFrom(rules: LimitRules): TypedLimits {
  return mapLimits((name) => typedLimit(rules[name]));
}

/** What was typed, as the schema is to judge it: what is no number is left for it to refuse. */
export function rulesFrom(typed: TypedLimits): Record<LimitName, unknown> {
  return mapLimits((name) => {
    const { count, unit, moreCount, moreUnit, remind, steps, everyDays, everyTells } = typed[name];
    const days = remind.split(/[^\d]+/).filter((part) => part !== '');
    return {
      length: lengthFrom(count, unit),
      extension: lengthFrom(moreCount, moreUnit),
      remindBefore: days.map(Number),
      escalation: steps
        .filter(({ after, tells }) => after.trim() !== '' || tells !== '')
        .map(({ after, tells }) => ({ after: number(after), tells })),
      every: everyDays.trim() === '' ? null : { days: number(everyDays), tells: everyTells },
    };
  });
}

/** A whole number as typed; not a number when it is none, which no schema takes. */
export function number(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}

function lengthFrom(count: string, unit: string): Partial<Record<string, number>> | Length | null {
  return count.trim() === '' ? null : { [unit]: number(count) };
}
