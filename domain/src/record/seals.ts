/**
 * What a step of a matter's record wrote, down to the last document, so that anything changed, taken away or put in
 * behind the record's back is found. Kept apart from the event, where no client reads: events are read by people who
 * may not read all that the step wrote, and from the digest of something short its content could be guessed.
 */
import * as z from 'zod/mini';
import { type JsonObject, plainJson } from '../kernel/json.ts';
import type { DocumentDraft } from '../kernel/procedure.ts';
import { canonicalJson, type RecordedEvent, type Sha256 } from './chain.ts';

const Digests = z.record(z.string(), z.string());

/** `{matter}/seals/{eventId}`: digests of what the event wrote. The event holds the digest of this document. */
export const Seals = z.strictObject({
  /** Random, so that nobody can tell from the event's digest what is sealed here. */
  salt: z.string(),
  /** By path below the matter. */
  documents: Digests,
  /** The fields of the matter's face that the step changed. */
  face: Digests,
});
export type Seals = z.infer<typeof Seals>;

/** What of a matter changes without a step of its procedure, and so is no part of its record. */
export interface Unsealed {
  readonly face: readonly string[];
  /** By the collection a document is in. */
  readonly documents: Readonly<Record<string, readonly string[]>>;
}

/** The digest of a document, without what of it may change by itself. */
export function digestOfDocument({ documents }: Unsealed, { path, data }: DocumentDraft, sha256: Sha256): string {
  const [collection = ''] = path.split('/');
  return sha256(canonicalJson(omit(data, documents[collection] ?? [])));
}

/** The digests of the fields of a face, without those that may change by themselves. */
export function digestsOfFace({ face }: Unsealed, state: JsonObject, sha256: Sha256): Record<string, string> {
  const sealed = Object.entries(omit(state, face));
  return Object.fromEntries(sealed.map(([field, value]) => [field, sha256(canonicalJson({ [field]: value }))]));
}

export interface Step {
  readonly salt: string;
  /** What it wrote, and what was there before and became part of the record with it. */
  readonly documents: readonly DocumentDraft[];
  /** The face before it, null before the first step; and after it. */
  readonly before: object | null;
  readonly after: object;
}

/** Seals a step: every document it wrote, and the fields of the face that are not what they were. */
export function sealsOf(unsealed: Unsealed, { salt, documents, before, after }: Step, sha256: Sha256): Seals {
  const was = before === null ? {} : digestsOfFace(unsealed, plainJson(before), sha256);
  const is = Object.entries(digestsOfFace(unsealed, plainJson(after), sha256));
  return {
    salt,
    documents: Object.fromEntries(
      documents.map(({ path, data }) => [path, digestOfDocument(unsealed, { path, data: plainJson(data) }, sha256)]),
    ),
    face: Object.fromEntries(is.filter(([field, digest]) => was[field] !== digest)),
  };
}

/** What an event holds of its seals. */
export function digestOfSeals(seals: Seals, sha256: Sha256): string {
  return sha256(canonicalJson(seals));
}

const ARCHIVE = 'archive/';

/** For the event: under which ids what the step superseded is kept, so that it is found from there. */
export function archivedBy(documents: readonly DocumentDraft[]): { readonly archived?: string[] } {
  const archived = documents.flatMap(({ path }) => (path.startsWith(ARCHIVE) ? [path.slice(ARCHIVE.length)] : []));
  return archived.length > 0 ? { archived } : {};
}

/** The same, read again from an event. */
export function archivedIn({ data }: Pick<RecordedEvent, 'data'>): string[] {
  const archived = data['archived'];
  return Array.isArray(archived) ? archived.filter((id) => typeof id === 'string') : [];
}

/** What is on record of a digest: what it should be, and which step said so. */
export interface Sealed {
  readonly digest: string;
  readonly seq: number;
}

/** All that a record says of a matter: the last word on each document and on each field of its face. */
export interface Sum {
  readonly documents: ReadonlyMap<string, Sealed>;
  readonly face: ReadonlyMap<string, Sealed>;
}

/** Adds up the seals of a record, in its order. */
export function sumOfSeals(steps: readonly { readonly seq: number; readonly seals: Seals }[]): Sum {
  const documents = new Map<string, Sealed>();
  const face = new Map<string, Sealed>();
  for (const { seq, seals } of steps) {
    for (const [path, digest] of Object.entries(seals.documents)) documents.set(path, { digest, seq });
    for (const [field, digest] of Object.entries(seals.face)) face.set(field, { digest, seq });
  }
  return { documents, face };
}

function omit(data: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
}
