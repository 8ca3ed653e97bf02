/** How files are cut and how large they may be: one place for the app, the rules' tests and the check on the server. */

/**
 * Bytes of a full chunk. Firestore takes documents of 1 MiB and requests of 10 MiB; a request over REST carries bytes as
 * base64, a third larger. A multiple of 128, so that an entry of an old Office file never lies across two chunks.
 */
export const CHUNK_BYTES = 700 * 1024;
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_CHUNKS = Math.ceil(MAX_FILE_BYTES / CHUNK_BYTES);

/** How many files may count, with an application, with an investigation and with the replies of the superior. */
export const maxFiles = { draft: 20, investigation: 200, referral: 20 } as const;

/** A file that is not finished by then is removed. */
export const UNFINISHED_DAYS = 7;

/** Into how many chunks so many bytes are cut. */
export function chunksOf(size: number): number {
  return Math.ceil(size / CHUNK_BYTES);
}

/** Ids of chunks sort as their numbers do. */
export function chunkIdOf(index: number): string {
  return String(index).padStart(4, '0');
}

/** Where a chunk begins and ends in a file of that size. */
export function rangeOf(index: number, size: number): { readonly from: number; readonly to: number } {
  const from = index * CHUNK_BYTES;
  return { from, to: Math.min(from + CHUNK_BYTES, size) };
}
