import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import { type Json, JsonRecord } from '../kernel/json.ts';
import { Instant } from '../time/time.ts';

/** The hash function is handed in: the domain computes nothing a platform does better. Lower-case hex of SHA-256. */
export type Sha256 = (text: string) => string;

/** One entry of a matter's record: `events/{seq}`, append-only, each holding the hash of the one before. */
export const RecordedEvent = z.strictObject({
  seq: z.int().check(z.gte(1), z.describe('序号，从一开始连续')),
  kind: z.string().check(z.describe('动作')),
  class: z.string().check(z.describe('材料类别，决定谁能看')),
  from: z.string(),
  to: z.string(),
  at: Instant.check(z.describe('提出的时间')),
  by: z.string().check(z.describe('谁')),
  byName: z.string().check(z.describe('姓名，按当时')),
  capacity: z.string().check(z.describe('以什么身份')),
  action: z.string().check(z.describe('引起它的动作')),
  data: JsonRecord,
  tells: z.array(z.string()).check(z.describe('通知谁')),
  seals: z.string().check(z.describe('所写文档的封存摘要的哈希')),
  prev: z.string().check(z.describe('上一条的哈希')),
  hash: z.string().check(z.describe('本条的哈希')),
});
export type RecordedEvent = z.infer<typeof RecordedEvent>;

/** RFC 8785 text of a JSON value: the same value always gives the same text. */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

/** Where the chain of a matter begins, so that no event can be moved to another matter. */
export function genesis(matterPath: string, sha256: Sha256): string {
  return sha256(canonicalJson({ genesis: matterPath }));
}

/** Adds the hash over everything else the event holds. */
export function seal(event: Omit<RecordedEvent, 'hash'>, sha256: Sha256): RecordedEvent {
  return { ...event, hash: hashOf(event, sha256) };
}

function hashOf(event: Omit<RecordedEvent, 'hash'>, sha256: Sha256): string {
  const { seq, kind, from, to, at, by, byName, capacity, action, data, tells, seals, prev } = event;
  const who = { by, byName, capacity, action };
  const content = { seq, kind, class: event.class, from, to, at, ...who, data, tells, seals, prev };
  return sha256(canonicalJson(content));
}

export type ChainFault = { readonly seq: number; readonly fault: 'missing' | 'order' | 'altered' | 'head' };

/**
 * Walks a matter's events in the order given.
 * @param head the hash the matter itself holds of its last event
 * @returns the first fault, or null when the chain holds
 */
export function findChainFault(
  matterPath: string,
  events: readonly RecordedEvent[],
  head: string,
  sha256: Sha256,
): ChainFault | null {
  let prev = genesis(matterPath, sha256);
  for (const [index, event] of events.entries()) {
    const seq = index + 1;
    if (event.seq !== seq) {
      const elsewhere = event.seq < seq || events.some((other) => other.seq === seq);
      return { seq, fault: elsewhere ? 'order' : 'missing' };
    }
    if (event.prev !== prev) return { seq, fault: 'order' };
    if (event.hash !== hashOf(event, sha256)) return { seq, fault: 'altered' };
    prev = event.hash;
  }
  return prev === head ? null : { seq: events.length + 1, fault: 'head' };
}
