import * as z from 'zod/mini';
import { Instant } from '../time/time.ts';

const uid = z.string();
const said = z.string();

/** Who may have to decide on a recusal (ACCESS). */
export const recusalDeciders = ['head', 'secretary', 'deputy', 'supervisor'] as const;
export type RecusalDecider = (typeof recusalDeciders)[number];

export const recusalStates = ['asked', 'granted', 'refused'] as const;

/** Who asked whom to stay out, and what became of it. */
const Recusal = z.strictObject({
  of: uid,
  ofName: said,
  askedBy: uid,
  reason: said,
  state: z.enum(recusalStates),
  decidedBy: z.nullable(uid),
  grounds: said,
});

/** Who looks into a matter, and who is kept out of it. */
export const TeamBook = z.strictObject({
  recusals: z.record(z.string(), Recusal),
  /** Every team there has been, the present one last. */
  teams: z.array(
    z.strictObject({ investigators: z.array(uid), names: z.array(said), by: uid, at: Instant, reason: said }),
  ),
});
export type TeamBook = z.infer<typeof TeamBook>;

export const emptyTeam: TeamBook = { recusals: {}, teams: [] };
