/**
 * A deputy for a time (article 11: who is responsible stays so): somebody is told what waits for a member who is away. It
 * gives nobody a right to read or to do anything, for roles are given by the administrator alone and the circles of a
 * case by what people are to it.
 */
import * as z from 'zod/mini';
import { optionalText, text, textLimits } from '../../kernel/text.ts';
import { addDays, Instant, PlainDate, plainDateOf, startOf } from '../../time/time.ts';

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/));

/** `named`: its first day is ahead. `over`: its last day is behind. `ended`: earlier, by one of the two or by departure. */
export const delegationStates = ['named', 'running', 'over', 'ended'] as const;

/** `delegations/{id}`: who is away, who stands in, from when until when. Each change of it is an entry of the roster's log. */
export const Delegation = z.strictObject({
  id,
  /** Who is away. */
  of: id,
  ofName: z.string(),
  /** Who stands in. */
  to: id,
  toName: z.string(),
  from: PlainDate,
  until: PlainDate,
  reason: z.string(),
  state: z.enum(delegationStates),
  /** When it begins or ends by itself; null: never more. */
  nextAt: z.nullable(Instant),
});
export type Delegation = z.infer<typeof Delegation>;

/** What a member can ask. */
export const DelegationAsk = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('delegate'),
    payload: z.strictObject({
      to: id.check(z.describe('代办人')),
      from: PlainDate.check(z.describe('开始日期')),
      until: PlainDate.check(z.describe('结束日期')),
      reason: text(textLimits.short).check(z.describe('理由')),
    }),
  }),
  z.strictObject({
    kind: z.literal('endDelegation'),
    payload: z.strictObject({ of: id.check(z.describe('代办')), reason: optionalText(textLimits.short) }),
  }),
]);
export type DelegationAsk = z.infer<typeof DelegationAsk>;
export type DelegationPayload<Kind extends DelegationAsk['kind']> = Extract<DelegationAsk, { kind: Kind }>['payload'];

/** What changes a delegation, as the roster's log has it: what a member asked, and what happens by itself. */
export const delegationKinds = [
  'delegate',
  'endDelegation',
  'beginDelegation',
  'delegationOver',
  'delegationLapsed',
] as const;
export type DelegationKind = (typeof delegationKinds)[number];

export function isDelegationKind(kind: string): kind is DelegationKind {
  return delegationKinds.some((known) => known === kind);
}

/** Not over, by itself or otherwise. */
export function isOpen({ state }: Pick<Delegation, 'state'>): boolean {
  return state === 'named' || state === 'running';
}

/** Whether somebody stood in on that day: by the dates, so that it never waits for the sweep. */
export function standsInOn({ state, from, until }: Delegation, day: PlainDate): boolean {
  return state !== 'ended' && from <= day && day <= until;
}

/** Whether they have a day in common. */
export function overlaps(one: Pick<Delegation, 'from' | 'until'>, other: Pick<Delegation, 'from' | 'until'>): boolean {
  return one.from <= other.until && other.from <= one.until;
}

/** As it stands on that day, when nobody ends it; what becomes of it by itself is entered when that has happened. */
export function startedOn(named: Omit<Delegation, 'state' | 'nextAt'>, today: PlainDate): Delegation {
  const { from, until } = named;
  const running = from <= today;
  return {
    ...named,
    state: running ? 'running' : 'named',
    nextAt: startOf(running ? addDays(until, 1) : from),
  };
}

/** What becomes of it by itself next, where that is due by now; null where nothing is. */
export function turnedBy(
  delegation: Delegation,
  now: Instant,
): { readonly kind: 'beginDelegation' | 'delegationOver'; readonly next: Delegation } | null {
  if (!isOpen(delegation) || delegation.nextAt === null || delegation.nextAt > now) return null;
  if (delegation.state === 'named') {
    return { kind: 'beginDelegation', next: startedOn(delegation, plainDateOf(delegation.nextAt)) };
  }
  return { kind: 'delegationOver', next: { ...delegation, state: 'over', nextAt: null } };
}

/** Over before its time, from this moment on. */
export function ended(delegation: Delegation): Delegation {
  return { ...delegation, state: 'ended', nextAt: null };
}
