import { schemaProblems } from '../kernel/decide.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Member } from '../people/member.ts';
import { type PlainDate, plainDateOf } from '../time/time.ts';
import {
  type Interpretation,
  type InterpretationEntry,
  InterpretationProposal,
  type InterpretationRequest,
  type Withdrawal,
  WithdrawalProposal,
} from './interpretation.ts';
import { whyNotInterpreter } from './interpreter.ts';

/** Why nothing was published or withdrawn. */
export const interpretationCodes = [
  'inactive',
  'not-yours',
  'unknown-action',
  'payload-invalid',
  'no-such-interpretation',
  'already-withdrawn',
  'already-replaced',
  'before-replaced',
] as const;
export type InterpretationCode = (typeof interpretationCodes)[number];

/** How an interpretation stands on a day. */
export type InterpretationStanding = 'ahead' | 'inForce' | 'replaced' | 'withdrawn';

export function withdrawalOf(number: number, entries: readonly InterpretationEntry[]): Withdrawal | null {
  return entries.find((one): one is Withdrawal => one.kind === 'withdrawal' && one.of === number) ?? null;
}

/** What came in its place, or will; one withdrawn before its day never did. */
export function successorOf(number: number, entries: readonly InterpretationEntry[]): Interpretation | null {
  const successors = entries.filter(
    (one): one is Interpretation => one.kind === 'interpretation' && one.replaces === number,
  );
  return (
    successors.find((one) => {
      const withdrawal = withdrawalOf(one.number, entries);
      return withdrawal === null || plainDateOf(withdrawal.publishedAt) >= one.effectiveOn;
    }) ?? null
  );
}

/**
 * M14: how an interpretation stands on a day, by all entries there are. What replaced it holds from its own day on, and
 * withdrawing that later does not bring this one back.
 */
export function standingOf(
  { number, effectiveOn }: Interpretation,
  entries: readonly InterpretationEntry[],
  today: PlainDate,
): InterpretationStanding {
  if (withdrawalOf(number, entries)) return 'withdrawn';
  const successor = successorOf(number, entries);
  if (successor && successor.effectiveOn <= today) return 'replaced';
  return effectiveOn > today ? 'ahead' : 'inForce';
}

export interface InterpretingFacts {
  readonly publisher: Member | null;
  /** The last number given; 0 before the first. */
  readonly last: number;
  /** Of all entries those that bear on the interpretation to be replaced or withdrawn: itself and what names it. */
  readonly entries: readonly InterpretationEntry[];
}

type Decided = { readonly ok: true; readonly entry: InterpretationEntry };

/** M14: decides what somebody asked to publish, replace or withdraw. */
export function decideInterpretation(
  { kind, payload, by, at }: InterpretationRequest,
  { publisher, last, entries }: InterpretingFacts,
): Decided | Refusal<InterpretationCode> {
  const barred = whyNotInterpreter(publisher);
  if (barred) return barred;
  const publication = {
    number: last + 1,
    publishedAt: at,
    publishedBy: by,
    publishedByName: publisher?.name ?? '',
  };
  if (kind === 'publish') {
    const parsed = InterpretationProposal.safeParse(payload);
    if (!parsed.success) return refuse('payload-invalid', { problems: schemaProblems(parsed.error.issues) });
    const against = whyNotReplace(parsed.data, entries);
    return against ?? { ok: true, entry: { kind: 'interpretation', ...parsed.data, ...publication } };
  }
  if (kind === 'withdraw') {
    const parsed = WithdrawalProposal.safeParse(payload);
    if (!parsed.success) return refuse('payload-invalid', { problems: schemaProblems(parsed.error.issues) });
    const against = whyNotWithdraw(parsed.data.of, entries, plainDateOf(at));
    return against ?? { ok: true, entry: { kind: 'withdrawal', ...parsed.data, ...publication } };
  }
  return refuse('unknown-action', { kind });
}

/** The number a request is about, whatever else is in it: what the decision needs to know of. */
export function interpretationAskedAbout({ payload }: Pick<InterpretationRequest, 'payload'>): number | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const about: unknown = 'of' in payload ? payload.of : 'replaces' in payload ? payload.replaces : null;
  return Number.isSafeInteger(about) ? Number(about) : null;
}

function find(number: number, entries: readonly InterpretationEntry[]): Interpretation | null {
  return entries.find((one): one is Interpretation => one.kind === 'interpretation' && one.number === number) ?? null;
}

type MayBe = Refusal<InterpretationCode> | null;

function whyNotReplace(
  { replaces, effectiveOn }: InterpretationProposal,
  entries: readonly InterpretationEntry[],
): MayBe {
  if (replaces === undefined) return null;
  const earlier = find(replaces, entries);
  if (!earlier) return refuse('no-such-interpretation', { number: replaces });
  if (withdrawalOf(replaces, entries)) return refuse('already-withdrawn', { number: replaces });
  const successor = successorOf(replaces, entries);
  if (successor) return refuse('already-replaced', { number: replaces, by: successor.number });
  return effectiveOn < earlier.effectiveOn
    ? refuse('before-replaced', { number: replaces, on: earlier.effectiveOn })
    : null;
}

function whyNotWithdraw(of: number, entries: readonly InterpretationEntry[], today: PlainDate): MayBe {
  const interpretation = find(of, entries);
  if (!interpretation) return refuse('no-such-interpretation', { number: of });
  const standing = standingOf(interpretation, entries, today);
  if (standing === 'withdrawn') return refuse('already-withdrawn', { number: of });
  const successor = successorOf(of, entries);
  return standing === 'replaced' && successor ? refuse('already-replaced', { number: of, by: successor.number }) : null;
}
