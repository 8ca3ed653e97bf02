import {
  clarificationFileOwners,
  fileOwners,
  filingFileOwners,
  type NewFile,
  rectificationFileOwners,
  storedFileOf,
} from '@rongcuo/domain';
import type * as z from 'zod/mini';

/** The parts that files belong to, of a matter of whichever kind. */
const anyFileOwners = [
  ...fileOwners,
  ...filingFileOwners,
  ...rectificationFileOwners,
  ...clarificationFileOwners,
] as const;
export type AnyFileOwner = (typeof anyFileOwners)[number];

export const AnyStoredFile = storedFileOf(anyFileOwners);
export type AnyStoredFile = z.infer<typeof AnyStoredFile>;
export type AnyNewFile = NewFile<AnyFileOwner>;

/** Parts of a draft: every file of them counts, and can be taken back until they are submitted. */
const draftOwners: readonly AnyFileOwner[] = ['draft', 'legality', 'experts', 'risks'];

export function isOfDraft(part: AnyFileOwner): boolean {
  return draftOwners.includes(part);
}
