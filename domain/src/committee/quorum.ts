import * as z from 'zod/mini';
import type { Meeting } from './meeting.ts';

/** How a meeting decides: fractions as published in the policy a case began under. */
export interface MeetingRule {
  /** Present members needed, as a fraction of those who count. */
  readonly quorum: { readonly of: number; readonly in: number };
  /** Whether a recused member still counts as due: strict when true. */
  readonly recusedCountAsDue: boolean;
}

/** How a meeting counted: `archive/tally-{n}` below a matter keeps it as the n-th decision found it. */
export const Tally = z.strictObject({
  due: z.int(),
  recused: z.int(),
  present: z.int(),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  /** Of how many quorum and majority are taken, under the rule and under the other reading. */
  base: z.int(),
  otherBase: z.int(),
  quorumNeeds: z.int(),
  majorityNeeds: z.int(),
  hasQuorum: z.boolean(),
  hasMajority: z.boolean(),
});
export type Tally = z.infer<typeof Tally>;

/** Counts a meeting: more than half of those due must be in favour, and two thirds of them present (by default). */
export function tallyOf(meeting: Meeting, rule: MeetingRule): Tally {
  const members = new Set(meeting.due.map(({ uid }) => uid));
  const recused = new Set(meeting.recused.filter((uid) => members.has(uid)));
  const able = (uid: string): boolean => members.has(uid) && !recused.has(uid);
  const present = new Set(meeting.present.filter(able));
  // Whoever votes is there, whether or not anybody ticked them as present.
  const cast = Object.entries(meeting.votes).filter(([uid]) => able(uid));
  for (const [uid] of cast) present.add(uid);
  const count = (vote: string): number => cast.filter(([, each]) => each.vote === vote).length;
  const due = members.size;
  const base = rule.recusedCountAsDue ? due : due - recused.size;
  const quorumNeeds = Math.ceil((base * rule.quorum.of) / rule.quorum.in);
  const majorityNeeds = Math.floor(base / 2) + 1;
  return {
    due,
    recused: recused.size,
    present: present.size,
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    base,
    otherBase: rule.recusedCountAsDue ? due - recused.size : due,
    quorumNeeds,
    majorityNeeds,
    hasQuorum: base > 0 && present.size >= quorumNeeds,
    hasMajority: count('for') >= majorityNeeds,
  };
}
