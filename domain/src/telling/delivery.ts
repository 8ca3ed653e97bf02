import * as z from 'zod/mini';
import { Instant, instantFromMillis, PlainDate, plainDateOf } from '../time/time.ts';
import { channels } from './channels.ts';

/** What went wrong, in a code that says nothing of the person or the matter: `timeout`, `http-503`, `wecom-60111`. */
export const DeliveryError = z.string().check(z.regex(/^[a-z0-9][a-z0-9./-]{0,63}$/));

/**
 * `deliveries/{id}`: one notice to one person by one channel, until it is out or given up. Nobody reads it but the
 * functions: who is told of what is the matter's own.
 */
export const Delivery = z.strictObject({
  uid: z.string(),
  entryId: z.string(),
  channel: z.enum(channels),
  /** Goes out even where the person has switched the channel off. */
  legal: z.boolean(),
  /**
   * `waiting`: to be tried, or being tried. `sent`: the channel has taken it. `failed`: to be tried again. `dead`: given
   * up, until an operator has it sent again. `dropped`: nobody to be told any more.
   */
  status: z.enum(['waiting', 'sent', 'failed', 'dead', 'dropped']),
  /** How often an operator has had it sent again. */
  round: z.int(),
  /** How often it was tried in this round. */
  attempts: z.int(),
  /** When it is tried next; null: not any more. */
  nextAt: z.nullable(Instant),
  lastError: z.nullable(DeliveryError),
  at: Instant,
});
export type Delivery = z.infer<typeof Delivery>;

/** Minutes from one attempt to the next; after the last of them it is given up. The sweep comes every quarter of an hour. */
const PAUSES = [15, 60, 240, 720, 1440] as const;
export const ATTEMPTS = PAUSES.length + 1;

export function newDelivery(about: Pick<Delivery, 'uid' | 'entryId' | 'channel' | 'legal'>, now: Instant): Delivery {
  return { ...about, status: 'waiting', round: 0, attempts: 0, nextAt: now, lastError: null, at: now };
}

export function isDue({ status, nextAt }: Delivery, now: Instant): boolean {
  return (status === 'waiting' || status === 'failed') && nextAt !== null && nextAt <= now;
}

/**
 * Before an attempt: it counts, and the next is set, so that a run that breaks off is taken up again and two at once try
 * it once. Null: the last attempt broke off, and there is none left.
 */
export function begun(delivery: Delivery, now: Instant): Delivery | null {
  if (delivery.attempts >= ATTEMPTS) return null;
  return { ...delivery, status: 'waiting', attempts: delivery.attempts + 1, nextAt: nextAfter(delivery.attempts, now) };
}

function nextAfter(attempts: number, now: Instant): Instant {
  const minutes = PAUSES[attempts] ?? PAUSES[0];
  return instantFromMillis(Date.parse(now) + minutes * 60_000);
}

/** What came of an attempt. `nobody`: there is nothing of theirs to send it to any more. */
export type Sending =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'nobody' }
  /** `final`: trying again would not help. */
  | { readonly outcome: 'failed'; readonly code: string; readonly final: boolean };

export function settled(delivery: Delivery, sending: Sending, now: Instant): Delivery {
  if (sending.outcome === 'sent') return { ...delivery, status: 'sent', nextAt: null, lastError: null };
  if (sending.outcome === 'nobody') return { ...delivery, status: 'dropped', nextAt: null };
  const { code, final } = sending;
  const dead = final || delivery.attempts >= ATTEMPTS;
  const nextAt = dead ? null : nextAfter(delivery.attempts - 1, now);
  return { ...delivery, status: dead ? 'dead' : 'failed', lastError: code, nextAt };
}

/** Of a delivery given up: as new, in the next round. */
export function again(delivery: Delivery, now: Instant): Delivery {
  return { ...delivery, status: 'waiting', round: delivery.round + 1, attempts: 0, nextAt: now };
}

/** Tells one attempt from another, for what a channel writes down of it. */
export function attemptKeyOf(id: string, { round, attempts }: Pick<Delivery, 'round' | 'attempts'>): string {
  return `${id}-${round}-${attempts}`;
}

/** Of which delivery, and which attempt; null: of none. */
export function attemptOf(
  key: string,
): { readonly id: string; readonly round: number; readonly attempts: number } | null {
  const [, id, round, attempts] = /^([0-9a-f]+)-(\d+)-(\d+)$/.exec(key) ?? [];
  return id === undefined ? null : { id, round: Number(round), attempts: Number(attempts) };
}

/**
 * `deadLetters/{id}`, under the delivery's own id: what an operator may know of one that was given up. Not what it was
 * about, not whether it was a legal service, and only the day: by the minute it could be seen who was told together.
 */
export const DeadLetter = z.strictObject({
  uid: z.string(),
  channel: z.enum(channels),
  error: z.string(),
  on: PlainDate,
});
export type DeadLetter = z.infer<typeof DeadLetter>;

export function letterOf({ uid, channel, lastError }: Delivery, now: Instant): DeadLetter {
  return { uid, channel, error: lastError ?? '', on: plainDateOf(now) };
}
