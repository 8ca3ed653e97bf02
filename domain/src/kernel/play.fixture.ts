/** Plays a matter of any procedure out in memory, storing what follows as the functions do. */
import { type MatterKind, matterPathOf, type Recorded } from '../matters/kind.ts';
import type { Sha256 } from '../record/chain.ts';
import { type WritesOn, writesOn } from '../record/writes.ts';
import type { Instant } from '../time/time.ts';
import { type Decision, decide } from './decide.ts';
import { type JsonObject, plainJson } from './json.ts';
import type { Refusal } from './refusal.ts';

/** Stands for SHA-256, which is the platform's: the same text, the same digest, and nothing of the text in it. */
export const digestOf: Sha256 = (text) => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
};

export class Play<V extends Recorded> {
  state: V['state'];
  /** By path below the matter. */
  readonly documents = new Map<string, JsonObject>();
  /** Everything that any step has put into the database, by path, the last of each. */
  readonly stored = new Map<string, object>();
  readonly happened: string[] = [];
  private asked = 0;
  private readonly kind: MatterKind<V>;
  private readonly factsOf: (play: Play<V>, kind: string, by: string, actionId: string) => V['facts'];

  constructor(
    kind: MatterKind<V>,
    state: V['state'],
    factsOf: (play: Play<V>, kind: string, by: string, actionId: string) => V['facts'],
  ) {
    this.kind = kind;
    this.state = state;
    this.factsOf = factsOf;
  }

  ask(kind: string, by: string, payload: unknown): Decision<V> | Refusal {
    this.asked += 1;
    const actionId = `a${this.asked}`;
    const facts = this.factsOf(this, kind, by, actionId);
    const decision = decide(this.kind.procedure, this.state, { kind, payload }, facts);
    if (decision.ok) this.store(decision, { kind, by, payload, at: facts.now }, facts);
    return decision;
  }

  private store(
    decision: Decision<V>,
    action: { kind: string; by: string; payload: unknown; at: Instant },
    facts: V['facts'],
  ): void {
    for (const { path, data } of decision.documents) {
      if (this.documents.has(path)) throw new Error(`${action.kind} creates ${path} again`);
      this.documents.set(path, plainJson(data));
    }
    for (const { path, data } of decision.books) this.documents.set(path, plainJson(data));
    const { state, kind } = this;
    const path = matterPathOf(kind.collection, 'm');
    const { actionId } = facts;
    const decided = { kind, matterId: 'm', actionId, state, action, facts, decision };
    const writes: WritesOn<V> = writesOn<V>(decided, 'salt', digestOf);
    for (const [path, data] of Object.entries({ ...writes.creates, ...writes.sets })) this.stored.set(path, data);
    this.stored.set(path, writes.face);
    this.stored.set(`${path}/actions/${actionId}`, { ...action, result: writes.result });
    this.state = writes.face;
    this.happened.push(action.kind);
  }
}

/** One choice of a list, by a number. */
export function pick<Value>(of: readonly Value[], number: number): Value {
  const value = of[Math.abs(number) % of.length];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}
