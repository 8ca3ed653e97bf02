import * as z from 'zod/mini';

/** What an entry of the log keeps of each document that its change wrote (`data.writes`). */
export const Fingerprints = z.array(
  z.strictObject({
    path: z.string(),
    /** Lower-case hex of SHA-256 over its canonical JSON. */
    digest: z.string(),
  }),
);
export type Fingerprint = z.infer<typeof Fingerprints>[number];
