import type { ZodMiniType } from 'zod/mini';
import type { Member } from '../people/member.ts';
import type { Instant, PlainDate } from '../time/time.ts';
import type { Alarm, Ask } from './deadlines.ts';
import type { JsonObject } from './json.ts';
import type { LimitRow, LimitSaid, Limits, Timing } from './limits.ts';
import type { KernelRefusalCode, Refusal } from './refusal.ts';

/** The vocabulary of one procedure; the kernel is generic over it and knows none. */
export interface Vocabulary {
  /** The states a matter can be in. */
  status: string;
  /** In which capacity someone acts on this matter (a role is what one holds; a capacity is what one is here). */
  capacity: string;
  /** Whom an event tells. */
  recipient: string;
  /** Which class of material an event belongs to, and so who reads it. */
  materialClass: string;
  /** The time limits that may run on it. */
  limit: string;
  /** Why an action may be refused, beyond the kernel's own codes. */
  code: string;
  /** The matter as decided so far. */
  state: { readonly status: string; readonly limits: Limits<string> };
  /** Facts beyond the state, loaded for the decision. */
  facts: BaseFacts;
  /** Action kinds and their payloads. */
  actions: Record<string, unknown>;
}

export interface BaseFacts {
  /** When it was asked: the server's time on the action, never a device's. */
  readonly now: Instant;
  /** Who asks, as the member record has them (not as a token claims). */
  readonly actor: Member;
  /** Id of the action decided: entries it makes carry it, so that the same action never makes two. */
  readonly actionId: string;
  /** Fingerprint of a document, for the record: lower-case hex of SHA-256 over its canonical JSON. */
  readonly digest: (value: JsonObject) => string;
}

export type CodeOf<V extends Vocabulary> = V['code'] | KernelRefusalCode;

/** What the kernel must know before any payload: enough to decide whether a button is shown. */
export interface Standing<V extends Vocabulary> {
  readonly state: V['state'];
  readonly facts: Pick<V['facts'], 'now' | 'actor'>;
}

export interface Asking<V extends Vocabulary, Payload> {
  readonly state: V['state'];
  readonly facts: V['facts'];
  readonly payload: Payload;
}

export interface EventDraft<V extends Vocabulary> {
  readonly class: V['materialClass'];
  readonly data: JsonObject;
  readonly tells: readonly V['recipient'][];
}

/** A document written beside the matter's own, at a path below it. */
export interface DocumentDraft {
  readonly path: `${string}/${string}`;
  readonly data: JsonObject;
}

export interface Outcome<V extends Vocabulary> {
  /** One of the row's `to`; the first of them unless said. */
  readonly to?: V['status'];
  readonly patch: Partial<Omit<V['state'], 'status'>>;
  /** What it says of time limits beyond what follows from its move. */
  readonly limits?: Partial<Record<V['limit'], LimitSaid>>;
  /** What is to happen by itself on a day, by a name of its own; null: not any more. */
  readonly alarms?: Readonly<Record<string, Alarm | null>>;
  readonly event: EventDraft<V>;
  /** Documents that come into being with it and never change. */
  readonly documents?: readonly DocumentDraft[];
  /** Documents that are there already and become part of the record with it, as they are. */
  readonly adopts?: readonly DocumentDraft[];
  /** Documents of the matter rewritten by it. */
  readonly books?: readonly DocumentDraft[];
  /** The running number this decision used up, to be stored with it. */
  readonly counter?: { readonly series: string; readonly value: number };
}

/** One row of a procedure's table. */
export interface Row<V extends Vocabulary, Payload> {
  /** The requirements it carries, as docs/MEASURES.md names them. */
  readonly carries: readonly string[];
  readonly by: readonly V['capacity'][];
  readonly from: readonly V['status'][];
  /** Where it may lead; `same` where the matter stays in the state it is in. */
  readonly to: readonly [V['status'], ...V['status'][]] | 'same';
  readonly payload: ZodMiniType<Payload>;
  /** Facts to load for it, beyond who and when; reading any other is a bug. */
  readonly needs: readonly Exclude<keyof V['facts'], keyof BaseFacts>[];
  /** The members a payload names, to be loaded as facts. */
  readonly names?: (payload: Payload, facts: V['facts']) => readonly string[];
  /** Guards that need no payload: they also keep a button that would be refused from being shown. */
  readonly allow: readonly ((standing: Standing<V>) => Refusal<V['code']> | null)[];
  /** Guards over the payload and the loaded facts. */
  readonly require: readonly ((asking: Asking<V, Payload>) => Refusal<V['code']> | null)[];
  readonly apply: (asking: Asking<V, Payload>) => Outcome<V>;
}

export interface StatusInfo<V extends Vocabulary> {
  /** Whose move it is; null when nothing more is expected. */
  readonly pending: V['capacity'] | null;
  /** Nothing changes any more. */
  readonly final: boolean;
}

export interface Procedure<V extends Vocabulary> {
  readonly statuses: Readonly<Record<V['status'], StatusInfo<V>>>;
  readonly actions: { readonly [K in keyof V['actions']]: Row<V, V['actions'][K]> };
  readonly capacitiesOf: (actor: Member, state: V['state']) => readonly V['capacity'][];
  readonly limits: Readonly<Record<V['limit'], LimitRow<V['status'], V['recipient']>>>;
  /** What its days are worked out with, from the facts loaded. */
  readonly timing: (facts: V['facts']) => Timing;
  /** How the house itself tells of a limit. */
  readonly reminds: (limit: V['limit'], run: string, step: string) => Ask;
  /** What the house itself asks on a day that follows from the state: the action, and its day; null: none, or none yet. */
  readonly automatic: Readonly<Record<string, (state: V['state']) => PlainDate | null>>;
}
