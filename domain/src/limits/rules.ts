/**
 * The parameters of every time limit (article 13: on trial, so they are versioned data; article 11: overdue steps go up
 * the chain of responsibility). Sources and confidence of the defaults: docs/MEASURES.md, row M13.
 */
import * as z from 'zod/mini';
import { Length } from './length.ts';

/** The limits that the measures need, over all procedures. */
export const limitNames = [
  'acceptance',
  'supplements',
  'investigation',
  'deliberation',
  'reply',
  'service',
  'serviceAtLatest',
  'appeal',
  'appealDecision',
  'filingExamination',
  'rectification',
  'verification',
] as const;
export type LimitName = (typeof limitNames)[number];

/** Whom an overdue step may be reported to; each procedure knows who they are. */
export const limitRecipients = [
  'applicant',
  'subject',
  'desk',
  'handlers',
  'issuer',
  'superior',
  'head',
  'office',
  'deputy',
  'secretary',
  'supervisor',
] as const;
export type LimitRecipient = (typeof limitRecipients)[number];

const recipient = z.enum(limitRecipients);
const rising = (numbers: readonly number[]): boolean => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? n));

/** One limit: how long, once extended by how much at most, when reminded, and who is told when it is over. */
export const LimitRule = z.strictObject({
  /** Null: it has no length of its own; it is set by the paper that opens it, or lasts as long as it lasts. */
  length: z.nullable(Length),
  /** Added at most, once; null: it cannot be extended. */
  extension: z.nullable(Length),
  /** So many working days before the last day whoever holds it is reminded; the farthest first. */
  remindBefore: z.array(z.int().check(z.gte(1), z.lte(60))).check(
    z.maxLength(5),
    z.refine((days) => rising([...days].reverse()), { error: 'not-falling' }),
  ),
  /** So many working days after the last day (0: on it) somebody is told. */
  escalation: z.array(z.strictObject({ after: z.int().check(z.gte(0), z.lte(60)), tells: recipient })).check(
    z.maxLength(5),
    z.refine((steps) => rising(steps.map(({ after }) => after)), { error: 'not-rising' }),
  ),
  /** Told again and again while it lasts. */
  every: z.nullable(z.strictObject({ days: z.int().check(z.gte(1), z.lte(90)), tells: recipient })),
});
export type LimitRule = z.infer<typeof LimitRule>;

const long = LimitRule.check(z.refine(({ length }) => length !== null, { error: 'missing', path: ['length'] }));
const open = LimitRule.check(z.refine(({ length }) => length === null, { error: 'not-valid', path: ['length'] }));

export const LimitRules = z.strictObject({
  acceptance: long,
  supplements: long,
  investigation: long,
  deliberation: long,
  reply: open,
  service: long,
  serviceAtLatest: long,
  appeal: long,
  appealDecision: long,
  filingExamination: long,
  rectification: open,
  verification: long,
});
export type LimitRules = z.infer<typeof LimitRules>;

const remindBefore = [3, 1];

/** Told when it is due, then two, then five working days after. */
function upTheChain(...chain: readonly LimitRecipient[]): LimitRule['escalation'] {
  const after = [0, 2, 5];
  return chain.map((tells, step) => ({ after: after[step] ?? 5, tells }));
}

function limit(length: Length | null, ...chain: readonly LimitRecipient[]): LimitRule {
  return { length, extension: null, remindBefore: [...remindBefore], escalation: upTheChain(...chain), every: null };
}

export const defaultLimits: LimitRules = {
  acceptance: limit({ workingDays: 10 }, 'desk', 'head', 'deputy'),
  supplements: limit({ workingDays: 5 }, 'applicant', 'head'),
  investigation: { ...limit({ months: 1 }, 'handlers', 'head', 'deputy'), extension: { months: 1 } },
  deliberation: limit({ workingDays: 15 }, 'office', 'deputy', 'secretary'),
  reply: { ...limit(null), remindBefore: [], every: { days: 7, tells: 'secretary' } },
  service: limit({ workingDays: 5 }, 'handlers', 'head', 'supervisor'),
  serviceAtLatest: limit({ months: 1 }, 'supervisor'),
  // It closes by itself: nobody is in delay.
  appeal: limit({ months: 1 }),
  appealDecision: { ...limit({ days: 60 }, 'superior', 'secretary', 'supervisor'), extension: { days: 30 } },
  filingExamination: limit({ workingDays: 15 }, 'desk', 'head', 'deputy'),
  rectification: { ...limit(null, 'subject', 'issuer', 'supervisor'), extension: { months: 1 } },
  verification: { ...limit({ days: 60 }, 'handlers', 'head', 'supervisor'), extension: { days: 30 } },
};

/** One value for each limit. */
export function mapLimits<T>(of: (name: LimitName) => T): Record<LimitName, T> {
  return {
    acceptance: of('acceptance'),
    supplements: of('supplements'),
    investigation: of('investigation'),
    deliberation: of('deliberation'),
    reply: of('reply'),
    service: of('service'),
    serviceAtLatest: of('serviceAtLatest'),
    appeal: of('appeal'),
    appealDecision: of('appealDecision'),
    filingExamination: of('filingExamination'),
    rectification: of('rectification'),
    verification: of('verification'),
  };
}
