import * as z from 'zod/mini';
import { Instant } from '../time/time.ts';

/** What the face of every matter holds of its own record. */
export const recordFields = {
  /** The version of the parameters it began under. */
  policyVersion: z._default(z.nullable(z.int()), null),
  /** Number of the last event, and its hash: where the chain goes on. */
  version: z._default(z.int(), 0),
  head: z._default(z.string(), ''),
  updatedAt: z._default(z.nullable(Instant), null),
};
