import type { Decision } from '../kernel/decide.ts';
import type { Procedure, Vocabulary } from '../kernel/procedure.ts';
import type { Unsealed } from '../record/seals.ts';

/** Whatever has a procedure and keeps a record, by the collection it is in. */
export const matterCollections = [
  'cases',
  'filings',
  'rectifications',
  'clarifications',
  'sanctions',
  'noticeDrafts',
] as const;
export type MatterCollection = (typeof matterCollections)[number];
export type BesideCollection = Exclude<MatterCollection, 'cases'>;

/** A vocabulary whose matters keep a record. */
export interface Recorded extends Vocabulary {
  state: Vocabulary['state'] & { readonly version: number; readonly head: string };
}

/** A step that has been decided. */
interface Taken<V extends Recorded> {
  readonly matterId: string;
  readonly decision: Decision<V>;
  readonly facts: V['facts'];
  /** The face from now on. */
  readonly face: V['state'];
}

/** By path: what comes into being, what is written anew, what is taken away. */
export interface Beside {
  readonly creates?: Readonly<Record<string, object>>;
  readonly sets?: Readonly<Record<string, object>>;
  readonly deletes?: readonly string[];
}

/** The originals that belong to parts of a matter. */
export interface MatterFiles<State> {
  /** The parts. */
  readonly owners: readonly [string, ...string[]];
  /** How many may count, by part. */
  readonly most: Readonly<Record<string, number>>;
  /** Whether a file of that part may come to count as the matter now stands. */
  readonly takes: (file: FileOfPart, state: State) => boolean;
}

export interface FileOfPart {
  readonly belongsTo: string;
  /** How often the matter had been submitted when it was begun. */
  readonly round: number;
}

/** One kind of matter: its procedure, and how its face is kept. */
export interface MatterKind<V extends Recorded> {
  readonly collection: MatterCollection;
  readonly procedure: Procedure<V>;
  readonly unsealed: Unsealed;
  /** The face as it is stored; throws where it is no such face. */
  readonly parse: (stored: unknown) => V['state'];
  /** In whose figures its limits are counted; null: in those of the whole alone. */
  readonly departmentOf: (state: V['state']) => string | null;
  readonly files?: MatterFiles<V['state']>;
  /** What a step writes elsewhere, in the same transaction. */
  readonly also?: (taken: Taken<V>) => Beside;
}

/** `{collection}/{matterId}`. */
export function matterPathOf(collection: MatterCollection, matterId: string): string {
  return `${collection}/${matterId}`;
}

/** The two parts of such a path; null where it is none of a matter. */
export function matterAt(path: string): { readonly collection: MatterCollection; readonly id: string } | null {
  const [first, id, more] = path.split('/');
  const collection = matterCollections.find((known) => known === first);
  return collection && id && more === undefined ? { collection, id } : null;
}

/**
 * Names a matter where those of all kinds lie side by side, as in deadlines and inboxes. Clients choose ids, so two
 * kinds may have the same one; none of them holds a dot.
 */
export function matterKeyOf(path: string): string {
  const matter = matterAt(path);
  if (!matter) throw new Error(`${path} is no matter`);
  return matter.collection === 'cases' ? matter.id : `${matter.collection}.${matter.id}`;
}
