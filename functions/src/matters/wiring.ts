import type { ActionDocument, BaseFacts, MatterKind, Member, Reading, Recorded, RecordedEvent } from '@rongcuo/domain';
import type { Transaction } from 'firebase-admin/firestore';

/** An action that is being decided, and the matter as it stands. */
export interface Asked<V extends Recorded> {
  readonly tx: Transaction;
  readonly matterId: string;
  /** Path of the matter. */
  readonly matter: string;
  readonly actionId: string;
  readonly state: V['state'];
  readonly action: ActionDocument;
  readonly actor: Member;
  /** The facts that the action's row asks for. */
  readonly needs: readonly string[];
}

type Fact<V extends Recorded> = Exclude<keyof V['facts'], keyof BaseFacts | 'named'>;

/** How each fact is read, inside the transaction; which are read the action's row says. */
export type Loaders<V extends Recorded> = { readonly [Name in Fact<V>]: () => Promise<V['facts'][Name]> };

/** One kind of matter, wired to the database. */
export interface Wiring<V extends Recorded> {
  readonly kind: MatterKind<V>;
  readonly loaders: (asked: Asked<V>) => Promise<Loaders<V>>;
  /** Refusals after which what was asked is not kept: it may hold what stands in a sealed part alone. */
  readonly blanks?: readonly string[];
  /** The circles of a face as they are to be now. */
  readonly circles: (tx: Transaction, state: V['state'], matterId: string) => Promise<Partial<V['state']>>;
  /** What is to be asked by the house where the circles have changed. */
  readonly afterRedraw?: (before: V['state'], circles: Partial<V['state']>) => readonly HouseAsk[];
  /** What follows a step once it is on record: people are told. Delivered twice it must tell nobody twice. */
  readonly follow: (matterId: string, event: RecordedEvent, state: V['state']) => Promise<void>;
  /** What an item of its bodies is, for the log of who opened it. */
  readonly item?: (matter: string, itemId: string) => Promise<Pick<Reading, 'kind' | 'title'>>;
  /** What lies below a draft, beside its files, and goes with it. */
  readonly draftParts: readonly string[];
}

export interface HouseAsk {
  readonly id: string;
  readonly kind: string;
  readonly payload: object;
}
