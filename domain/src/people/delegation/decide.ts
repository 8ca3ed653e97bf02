import * as z from 'zod/mini';
import { schemaProblems } from '../../kernel/decide.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { type KernelRefusalCode, type Refusal, refuse } from '../../kernel/refusal.ts';
import { addMonths, type PlainDate } from '../../time/time.ts';
import { isGuestUid } from '../guest-uid.ts';
import type { Member } from '../member.ts';
import type { RosterRecipient } from '../roster/decision.ts';
import {
  type Delegation,
  DelegationAsk,
  type DelegationKind,
  type DelegationPayload,
  ended,
  isOpen,
  overlaps,
  startedOn,
} from './delegation.ts';
import { mayStandInFor, worksOnCases } from './who.ts';

/** The longest absence that somebody else is told of things for. */
export const longestDelegation = { months: 6 } as const;

/** Why nobody was named, or a delegation was not ended. */
export const delegationCodes = [
  'nothing-to-delegate',
  'deputy-oneself',
  'deputy-unknown',
  'deputy-departed',
  'deputy-guest',
  'deputy-elsewhere',
  'deputy-away',
  'period-past',
  'period-reversed',
  'period-too-long',
  'period-overlaps',
  'no-such-delegation',
  'delegation-over',
] as const;
export type DelegationCode = (typeof delegationCodes)[number] | KernelRefusalCode;

/** What a decision looks at, as on record now. */
export interface DelegationFacts {
  /** Who asks; null when there is no such member. */
  readonly actor: Member | null;
  /** Whom the request names; null when there is no such member. */
  readonly deputy: Member | null;
  /** The delegation that the request is about; null when there is none of that id. */
  readonly about: Delegation | null;
  /** Those not over yet in which one of the two is away, or the actor stands in. */
  readonly open: readonly Delegation[];
  readonly today: PlainDate;
  /** The request's own id: the delegation is called by it. */
  readonly requestId: string;
}

/** A change of a delegation: the entry of the roster's log, and the delegation as it leaves it. */
export interface DelegationChange {
  readonly ok: true;
  readonly kind: DelegationKind;
  readonly delegation: Delegation;
  readonly data: JsonObject;
  readonly tells: readonly RosterRecipient[];
}

type Outcome = DelegationChange | Refusal<DelegationCode>;

/** What a request names, to be looked up before it is decided; nothing where it cannot be read. */
export function delegationNeeds(asked: { readonly kind: string; readonly payload: unknown }): {
  readonly deputy: string | null;
  readonly about: string | null;
} {
  const { data } = z.safeParse(DelegationAsk, { kind: asked.kind, payload: asked.payload });
  if (!data) return { deputy: null, about: null };
  return data.kind === 'delegate' ? { deputy: data.payload.to, about: null } : { deputy: null, about: data.payload.of };
}

/**
 * Decides what a member asked: to name a deputy for a time, or to end that. Pure: authority first, then what was sent,
 * then what stands against it.
 * @param asked as somebody sent it, unchecked
 */
export function decideDelegation(
  asked: { readonly kind: string; readonly payload: unknown },
  facts: DelegationFacts,
): Outcome {
  const { actor } = facts;
  if (!actor?.active) return refuse('inactive');
  if (isGuestUid(actor.uid)) return refuse('not-yours', { kind: asked.kind });
  const parsed = z.safeParse(DelegationAsk, { kind: asked.kind, payload: asked.payload });
  if (parsed.error?.issues.some(({ path }) => path[0] === 'kind'))
    return refuse('unknown-action', { kind: asked.kind });
  if (!parsed.success) return refuse('payload-invalid', { problems: schemaProblems(parsed.error.issues) });
  const { kind, payload } = parsed.data;
  return kind === 'delegate' ? delegate(payload, actor, facts) : endEarly(payload, actor, facts);
}

function delegate(payload: DelegationPayload<'delegate'>, actor: Member, facts: DelegationFacts): Outcome {
  const { deputy, open, today, requestId } = facts;
  if (!worksOnCases(actor)) return refuse('nothing-to-delegate');
  const barred = whyNotDeputy(payload, actor, deputy) ?? whyNotThen(payload, today);
  if (barred) return barred;
  if (!deputy) throw new Error('named nobody');
  const same = open.find((one) => one.of === actor.uid && overlaps(one, payload));
  if (same) return refuse('period-overlaps', { name: same.toName, from: same.from, until: same.until });
  // What waits for one who is away is passed on once and no further.
  const away = open.find((one) => one.of === deputy.uid && overlaps(one, payload));
  if (away) return refuse('deputy-away', { name: deputy.name, from: away.from, until: away.until });
  const { from, until, reason } = payload;
  const delegation = startedOn(
    {
      ...{ id: requestId, from, until, reason: reason.trim() },
      ...{ of: actor.uid, ofName: actor.name, to: deputy.uid, toName: deputy.name },
    },
    today,
  );
  const left = open.filter((one) => one.to === actor.uid && overlaps(one, payload));
  return changed('delegate', null, delegation, {
    tells: ['supervisor', 'standIn', 'leftAlone'],
    reason: delegation.reason,
    leftAlone: left.map(({ of }) => of),
  });
}

function whyNotDeputy(
  { to }: DelegationPayload<'delegate'>,
  actor: Member,
  deputy: Member | null,
): Refusal<DelegationCode> | null {
  if (to === actor.uid) return refuse('deputy-oneself');
  if (isGuestUid(to)) return refuse('deputy-guest');
  if (!deputy) return refuse('deputy-unknown');
  if (!deputy.active) return refuse('deputy-departed', { name: deputy.name });
  return mayStandInFor(deputy, actor) ? null : refuse('deputy-elsewhere', { name: deputy.name });
}

function whyNotThen({ from, until }: DelegationPayload<'delegate'>, today: PlainDate): Refusal<DelegationCode> | null {
  if (from < today) return refuse('period-past', { today });
  if (until < from) return refuse('period-reversed');
  const latest = addMonths(from, longestDelegation.months);
  return until > latest ? refuse('period-too-long', { latest }) : null;
}

/** By who is away, back before time, or by who stands in: nobody is asked beforehand, so nobody is held to it. */
function endEarly(
  { reason = '' }: DelegationPayload<'endDelegation'>,
  actor: Member,
  { about }: DelegationFacts,
): Outcome {
  if (!about || (about.of !== actor.uid && about.to !== actor.uid)) return refuse('no-such-delegation');
  if (!isOpen(about)) return refuse('delegation-over');
  return changed('endDelegation', about, ended(about), {
    tells: ['supervisor', 'principal', 'standIn'],
    reason: reason.trim(),
  });
}

/** The entry of the log that leaves the delegation so. */
export function changed(
  kind: DelegationKind,
  before: Delegation | null,
  after: Delegation,
  {
    tells,
    reason = '',
    leftAlone = [],
  }: { readonly tells: readonly RosterRecipient[]; readonly reason?: string; readonly leftAlone?: readonly string[] },
): DelegationChange {
  const { id, of, ofName, to } = after;
  return {
    ok: true,
    kind,
    delegation: after,
    data: {
      ...{ of: id, name: ofName, principal: of, standIn: to, leftAlone: [...leftAlone] },
      before: before && recorded(before),
      after: recorded(after),
      reason,
    },
    tells,
  };
}

/** As the log of changes shows it. */
function recorded({ toName, from, until, state }: Delegation): JsonObject {
  return { deputy: toName, from, until, delegation: state };
}
